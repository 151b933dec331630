import type { Comparator, Predicate, Value } from '../model/check.js';
import { isNameWord } from './parse-subject.js';
import { parseMeasure, parseNumber, parseValue, parseVariable } from './parse-value.js';
import type { Scanner } from './scanner.js';
import { comparisonPhrases, comparisonSigns, comparisonVerbs, movingVerbs } from './word-lists.js';

/** CMP value | words value | between … and … | in […] | within PCT of … */
export function parseComparison(scanner: Scanner): Predicate | null {
  return parseBetween(scanner) ?? parseIn(scanner) ?? parseNear(scanner) ?? parseCompare(scanner);
}

/** `<=`, `≤`, `drops below`, `no more than`. */
export function parseComparator(scanner: Scanner): Comparator | null {
  for (const [sign, comparator] of comparisonSigns) if (scanner.sign(sign)) return comparator;
  const start = scanner.offset;
  const moves = scanner.oneOf(movingVerbs) !== null;
  for (const [phrase, comparator] of comparisonPhrases) if (scanner.phrase(phrase)) return comparator;
  if (moves) scanner.miss('"below" or "above"');
  scanner.reset(start);
  return null;
}

function parseCompare(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  const comparator = parseComparator(scanner);
  if (comparator === null) return parseVerbCompare(scanner);
  const value = comparator === '==' || comparator === '!=' ? parseValue(scanner) : parseMeasure(scanner);
  if (value !== null && !isCounted(scanner, start)) return { kind: 'compare', comparator, value };
  scanner.reset(start);
  return null;
}

/** `exceeds 3`, `reaches 3`, `equals 3`; "equals" before a text is a predicate of its own. */
function parseVerbCompare(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  for (const [phrase, comparator] of comparisonVerbs) {
    if (!scanner.phrase(phrase)) continue;
    const value = parseMeasure(scanner);
    if (value !== null) return { kind: 'compare', comparator, value };
    scanner.reset(start);
  }
  return null;
}

/** `at least 3 rows` counts, `at least 3` compares. */
function isCounted(scanner: Scanner, start: number): boolean {
  if (!/^\s*(?:at least|at most)\b/i.test(scanner.text.slice(start))) return false;
  const next = /^\s*(\w(?:[\w.-]*\w)?)/.exec(scanner.rest)?.[1];
  return next !== undefined && isNameWord(next);
}

function parseBetween(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  if (!scanner.phrase('between')) return null;
  const low = parseMeasure(scanner);
  const goesOn = low !== null && scanner.phrase('and');
  if (low !== null && !goesOn) scanner.miss('"and"');
  const high = goesOn ? parseMeasure(scanner) : null;
  if (low !== null && high !== null) return { kind: 'between', low, high };
  scanner.reset(start);
  return null;
}

function parseIn(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  if (!scanner.phrase('in')) return null;
  const values = parseList(scanner);
  if (values !== null) return { kind: 'in', values };
  scanner.reset(start);
  return null;
}

function parseList(scanner: Scanner): readonly Value[] | null {
  if (!scanner.sign('[')) return scanner.miss('a list such as [0, 2]');
  const values: Value[] = [];
  do {
    const value = parseValue(scanner);
    if (value === null) return null;
    values.push(value);
  } while (scanner.sign(','));
  return scanner.sign(']') ? values : scanner.miss('"]"');
}

/** `within 5% of $BEFORE` is a predicate; `within 5m` is left to timing. */
function parseNear(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  const percent = scanner.take(/within\s+(\d+(?:\.\d+)?)\s*(?:%|percent\b)\s*of\b/iy)?.[1];
  if (percent === undefined) return null;
  const value = parseNumber(scanner) ?? parseVariable(scanner);
  if (value !== null)
    return { kind: 'near', fraction: Number((Number(percent) / 100).toPrecision(12)), value };
  scanner.miss('a number');
  scanner.reset(start);
  return null;
}
