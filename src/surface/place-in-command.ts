import type { Command } from '../model/runbook.js';
import type { Position, Span } from '../model/span.js';
import { type Places, placesOf } from '../parser/places.js';

/** From offsets in a command's code to places in its document. */
export interface Placer {
  readonly span: (command: Command, start: number, end: number) => Span;
}

export function placerOf(text: string): Placer {
  const places = placesOf(text);
  return {
    span: (command, start, end) => ({
      start: place(text, places, command, start),
      // The end may stand behind a line's last character, never on the line below.
      end: end > start ? behind(place(text, places, command, end - 1)) : place(text, places, command, end),
    }),
  };
}

function behind({ line, column, offset }: Position): Position {
  return { line, column: column + 1, offset: offset + 1 };
}

/**
 * Line k of the code stands on line `span.start.line + k` of the document, behind the indentation, quote marks or prompt
 * that its container puts before it.
 */
function place(text: string, places: Places, { code, span }: Command, offset: number): Position {
  const lineStart = code.lastIndexOf('\n', offset - 1) + 1;
  const index = code.slice(0, lineStart).split('\n').length - 1;
  if (index === 0) return places.at(span.start.offset + offset);
  const lineEnd = code.indexOf('\n', lineStart);
  const line = code.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  const written = nthLineStart(text, span.start.offset, index);
  const container =
    text
      .slice(written, span.end.offset)
      .split(/[\r\n]/)[0]
      ?.lastIndexOf(line) ?? 0;
  return places.at(written + Math.max(0, container) + offset - lineStart);
}

function nthLineStart(text: string, from: number, count: number): number {
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = from;
  for (let left = count; left > 0; left--) if (breaks.exec(text) === null) break;
  return breaks.lastIndex === 0 ? from : breaks.lastIndex;
}
