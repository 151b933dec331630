import type { Ledger, LedgerProblem, LedgerRow } from '../model/ledger.js';
import type { Span } from '../model/span.js';
import { type FoundLedger, findLedgers } from './find-ledgers.js';
import { emptyCells } from './ledger-words.js';
import type { BlockLine, TableBlock } from './read-blocks.js';
import { readDate } from './read-date.js';
import { readCell, splitCells } from './split-cells.js';
import { stripMarkup } from './strip-markup.js';

/** A ledger with the lines it was read from. */
export interface LedgerTable {
  readonly ledger: Ledger;
  readonly block: TableBlock;
  /** Index of the Date column. */
  readonly dateColumn: number;
}

export function readLedgerTables(text: string): readonly LedgerTable[] {
  return findLedgers(text).map((found) => readTable(text, found));
}

/** Reads the rows of a ledger that was found in `text`. */
export function readTable(text: string, { block, heading, limitDays, dateColumn }: FoundLedger): LedgerTable {
  const columns = readCells(text, block.head);
  const read = block.rows.map((line) => readRow(text, line, columns.length, dateColumn));
  const last = block.rows.at(-1) ?? block.delimiter;
  return {
    block,
    dateColumn,
    ledger: {
      span: { start: spanOf(text, block.head).start, end: spanOf(text, last).end },
      heading,
      columns,
      rows: read.map(({ row }) => row),
      limitDays,
      problems: read.flatMap(({ problem }) => problem ?? []),
    },
  };
}

function readCells(text: string, line: BlockLine): readonly string[] {
  return splitCells(text, line.content, line.end).map(({ source }) => readCell(source));
}

function readRow(
  text: string,
  line: BlockLine,
  columns: number,
  dateColumn: number,
): { row: LedgerRow; problem: LedgerProblem | null } {
  const cells = readCells(text, line);
  const cell = cells[dateColumn] ?? '';
  const date = readDate(cell);
  const span = spanOf(text, line);
  const row: LedgerRow = { cells, date, span };
  if (date === null) {
    const message = `"${cell}" is no date. Write it as YYYY-MM-DD, in UTC.`;
    return { row, problem: isUnfilled(cells, cell) ? null : { message, span } };
  }
  if (cells.length === columns) return { row, problem: null };
  const message = `The row has ${cells.length} cells, the table ${columns} columns. A | inside a cell is written \\|.`;
  return { row, problem: { message, span } };
}

/** A row with room for the next run: `| YYYY-MM-DD | | |`. */
function isUnfilled(cells: readonly string[], date: string): boolean {
  return (
    emptyCells.has(stripMarkup(date).toLowerCase()) &&
    cells.every((cell) => cell === date || /^[\s—–-]*$/.test(cell))
  );
}

function spanOf(text: string, line: BlockLine): Span {
  const end = line.content + text.slice(line.content, line.end).replace(/[ \t]+$/, '').length;
  const at = (offset: number) => ({ line: line.number, column: offset - line.start + 1, offset });
  return { start: at(line.content), end: at(end) };
}
