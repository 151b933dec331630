import { chooseTable } from './choose-table.js';
import { escapeCell } from './escape-cell.js';
import { formatRow } from './format-row.js';
import { cellOf, type LedgerEntry, unanswered } from './ledger-entry.js';
import { placeRow } from './place-row.js';
import { type LedgerTable, readLedgerTables } from './read-tables.js';
import { readCell } from './split-cells.js';

export type RowAddition =
  | {
      readonly kind: 'added';
      /** The document with the row. */
      readonly text: string;
      /** The row's line, without what its container puts before it. */
      readonly row: string;
      /** UTF-16 offsets in `text` of all that is new; `start` is also where it went into the old text. */
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'not-added'; readonly row: string; readonly reason: string };

/**
 * Adds a row to a document's ledger, where it keeps its newest, padded like its neighbours. The row's line is the only
 * change: taking `start` to `end` out again gives the old text. A document without a ledger, or whose ledger has a row
 * that can't be read, is left alone; `row` then is what to add by hand.
 */
export function addRow(text: string, entry: LedgerEntry): RowAddition {
  const table = chooseTable(readLedgerTables(text), entry.rehearsal === true);
  if (table === null) return { kind: 'not-added', row: looseRow(entry), reason: noLedger };
  const cells = table.ledger.columns.map((column, index) =>
    escapeCell(index === table.dateColumn ? entry.date : (cellOf(entry, column) ?? unanswered)),
  );
  const { behind, neighbour } = placeRow(table);
  const { head, delimiter, rows } = table.block;
  const nearest = neighbour === null ? rows : [neighbour, ...rows.filter((line) => line !== neighbour)];
  const row = formatRow(cells, { text, head, delimiter, rows: nearest });
  const broken = table.ledger.problems[0];
  if (broken !== undefined)
    return { kind: 'not-added', row, reason: `Line ${broken.span.start.line}: ${broken.message}` };
  const line = neighbour ?? delimiter;
  const prefixed = text.slice(line.start, line.content) + row;
  const start = behind.next;
  const ending = text.slice(behind.end, behind.next);
  const inserted = ending === '' ? endingBefore(text, behind.start) + prefixed : prefixed + ending;
  const added = text.slice(0, start) + inserted + text.slice(start);
  if (!stands(added, table, cells)) return { kind: 'not-added', row, reason: unsafeRow };
  return { kind: 'added', text: added, row, start, end: start + inserted.length };
}

const noLedger =
  'The document has no table with a Date column under a heading such as "When this runbook last worked".';
const unsafeRow = 'The row would not be read back as it was meant.';

/** The last look before anything is written: the same ledger, one row more, and that row says what it should. */
function stands(text: string, before: LedgerTable, cells: readonly string[]): boolean {
  const wanted = cells.map(readCell);
  return readLedgerTables(text).some(
    ({ ledger }) =>
      ledger.span.start.offset === before.ledger.span.start.offset &&
      ledger.rows.length === before.ledger.rows.length + 1 &&
      ledger.rows.some(
        (row) => row.cells.length === wanted.length && row.cells.every((cell, i) => cell === wanted[i]),
      ),
  );
}

function endingBefore(text: string, lineStart: number): string {
  return /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, lineStart - 2), lineStart))?.[0] ?? '\n';
}

function looseRow(entry: LedgerEntry): string {
  return `| ${[entry.date, ...Object.values(entry.cells)].map(escapeCell).join(' | ')} |`;
}
