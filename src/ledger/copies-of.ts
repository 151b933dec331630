import { readLedgers } from './read-ledgers.js';
import { readCell, splitCells } from './split-cells.js';

/** How many rows of a document's ledgers say what `row` says, however they are padded. */
export function copiesOf(text: string, row: string): number {
  const wanted = splitCells(row, 0, row.length).map(({ source }) => readCell(source));
  const rows = readLedgers(text).flatMap((ledger) => ledger.rows);
  return rows.filter(
    ({ cells }) => cells.length === wanted.length && cells.every((cell, i) => cell === wanted[i]),
  ).length;
}
