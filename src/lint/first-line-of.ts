import type { Span } from '../model/span.js';

/** The part of a span that stands on its first line: of a section, its heading. */
export function firstLineOf({ start, end }: Span, text: string): Span {
  const written = text.slice(start.offset, end.offset);
  const length = (/^[^\r\n]*/.exec(written)?.[0] ?? '').trimEnd().length;
  return { start, end: { line: start.line, column: start.column + length, offset: start.offset + length } };
}
