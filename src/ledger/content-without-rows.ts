import type { BlockLine } from './read-blocks.js';
import { readLedgerTables } from './read-tables.js';

/**
 * The text without the rows of its ledgers: what a document's hash is made of, so that a run's own row does not count
 * as a change of the document. Adding a row with {@link addRow} leaves it as it is.
 */
export function contentWithoutRows(text: string): string {
  const rows = readLedgerTables(text).flatMap(({ block }) => block.rows);
  return rows.reduceRight(removeLine, text);
}

/** Takes one line out, with its line ending; with the one before it where it is the last and has none. */
export function removeLine(text: string, line: Pick<BlockLine, 'start' | 'end' | 'next'>): string {
  if (line.next > line.end) return text.slice(0, line.start) + text.slice(line.next);
  return text.slice(0, line.start).replace(/(?:\r\n|\n|\r)$/, '') + text.slice(line.end);
}
