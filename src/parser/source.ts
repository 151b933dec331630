import type { Node, Nodes } from 'mdast';
import type { Span } from '../model/span.js';
import { maxProseLength } from './limits.js';
import { placesOf } from './places.js';

/** One document while it is read: its text, and where the nodes of its tree stand in it. */
export interface Source {
  readonly text: string;
  readonly span: (start: number, end: number) => Span;
  readonly startOf: (node: Node) => number;
  readonly endOf: (node: Node) => number;
  readonly spanOf: (node: Nodes) => Span;
  /** The node as written, lines joined with one blank, without its container's marks and without Markdown's escapes. */
  readonly written: (node: Node) => string;
  /** The same for a part of a node. */
  readonly writtenBetween: (start: number, end: number) => string;
}

/** `skipped`: characters before the text that was parsed (a byte order mark). */
export function sourceOf(text: string, skipped: number): Source {
  const places = placesOf(text);
  const span = (start: number, end: number): Span =>
    places.span(Math.max(start, skipped), Math.max(end, skipped));
  const startOf = (node: Node): number => (node.position?.start.offset ?? 0) + skipped;
  const endOf = (node: Node): number => (node.position?.end.offset ?? 0) + skipped;
  return {
    text,
    span,
    startOf,
    endOf,
    spanOf: (node) => span(behindBlanks(text, startOf(firstWord(node)), endOf(node)), endOf(node)),
    written: (node) => unwrapped(text.slice(startOf(node), endOf(node))),
    writtenBetween: (start, end) => unwrapped(text.slice(start, end)),
  };
}

/** A task list's paragraph begins at its box, or at the blank behind it, which may be a line break. */
function firstWord(node: Nodes): Nodes {
  return node.type === 'paragraph' ? (node.children[0] ?? node) : node;
}

function behindBlanks(text: string, start: number, end: number): number {
  const blanks = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return start + blanks < end ? start + blanks : start;
}

/** A paragraph's further lines can begin with `>` only where it stands in a quote. */
function unwrapped(raw: string): string {
  const line = raw
    .split(/\r\n|\n|\r/)
    .map((each, index) => (index === 0 ? each : each.replace(/^[ \t]*(?:>[ \t]?)*/, '')).trim())
    .join(' ');
  return withoutEscapes(line).trim();
}

/** In a code span a backslash is itself: a pattern or a query means it. */
function withoutEscapes(text: string): string {
  if (text.length > maxProseLength) return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return text.replace(
    /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\([!-/:-@[-`{-~])/g,
    (whole, _ticks: string | undefined, sign: string | undefined) => sign ?? whole,
  );
}
