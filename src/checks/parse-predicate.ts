import type { Predicate } from '../model/check.js';
import { parseComparison } from './parse-comparison.js';
import { parseCounted } from './parse-counted.js';
import { parseKeyValue } from './parse-key-value.js';
import { parseTextPredicate } from './parse-text-predicate.js';
import { parseNumber, parseQuoted, parseVariable, parseWord } from './parse-value.js';
import type { Scanner } from './scanner.js';

export interface ParsedPredicate {
  readonly negated: boolean;
  readonly predicate: Predicate;
}

const negations = ['does not', 'do not', 'must not', 'should not', 'not'];
const copulas = ['is', 'be', 'are'];

/** ["not"] predicate. A state, "empty", a comparison or a number may stand behind "is" and "is not". */
export function parsePredicate(scanner: Scanner): ParsedPredicate | null {
  const negated = scanner.oneOf(negations) !== null;
  const start = scanner.offset;
  const copula = scanner.oneOf(copulas);
  if (copula !== null) {
    const negatedBehind = scanner.phrase('not');
    const predicate = parseComparison(scanner) ?? parseEmpty(scanner) ?? parseComplement(scanner, copula);
    if (predicate !== null && !(negated && negatedBehind))
      return { negated: negated || negatedBehind, predicate };
    scanner.reset(start);
  }
  const predicate = parsePlain(scanner);
  return predicate === null ? scanner.miss('a predicate such as < 0.5') : { negated, predicate };
}

function parsePlain(scanner: Scanner): Predicate | null {
  return (
    parseComparison(scanner) ??
    parseEmpty(scanner) ??
    parseCounted(scanner) ??
    parseTextPredicate(scanner) ??
    parseStatus(scanner) ??
    parseKeyValue(scanner) ??
    parseBareNumber(scanner)
  );
}

function parseEmpty(scanner: Scanner): Predicate | null {
  if (scanner.oneOf(['empty', 'no output', 'nothing']) !== null) return { kind: 'empty' };
  return scanner.phrase('no rows') ? { kind: 'no-rows' } : null;
}

/** What "is" is followed by: a Capitalised or quoted state; after "is" a number, a variable or any one word. */
function parseComplement(scanner: Scanner, copula: string): Predicate | null {
  const state = parseQuoted(scanner) ?? scanner.take(/\p{Lu}[\p{L}\p{N}_-]*/uy)?.[0];
  if (state !== undefined) return { kind: 'state', state };
  const value = parseNumber(scanner) ?? parseVariable(scanner);
  if (value !== null && copula === 'is') return { kind: 'compare', comparator: '==', value };
  const word = copula === 'is' ? parseWord(scanner) : null;
  if (word === null) return scanner.miss('a state such as Healthy');
  return { kind: 'compare', comparator: '==', value: { kind: 'text', text: word } };
}

function parseStatus(scanner: Scanner): Predicate | null {
  if (scanner.phrase('succeeds')) return { kind: 'succeeds' };
  return scanner.phrase('fails') ? { kind: 'fails' } : null;
}

function parseBareNumber(scanner: Scanner): Predicate | null {
  const value = parseNumber(scanner);
  return value === null ? null : { kind: 'compare', comparator: '==', value };
}
