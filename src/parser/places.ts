import type { Position, Span } from '../model/span.js';

/** Turns offsets of one document into places a person can find: lines and columns from 1. */
export interface Places {
  readonly at: (offset: number) => Position;
  readonly span: (start: number, end: number) => Span;
}

/** Line breaks are LF, CRLF and CR, as in CommonMark. A byte order mark takes no column. */
export function placesOf(text: string): Places {
  const starts = lineStarts(text);
  const at = (offset: number): Position => {
    const line = lastAtOrBefore(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
  return { at, span: (start, end) => ({ start: at(start), end: at(end) }) };
}

function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
