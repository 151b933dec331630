/** One cell of a table row: `start` and `end` enclose it with its blanks, from pipe to pipe. */
interface Cell {
  readonly start: number;
  readonly end: number;
  /** Trimmed, as written. */
  readonly source: string;
}

const backslash = 92;
const pipe = 124;

/**
 * The cells of a table row (GFM, as micromark reads it: a pipe behind an odd number of backslashes is text).
 * `start` and `end` enclose the row without its container's prefix.
 */
export function splitCells(text: string, start: number, end: number): readonly Cell[] {
  const bars = findBars(text, start, end);
  const edges = [start - 1, ...bars, end];
  const cells: Cell[] = [];
  for (let index = 0; index + 1 < edges.length; index++) {
    const from = (edges[index] ?? 0) + 1;
    const to = edges[index + 1] ?? end;
    const source = trimBlanks(text.slice(from, to));
    const outside = source === '' && (index === 0 || index + 2 === edges.length);
    if (!outside || edges.length === 2) cells.push({ start: from, end: to, source });
  }
  return cells;
}

/** What a cell says: an escaped pipe is a pipe, whatever stands around it (GFM reads it before code spans). */
export function readCell(source: string): string {
  if (!source.includes('|')) return source;
  return source.replace(/(\\+)\|/g, (_, slashes: string) => `${slashes.slice(0, slashes.length >> 1)}|`);
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function findBars(text: string, start: number, end: number): readonly number[] {
  const bars: number[] = [];
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === pipe) bars.push(index);
    if (code !== backslash) continue;
    const next = text.charCodeAt(index + 1);
    if (next === backslash || next === pipe) index += 1;
  }
  return bars;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
