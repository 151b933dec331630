import type { Code } from 'mdast';
import type { Span } from '../model/span.js';
import type { Source } from './source.js';

/** One line of code as it runs, and where its first character stands in the document. */
export interface CodeLine {
  readonly text: string;
  readonly start: number;
  /** Leading blanks of `text` that stand nowhere: what is left of a tab whose other half was the container's. */
  readonly pad: number;
}

/**
 * A fence's content with the indentation and quote marks of its container taken away. What runs is `code`, its lines
 * joined by LF whatever the document's line breaks are; `toDocument` leads back to the characters it came from.
 */
export interface FenceBody {
  readonly lines: readonly CodeLine[];
  readonly span: Span;
}

/** `closed`: false where a fence runs on to the end of its container. Indented code needs no closing. */
export function readFenceBody(
  node: Code,
  source: Source,
): { body: FenceBody; fenced: boolean; closed: boolean } {
  const start = source.startOf(node);
  const raw = rawLines(source.text, start, source.endOf(node));
  const opening = /^(?<sign>`{3,}|~{3,})/.exec(raw[0]?.text ?? '')?.groups?.sign ?? null;
  const values =
    node.value === '' && opening !== null && raw.length < 3 ? [] : node.value.split(/\r\n|\n|\r/);
  const first = opening === null ? 0 : 1;
  const lines = values.map((text, index) => alignedLine(text, raw[first + index] ?? raw.at(-1)));
  const from = lines[0]?.start ?? raw[0]?.end ?? start;
  const last = lines.at(-1);
  const to = last === undefined ? from : endOfLine(last);
  return {
    body: { lines, span: source.span(from, to) },
    fenced: opening !== null,
    closed: opening === null || isClosed(opening, raw.slice(1).at(-1)?.text ?? ''),
  };
}

export function codeOf(lines: readonly CodeLine[]): string {
  return lines.map((line) => line.text).join('\n');
}

/** The document offset of a character of `codeOf(lines)`; the end of a line for the break behind it. */
export function toDocument(lines: readonly CodeLine[], offset: number): number {
  let rest = offset;
  for (const line of lines) {
    if (rest <= line.text.length) return line.start + Math.max(0, rest - line.pad);
    rest -= line.text.length + 1;
  }
  const last = lines.at(-1);
  return last === undefined ? 0 : endOfLine(last);
}

/** The document offset behind a line's last character. */
export function endOfLine({ text, start, pad }: CodeLine): number {
  return start + text.length - pad;
}

/** The line without its first characters. */
export function cutLine({ text, start, pad }: CodeLine, length: number): CodeLine {
  return {
    text: text.slice(length),
    start: start + Math.max(0, length - pad),
    pad: Math.max(0, pad - length),
  };
}

interface RawLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function rawLines(text: string, from: number, to: number): readonly RawLine[] {
  const lines: RawLine[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/\r\n|\n|\r/g)) {
    const end = from + match.index;
    lines.push({ text: text.slice(start, end), start, end });
    start = end + match[0].length;
  }
  lines.push({ text: text.slice(start, to), start, end: to });
  return lines;
}

/** A container takes away from the left only, so code and document agree from the right. */
function alignedLine(text: string, raw: RawLine | undefined): CodeLine {
  if (raw === undefined) return { text, start: 0, pad: text.length };
  const shared = sharedEnd(text, raw.text);
  return { text, start: raw.end - shared, pad: text.length - shared };
}

/** How many characters two texts share at their ends; NUL is read as U+FFFD. */
function sharedEnd(a: string, b: string): number {
  if (b.endsWith(a)) return a.length;
  let shared = 0;
  while (shared < a.length && shared < b.length) {
    const [left, right] = [a[a.length - 1 - shared], b[b.length - 1 - shared]];
    if (left !== right && !(left === '\uFFFD' && right === '\0')) break;
    shared += 1;
  }
  return shared;
}

function isClosed(opening: string, lastLine: string): boolean {
  const content = lastLine.replace(/^[ \t>]*/, '').trimEnd();
  const sign = opening[0] ?? '`';
  return content.length >= opening.length && content === sign.repeat(content.length);
}
