import { parseCheck } from './parse-check.js';
import type { Halt } from './scanner.js';
import { comparisonPhrases, comparisonVerbs, timingWords } from './word-lists.js';

/** What to put where reading halted, by what was expected there. */
const samples: readonly (readonly [RegExp, readonly string[]])[] = [
  [/duration|time/, ['3m']],
  [/number|value/, ['0.5']],
  [/predicate/, ['< 0.5', 'exists', 'is Healthy']],
  [/state/, ['Healthy']],
  [/text/, ['"ok"']],
  [/list/, ['[0, 2]']],
  [/path/, ['.status.phase']],
  [/query/, ['`up`']],
  [/exit code/, ['0']],
  [/count/, ['rows']],
  [/READY/, ['READY']],
];

const keywords = [
  ...new Set([
    ...comparisonPhrases.flatMap(([phrase]) => phrase.split(' ')),
    ...comparisonVerbs.map(([verb]) => verb),
    ...timingWords,
    ...'between contains matches equals exists empty succeeds fails output exit stderr duration'.split(' '),
  ]),
];

/**
 * The nearest line that would parse, where one is near: a keyword put right, what is missing put in, or what was not
 * understood put off. Every suggestion is parsed before it is made.
 */
export function nearestCheck(text: string, start: number, halt: Halt): string | null {
  const candidates = [...respelt(text, start), ...closed(text), ...completed(text, halt), ...cut(text, halt)];
  return candidates.find((candidate) => parseCheck(candidate, start).kind === 'check') ?? null;
}

function respelt(text: string, start: number): readonly string[] {
  const candidates: string[] = [];
  for (const match of text.matchAll(/[a-z]{4,}/gi)) {
    if (match.index < start) continue;
    const keyword = keywords.find((known) => isNear(match[0].toLowerCase(), known));
    if (keyword === undefined) continue;
    candidates.push(text.slice(0, match.index) + keyword + text.slice(match.index + match[0].length));
  }
  return candidates;
}

/** A quote or a slash that was never closed. */
function closed(text: string): readonly string[] {
  const bare = text.replace(/[.\s]+$/, '');
  return ['/', '"', '`', "'", ']'].map((mark) => bare + mark);
}

function completed(text: string, halt: Halt): readonly string[] {
  const before = text.slice(0, halt.offset).trimEnd();
  const behind = /^\S+\s*(.*)$/s.exec(text.slice(halt.offset).trimStart())?.[1] ?? '';
  const fitting = halt.expected.flatMap((expected) =>
    samples.filter(([pattern]) => pattern.test(expected)).flatMap(([, texts]) => texts),
  );
  return fitting.flatMap((sample) => [`${before} ${sample} ${behind}`.trimEnd(), `${before} ${sample}`]);
}

function cut(text: string, halt: Halt): readonly string[] {
  return [text.slice(0, halt.offset).trimEnd()];
}

/** One letter too many, too few, or another one; or two changed places. */
function isNear(word: string, keyword: string): boolean {
  if (word === keyword || Math.abs(word.length - keyword.length) > 1) return false;
  let head = 0;
  while (head < word.length && word.charAt(head) === keyword.charAt(head)) head += 1;
  const rest = word.slice(head);
  const wanted = keyword.slice(head);
  const swapped = rest.charAt(1) + rest.charAt(0) + rest.slice(2);
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted.slice(1) ||
    swapped === wanted
  );
}
