import type { Value } from '../model/check.js';
import type { Scanner } from './scanner.js';
import { unitSpellings } from './unit-table.js';

const numberPattern = /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?(?![\w/:]|-\w|\.\d)/y;
const numberBeforeUnit = /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?/y;
const unitPattern = new RegExp(
  `(${unitSpellings.map((spelling) => spelling.replace('/', '\\/')).join('|')})(?![\\w%/]|[-.]+\\w)`,
  'y',
);
const variablePattern = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))(?![\w])/y;
const wordPattern = /[^\s"'`,;[\](){}<>=|]+/y;

/** value := number [unit] | "text" | 'text' | `text` | $NAME | WORD */
export function parseValue(scanner: Scanner): Value | null {
  return parseNumber(scanner) ?? parseVariable(scanner) ?? parseText(scanner) ?? scanner.miss('a value');
}

/** What can be compared by size. */
export function parseMeasure(scanner: Scanner): Value | null {
  return parseNumber(scanner) ?? parseVariable(scanner) ?? scanner.miss('a number');
}

export function parseNumber(scanner: Scanner): Value | null {
  const start = scanner.offset;
  const withUnit = parseNumberWithUnit(scanner);
  if (withUnit !== null) return withUnit;
  scanner.reset(start);
  const plain = scanner.take(numberPattern);
  if (plain === null) return null;
  return { kind: 'number', number: Number(plain[0]), unit: null, text: plain[0] };
}

export function parseVariable(scanner: Scanner): Value | null {
  const match = scanner.take(variablePattern);
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? null : { kind: 'variable', name };
}

export function parseText(scanner: Scanner): Value | null {
  const quoted = parseQuoted(scanner);
  if (quoted !== null) return { kind: 'text', text: quoted };
  const word = parseWord(scanner);
  return word === null ? null : { kind: 'text', text: word };
}

/** Quoted or back-ticked text. In double quotes `\"` and `\\` stand for themselves; elsewhere nothing does. */
export function parseQuoted(scanner: Scanner): string | null {
  const double = scanner.take(/"((?:[^"\\]|\\.)*)"/y);
  if (double?.[1] !== undefined) return double[1].replace(/\\(["\\])/g, '$1');
  const other = scanner.take(/'([^']*)'|`([^`]*)`|“([^”]*)”/y);
  return other === null ? null : (other[1] ?? other[2] ?? other[3] ?? null);
}

/** One word without the punctuation that ends its sentence. */
export function parseWord(scanner: Scanner): string | null {
  const start = scanner.offset;
  const match = scanner.take(wordPattern);
  if (match === null) return null;
  const word = match[0].replace(/[.:!?]+$/, '');
  if (!/[\p{L}\p{N}_]/u.test(word)) {
    scanner.reset(start);
    return null;
  }
  scanner.reset(scanner.offset - (match[0].length - word.length));
  return word;
}

function parseNumberWithUnit(scanner: Scanner): Value | null {
  const number = scanner.take(numberBeforeUnit);
  if (number === null) return null;
  const gap = /^\s/.test(scanner.rest) ? ' ' : '';
  const unit = scanner.take(unitPattern);
  if (unit?.[1] === undefined) return null;
  const text = `${number[0]}${gap}${unit[1]}`;
  return { kind: 'number', number: Number(number[0]), unit: unit[1], text };
}
