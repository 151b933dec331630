import type { Comparator, Predicate } from '../model/check.js';
import { parseComparator } from './parse-comparison.js';
import { isNameWord } from './parse-subject.js';
import { parseQuoted } from './parse-value.js';
import type { Scanner } from './scanner.js';

const amounts: readonly (readonly [string, Comparator])[] = [
  ['at least', '>='],
  ['at most', '<='],
  ['exactly', '=='],
];

const integer = /\d+(?![\w.%/])/y;

/** What counts or looks at every row: `at least 3 rows`, `has count >= 3`, `2/2 READY`, `All pods Running`. */
export function parseCounted(scanner: Scanner): Predicate | null {
  return parseAmount(scanner) ?? parseHasCount(scanner) ?? parseReady(scanner) ?? parseAll(scanner);
}

function parseAmount(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  for (const [phrase, comparator] of amounts) {
    if (!scanner.phrase(phrase)) continue;
    const count = scanner.take(integer)?.[0];
    if (count === undefined) scanner.miss('a whole number');
    const noun = count === undefined ? null : parseNoun(scanner);
    if (count !== undefined && noun !== null)
      return { kind: 'at-count', comparator, count: Number(count), noun };
    if (count !== undefined && phrase === 'exactly')
      return {
        kind: 'compare',
        comparator,
        value: { kind: 'number', number: Number(count), unit: null, text: count },
      };
    scanner.reset(start);
    return null;
  }
  return null;
}

function parseNoun(scanner: Scanner): string | null {
  const words: string[] = [];
  while (words.length < 3) {
    const start = scanner.offset;
    const word = scanner.take(/\w(?:[\w.-]*\w)?/y)?.[0];
    if (word === undefined || !isNameWord(word)) {
      scanner.reset(start);
      break;
    }
    words.push(word);
  }
  return words.length === 0 ? scanner.miss('what to count, such as rows') : words.join(' ');
}

function parseHasCount(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  if (!scanner.phrase('has count')) return null;
  const comparator = parseComparator(scanner) ?? '==';
  const count = scanner.take(integer)?.[0];
  if (count !== undefined) return { kind: 'count', comparator, count: Number(count) };
  scanner.miss('a whole number');
  scanner.reset(start);
  return null;
}

function parseReady(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  const ratio = scanner.take(/(\d+)\s*\/\s*(\d+)(?![\w.])/y);
  if (ratio === null) return null;
  if (scanner.phrase('ready')) return { kind: 'ready', ready: Number(ratio[1]), total: Number(ratio[2]) };
  scanner.miss('READY');
  scanner.reset(start);
  return null;
}

function parseAll(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  if (!scanner.phrase('all')) return null;
  const words: string[] = [];
  while (words.length < 4) {
    const copula = scanner.oneOf(['are', 'is', 'be']) !== null;
    const quoted = parseQuoted(scanner);
    if (quoted !== null) return allOf(words, quoted);
    const word = takePlainWord(scanner);
    if (word === null) break;
    words.push(word);
    if (copula) break;
  }
  const state = words.pop();
  if (state !== undefined && /^\p{Lu}/u.test(state)) return allOf(words, state);
  scanner.miss('a state such as Running');
  scanner.reset(start);
  return null;
}

function takePlainWord(scanner: Scanner): string | null {
  const start = scanner.offset;
  const word = scanner.take(/[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/uy)?.[0];
  if (word !== undefined && isNameWord(word) && !/^\d/.test(word)) return word;
  scanner.reset(start);
  return null;
}

function allOf(noun: readonly string[], state: string): Predicate {
  return { kind: 'all', noun: noun.join(' '), state };
}
