import type { Ledger } from '../../model/ledger.js';
import { countRows } from '../count-rows.js';

export interface RowOfDay {
  readonly worked: boolean;
  /** The row, for people. */
  readonly said: string;
}

/** What a document's ledgers say of a day: the rows of that date, and whether each counts as one that worked. */
export function rowsOfDay(ledgers: readonly Ledger[], date: string): readonly RowOfDay[] {
  const counted = new Set(countRows(ledgers, date).rows.map(({ line }) => line));
  return ledgers
    .flatMap(({ rows }) => rows)
    .filter((row) => row.date === date)
    .map(({ cells, span }) => ({
      worked: counted.has(span.start.line),
      said: cells.filter((cell) => cell !== '').join(' | '),
    }));
}
