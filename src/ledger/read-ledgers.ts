import type { Ledger } from '../model/ledger.js';
import { findLedgersIn } from './find-ledgers.js';
import type { Outline } from './read-outline.js';
import { readLedgerTables, readTable } from './read-tables.js';

/**
 * Every ledger of a document: GFM tables with a `Date` column under a heading that says last worked, exercised, tested,
 * rehearsed, verified, or run history. A row that can't be read is a problem of its ledger, never an exception.
 */
export function readLedgers(text: string): readonly Ledger[] {
  return readLedgerTables(text).map(({ ledger }) => ledger);
}

/** The same, where the outline of the document is read already. */
export function readLedgersIn(text: string, outline: Outline): readonly Ledger[] {
  return findLedgersIn(text, outline).map((found) => readTable(text, found).ledger);
}
