import type { BlockLine } from './read-blocks.js';
import type { LedgerTable } from './read-tables.js';

/** The line behind which the new row goes. */
type Place = { readonly behind: BlockLine; readonly neighbour: BlockLine | null };

/**
 * Where the document keeps its newest row, read from the dates: at the top, unless they rise down the table and the
 * newest does not stand first. Rows that nobody has filled in yet keep their place.
 */
export function placeRow({ ledger, block }: LedgerTable): Place {
  const dated = ledger.rows.flatMap(({ date }, index) => (date === null ? [] : [{ date, index }]));
  const first = dated[0];
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return { behind: block.delimiter, neighbour: null };
  const lineAt = (index: number) => block.rows[index] ?? block.delimiter;
  if (keepsNewestLast(dated.map(({ date }) => date)))
    return { behind: lineAt(last.index), neighbour: lineAt(last.index) };
  return { behind: lineAt(first.index - 1), neighbour: lineAt(first.index) };
}

function keepsNewestLast(dates: readonly string[]): boolean {
  let rises = 0;
  let falls = 0;
  let previous: string | null = null;
  for (const date of dates) {
    if (previous !== null && date > previous) rises += 1;
    if (previous !== null && date < previous) falls += 1;
    previous = date;
  }
  const newest = dates.toSorted().at(-1);
  return rises > falls && dates[0] !== newest;
}
