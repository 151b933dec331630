import type { Predicate } from '../model/check.js';
import { parseName } from './parse-subject.js';
import { parseNumber, parseQuoted, parseVariable } from './parse-value.js';
import type { Scanner } from './scanner.js';

const longestValue = 5;

/** KEY ":" VALUE or KEY "=" VALUE. `replicas = 3` and `a = $B` are left to comparison. */
export function parseKeyValue(scanner: Scanner): Predicate | null {
  const start = scanner.offset;
  const key = parseQuoted(scanner) ?? parseName(scanner);
  const sign = key === null ? undefined : scanner.take(/:(?=\s)|=(?!=)/y)?.[0];
  const value = sign === undefined ? null : parseKeyedValue(scanner, sign);
  if (key !== null && key !== '' && value !== null) return { kind: 'key-value', key, value };
  scanner.reset(start);
  return null;
}

function parseKeyedValue(scanner: Scanner, sign: string): string | null {
  const quoted = parseQuoted(scanner);
  if (quoted !== null) return quoted;
  const start = scanner.offset;
  if (sign === '=' && (parseNumber(scanner) ?? parseVariable(scanner)) !== null) return null;
  scanner.reset(start);
  const words: string[] = [];
  while (!scanner.atEnd() && !beginsTiming(scanner)) {
    const before = scanner.offset;
    const word = scanner.take(/[^\s"'`<>=,;]+?(?=[.!]?(?:\s|$))/y)?.[0];
    if (word === undefined || words.length === longestValue || /^(?:or|and)$/i.test(word)) {
      scanner.reset(before);
      return scanner.miss('one value of one to five words');
    }
    words.push(word);
  }
  return words.length === 0 ? scanner.miss('a value') : words.join(' ');
}

function beginsTiming(scanner: Scanner): boolean {
  return /^\s*(?:(?:within|after|every|for)\s|(?:each|any)\b)/i.test(scanner.rest);
}
