import type { Node } from 'mdast';
import type { Span } from '../model/span.js';
import { maxProseLength } from './limits.js';
import type { Source } from './source.js';

interface ExpectLine {
  readonly text: string;
  readonly span: Span;
}

/** The lines of a paragraph that say Expect, each up to the next one, as written and without emphasis around the word. */
export function expectLinesOf(node: Node, source: Source): readonly ExpectLine[] {
  const [start, end] = [source.startOf(node), source.endOf(node)];
  if (end - start > maxProseLength) return [];
  const raw = source.text.slice(start, end);
  const starts = startsOf(raw);
  if (starts[0] !== 0) return [];
  return starts.map((at, index) => {
    const said = raw.slice(at, starts[index + 1]).trimEnd();
    const [from, to] = [start + at, start + at + said.length];
    const text = source.writtenBetween(from, to);
    return {
      text: text.replace(/^(\*\*|__|\*|_)(expect(?:ed)?:?)\1:?/i, '$2'),
      span: source.span(from, to),
    };
  });
}

function startsOf(raw: string): readonly number[] {
  const lines = raw.matchAll(/(^|[\r\n][ \t>]*)[*_]{0,2}expect(?:ed)?\b/gi);
  return [...lines].map(({ index, 1: before = '' }) => index + before.length);
}
