import { rehearsalWord } from './ledger-words.js';
import type { LedgerTable } from './read-tables.js';

/**
 * Of two ledgers in one document the first is the run's, unless one of them says that it keeps the rehearsals: then
 * that is where rehearsals go, and nothing else. null where the document has no ledger.
 */
export function chooseTable(tables: readonly LedgerTable[], rehearsal: boolean): LedgerTable | null {
  const fitting = tables.find(({ ledger }) => rehearsalWord.test(ledger.heading.toLowerCase()) === rehearsal);
  return fitting ?? tables[0] ?? null;
}
