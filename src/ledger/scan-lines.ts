/** One line of a document: offsets are UTF-16, `end` stands before the line ending, `next` behind it. */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const byteOrderMark = 0xfeff;
const lineFeed = 10;
const carriageReturn = 13;

/** Lines as CommonMark has them: ended by LF, CRLF or a lone CR. A byte order mark belongs to no line. */
export function scanLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  while (start < text.length) {
    const end = findLineEnd(text, start);
    const next = afterLineEnding(text, end);
    lines.push({ number: lines.length + 1, start, end, next });
    start = next;
  }
  return lines;
}

function findLineEnd(text: string, start: number): number {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === lineFeed || code === carriageReturn) return index;
  }
  return text.length;
}

function afterLineEnding(text: string, end: number): number {
  if (end === text.length) return end;
  const pair = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed;
  return end + (pair ? 2 : 1);
}
