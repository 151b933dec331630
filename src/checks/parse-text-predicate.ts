import type { Predicate } from '../model/check.js';
import { parseQuoted, parseVariable, parseWord } from './parse-value.js';
import type { Scanner } from './scanner.js';

/** `contains text`, `matches /re/`, `equals text`, `exists`. */
export function parseTextPredicate(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  const predicate = parseContains(scanner) ?? parseMatches(scanner) ?? parseEquals(scanner);
  if (predicate !== null) return predicate;
  scanner.reset(start);
  return scanner.oneOf(['exists', 'exist']) === null ? null : { kind: 'exists' };
}

function parseContains(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  const verb = scanner.oneOf(['contains', 'contain', 'includes', 'include', 'shows', 'show']);
  if (verb === null) return null;
  const variable = parseVariable(scanner);
  if (variable?.kind === 'variable') return { kind: 'contains', text: '', variable: variable.name };
  const before = scanner.offset;
  const text = parseQuoted(scanner) ?? parseWord(scanner);
  // Every text contains "".
  if (text !== null && text !== '') return { kind: 'contains', text };
  scanner.reset(before);
  scanner.miss('a text in quotes');
  scanner.reset(start);
  return null;
}

function parseEquals(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  if (scanner.oneOf(['equals', 'equal']) === null) return null;
  const text = parseQuoted(scanner) ?? parseWord(scanner);
  if (text !== null) return { kind: 'equals-text', text };
  scanner.miss('a text in quotes');
  scanner.reset(start);
  return null;
}

function parseMatches(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  if (scanner.oneOf(['matches', 'match']) === null) return null;
  const before = scanner.offset;
  const literal = scanner.take(/\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)(?!\w)/y);
  if (literal?.[1] === undefined) {
    scanner.miss('a pattern between slashes');
    scanner.reset(start);
    return null;
  }
  const [, source, flags = ''] = literal;
  if (compiles(source, flags)) return { kind: 'matches', source, flags };
  scanner.reset(before);
  scanner.miss('a regular expression of JavaScript, without g and y');
  scanner.reset(start);
  return null;
}

/** `g` and `y` would make one sample depend on the one before. */
function compiles(source: string, flags: string): boolean {
  if (/[gy]/.test(flags)) return false;
  try {
    return new RegExp(source, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
