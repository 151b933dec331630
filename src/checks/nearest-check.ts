import type { Check } from '../model/check.js';
import { nearestKeyword } from './nearest-keyword.js';
import { parseCheck } from './parse-check.js';
import type { Halt } from './scanner.js';

/** What to put where reading halted, by what was expected there. */
const samples: readonly (readonly [RegExp, readonly string[]])[] = [
  [/duration|time/, ['3m']],
  [/"below"/, ['below']],
  [/^a (?:number|value)$/, ['0.5']],
  [/"and"/, ['and 5']],
  [/value of one/, ['Healthy']],
  [/whole number|exit code/, ['0']],
  [/fits its subject/, ['== 0', 'is Healthy']],
  [/predicate such/, ['exists', '< 0.5', 'is Healthy']],
  [/state of an alert/, ['is firing']],
  [/state/, ['Healthy']],
  [/text/, ['"ok"']],
  [/list/, ['[0, 2]']],
  [/path/, ['.status.phase']],
  [/query/, ['`up`']],
  [/count/, ['rows']],
  [/READY/, ['READY']],
];

/** How people say what the grammar says in other words. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/([\w ]+): (\w+),? or (\w+)/i, '$1 in [$2, $3]'],
  [/^\s*(?:the|an?)\s+/i, ' '],
  [/\bto be\b/i, 'is'],
  [/\bto (contain|include|show|match|equal|exceed)\b/i, '$1s'],
  [/\bto (drop|fall|go|rise|climb|stay|remain)\b/i, '$1s'],
  [/\b(?:drops|falls|goes|rises|climbs) to\b/i, 'reaches'],
  [/\bpromql ([^`]+?)\s+(==|!=|<=|>=|<|>)\s/i, 'promql `$1` $2 '],
  [/^(\s*alert\s+\S+).*\b(?:resolve|clear|silen|quiet|inactive)\w*/i, '$1 is inactive'],
  [/^(\s*alert\s+\S+).*\b(?:not|stop|no longer)\b.*\bfir\w+/i, '$1 is not firing'],
  [/^(\s*alert\s+\S+).*\bfir\w+/i, '$1 is firing'],
  [/\bin (\d+\s*[a-z]+)\s*\.?$/i, 'within $1'],
  [/\bfor at least\b/i, 'for'],
  [/\bjson (?=[a-z_])/i, 'json .'],
  [/\bjson \.(\S*\[\?)/, 'json $.$1'],
  [/^\s*(\p{Lu}\w*)\.?\s*$/u, ' output is $1'],
  [/^\s*(["'`][^"'`]+["'`])\.?\s*$/, ' output contains $1'],
  [/\bmatch(?:es)? ([^\s/"'`]+)/i, 'matches /$1/'],
  [/\S+ (\d+\/\d+)\.?$/, '$1 READY'],
  [/\bhttp\/[\d.]+ (\d{3})/i, 'HTTP $1'],
  [/[<>]=?\s*(v\d[\w.-]*)/, '== "$1"'],
  [/\b(\d+ [a-z])/, 'exactly $1'],
  [/\|\s*length\b/i, 'has count'],
  [/\bempty array\b/i, 'output equals "[]"'],
  [/\bno (?:results?|pods?|series)\b/i, 'no rows'],
  [/[;,(].*$/s, ''],
];

/**
 * The nearest line that would parse, where one is near: a word put right, what is missing put in, or what was not
 * understood put off. Every suggestion is parsed before it is made; where nothing was understood there is none.
 */
export function nearestCheck(text: string, start: number, halt: Halt): string | null {
  const candidates = [
    ...respelt(text),
    ...rewritten(text, start),
    ...closed(text),
    ...(text.slice(start, halt.offset).trim() === '' ? [] : [...completed(text, halt), ...cut(text, halt)]),
  ];
  return candidates.find((candidate) => isSound(candidate, start)) ?? null;
}

function isSound(candidate: string, start: number): boolean {
  const reading = parseCheck(candidate, start);
  return reading.kind === 'check' && !isVague(reading.check);
}

/** `p99 is nice` reads, and says nothing. */
function isVague({ predicate }: Check): boolean {
  return (
    predicate.kind === 'compare' && predicate.value.kind === 'text' && /^[a-z]+$/.test(predicate.value.text)
  );
}

function respelt(text: string): readonly string[] {
  return [...text.matchAll(/[a-z]{4,}/gi)].flatMap((match) => {
    const keyword = nearestKeyword(match[0]);
    return keyword === null
      ? []
      : [text.slice(0, match.index) + keyword + text.slice(match.index + match[0].length)];
  });
}

/** One after the other: each step is a candidate, for the next may spoil it. */
function rewritten(text: string, start: number): readonly string[] {
  const head = text.slice(0, start);
  let line = text.slice(start);
  return rewrites.map(([pattern, replacement]) => {
    line = line.replace(pattern, replacement);
    return head + line.trimEnd();
  });
}

/** A quote, a slash or a bracket that was never closed. */
function closed(text: string): readonly string[] {
  const bare = text.replace(/[.\s]+$/, '');
  return ['/', '"', '`', "'", ']'].map((mark) => bare + mark);
}

function completed(text: string, halt: Halt): readonly string[] {
  const before = text.slice(0, halt.offset).trimEnd();
  const behind = /\S+\s*(.*)/s.exec(text.slice(halt.offset))?.[1] ?? '';
  const isOfJson = /\bjson\s+\S+$/i.test(before);
  const fitting = halt.expected.flatMap((expected) =>
    samples.filter(([pattern]) => pattern.test(expected)).flatMap(([, texts]) => texts),
  );
  // A path is asked for being there, a name for its size.
  const ordered = isOfJson ? fitting : [...fitting.filter((sample) => sample !== 'exists'), ...fitting];
  return ordered.flatMap((sample) => [`${before} ${sample} ${behind}`.trimEnd(), `${before} ${sample}`]);
}

function cut(text: string, halt: Halt): readonly string[] {
  return [text.slice(0, halt.offset).trimEnd()];
}
