import type { Ledger } from '../model/ledger.js';
import { isColumn } from './find-ledgers.js';
import { rehearsalWord } from './ledger-words.js';
import type { LedgerTable } from './read-tables.js';

/** The table that `chooseLedger` chooses. */
export function chooseTable(tables: readonly LedgerTable[], rehearsal: boolean): LedgerTable | null {
  const chosen = chooseLedger(
    tables.map(({ ledger }) => ledger),
    rehearsal,
  );
  return tables.find(({ ledger }) => ledger === chosen) ?? null;
}

/**
 * Of two ledgers in one document the first is the run's, unless one of them says that it keeps the rehearsals: then
 * that is where rehearsals go, and nothing else. null where the document has no ledger.
 */
export function chooseLedger(ledgers: readonly Ledger[], rehearsal: boolean): Ledger | null {
  return ledgers.find((ledger) => keepsRehearsals(ledger) === rehearsal) ?? ledgers[0] ?? null;
}

/** Whether a row of the ledger can be told for a rehearsal: by its Result, or as nothing else stands there. */
export function tellsRehearsals(ledgers: readonly Ledger[]): boolean {
  const ledger = chooseLedger(ledgers, true);
  if (ledger === null) return false;
  return saysResult(ledger) || (ledgers.length > 1 && keepsRehearsals(ledger));
}

/** It has a Result, Outcome or Status column. */
export function saysResult({ columns }: Ledger): boolean {
  return columns.some((column) => isColumn('result', column));
}

export function keepsRehearsals({ heading }: Ledger): boolean {
  return rehearsalWord.test(heading.toLowerCase());
}
