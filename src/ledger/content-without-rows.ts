import { readLedgerTables } from './read-tables.js';

/**
 * The text without the rows of its ledgers: what a document's hash is made of, so that a run's own row does not count
 * as a change of the document. Adding a row leaves it as it is.
 */
export function contentWithoutRows(text: string): string {
  let content = text;
  for (const { block } of readLedgerTables(text).toReversed()) {
    const first = block.rows[0];
    const last = block.rows.at(-1);
    if (first === undefined || last === undefined) continue;
    const before = content.slice(0, first.start);
    // Rows that end the file without a line break take the one before them along.
    content =
      (last.next > last.end ? before : before.replace(/(?:\r\n|\n|\r)$/, '')) + content.slice(last.next);
  }
  return content;
}
