import type { Position, Span } from '../model/span.js';

/**
 * Where a stretch of a command's code stands in the document. A container (a list, a quote, a prompt) takes away from the
 * left of a line only, so code and document agree from the right.
 */
export function placesInCode(
  { code, span }: { readonly code: string; readonly span: Span },
  text: string,
): (start: number, end: number) => Span {
  const written = linesOf(text.slice(span.start.offset, span.end.offset));
  const lines = linesOf(code).map((line, index) => {
    const own = written[index] ?? { text: '', start: 0 };
    const taken = index === 0 ? 0 : Math.max(0, own.text.length - line.text.length);
    return { start: line.start, offset: span.start.offset + own.start + taken, taken };
  });
  const at = (offset: number): Position => {
    const index = Math.max(
      0,
      lines.findLastIndex(({ start }) => start <= offset),
    );
    const line = lines[index] ?? { start: 0, offset: span.start.offset, taken: 0 };
    const within = offset - line.start;
    const before = index === 0 ? span.start.column - 1 : line.taken;
    return { line: span.start.line + index, column: before + within + 1, offset: line.offset + within };
  };
  return (start, end) => ({ start: at(start), end: at(end) });
}

function linesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const lines: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  return [...lines, { text: text.slice(start), start }];
}
