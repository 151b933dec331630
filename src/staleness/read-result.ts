import { rehearsalWord, takenBackBy, workedWords } from '../ledger/ledger-words.js';
import { stripMarkup } from '../ledger/strip-markup.js';

/** Whether a Result cell says that the run worked. What it does not clearly say, it does not say. */
export function saysWorked(cell: string): boolean {
  const said = stripMarkup(cell).toLowerCase().replace(rehearsalOpening, '');
  const begins = workedWords.some(
    (word) => said.startsWith(word) && !/^[\p{L}\p{N}]/u.test(said.slice(word.length)),
  );
  return begins && !takenBackBy.test(said);
}

export function saysRehearsal(cell: string): boolean {
  return rehearsalWord.test(stripMarkup(cell).toLowerCase());
}

/** "Rehearsal: worked", "Drill – ok". */
const rehearsalOpening = new RegExp(`^${rehearsalWord.source}[^\\p{L}\\p{N}✅✓✔❌✗✘]*`, 'u');
