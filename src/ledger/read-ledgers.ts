import type { Ledger } from '../model/ledger.js';
import { readLedgerTables } from './read-tables.js';

/**
 * Every ledger of a document: GFM tables with a `Date` column under a heading that says last worked, exercised, tested,
 * rehearsed, verified, or run history. A row that can't be read is a problem of its ledger, never an exception.
 */
export function readLedgers(text: string): readonly Ledger[] {
  return readLedgerTables(text).map(({ ledger }) => ledger);
}
