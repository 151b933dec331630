import type { ShellVariable } from '../model/shell-port.js';
import { fromByteString } from './quote.js';

/** One line (which may hold line feeds) of `declare -p`, as Bash 3.2 to 5.2 prints it. */
export interface Declaration {
  readonly name: string;
  readonly variable: ShellVariable;
  /** Letters of `declare`: `x`, `ar`; empty where there are none. */
  readonly attributes: string;
  /** The value as printed, quotes and all (byte string); null for a name without one. */
  readonly raw: string | null;
}

/** Reads the byte string that `declare -p NAME …` printed; what is not a declaration is passed over. */
export function readDeclarations(text: string): readonly Declaration[] {
  const declarations: Declaration[] = [];
  let at = 0;
  while (at < text.length) {
    const head = headAt(text, at);
    if (head === null) {
      const next = text.indexOf('\n', at);
      at = next < 0 ? text.length : next + 1;
      continue;
    }
    const value = head.assigned ? readValue(text, head.end) : null;
    const end = value?.end ?? head.end;
    declarations.push({
      name: head.name,
      variable: variableOf(head.attributes, value),
      attributes: head.attributes.replaceAll('-', ''),
      raw: value === null ? null : text.slice(head.end, end),
    });
    at = end;
  }
  return declarations;
}

const headPattern = /declare -([a-zA-Z-]+) ([A-Za-z_][A-Za-z0-9_]*)(=)?/y;

function headAt(text: string, at: number) {
  headPattern.lastIndex = at;
  const match = headPattern.exec(text);
  if (match === null) return null;
  const [, attributes = '', name = '', sign] = match;
  return { attributes, name, assigned: sign !== undefined, end: headPattern.lastIndex };
}

type Entry = { readonly key: string; readonly value: string };
interface Value {
  readonly text: string;
  readonly entries: readonly Entry[] | null;
  readonly end: number;
}

function readValue(text: string, at: number): Value {
  if (text[at] === '(') {
    const list = readEntries(text, at);
    return { text: '', entries: list.entries, end: list.end };
  }
  return { ...readWord(text, at), entries: null };
}

function variableOf(attributes: string, value: Value | null): ShellVariable {
  // Bash 3.2 prints "declare -x X" for an exported, unset X.
  if (value === null) return { kind: 'unset' };
  const readOnly = attributes.includes('r');
  if (!/[aA]/.test(attributes)) {
    return { kind: 'text', value: fromByteString(value.text), exported: attributes.includes('x'), readOnly };
  }
  // Bash before 4.4 prints arrays as one quoted word: declare -a A='([0]="1")'.
  const entries = value.entries ?? readEntries(value.text, 0).entries;
  return {
    kind: 'array',
    entries: entries.map(({ key, value }) => ({ key: fromByteString(key), value: fromByteString(value) })),
    readOnly,
  };
}

/** `([0]="1" ["a b"]=$'2\n')`, from its opening parenthesis. */
function readEntries(
  text: string,
  open: number,
): { readonly entries: readonly Entry[]; readonly end: number } {
  const entries: Entry[] = [];
  let at = open + 1;
  while (at < text.length && text[at] !== ')') {
    if (text[at] !== '[') {
      at += 1;
      continue;
    }
    const key = readWord(text, at + 1, ']');
    const value = readWord(text, key.end + 2);
    entries.push({ key: key.text, value: value.text });
    at = value.end;
  }
  return { entries, end: at + 1 };
}

/** A word of any quoting, up to a blank, a line feed, `)` or `stop`. */
function readWord(text: string, from: number, stop = ')'): { readonly text: string; readonly end: number } {
  let at = from;
  let word = '';
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === stop || character === ' ' || character === '\n') break;
    const part = readPart(text, at, character);
    word += part.text;
    at = part.end;
  }
  return { text: word, end: at };
}

function readPart(text: string, at: number, character: string) {
  if (character === '"') return readDoubleQuoted(text, at + 1);
  if (character === "'") {
    const end = endOf(text, "'", at + 1);
    return { text: text.slice(at + 1, end), end: end + 1 };
  }
  if (character === '$' && text[at + 1] === "'") return readAnsi(text, at + 2);
  if (character === '\\') return { text: text[at + 1] ?? '', end: at + 2 };
  return { text: character, end: at + 1 };
}

function endOf(text: string, quote: string, from: number): number {
  const end = text.indexOf(quote, from);
  return end < 0 ? text.length : end;
}

function readDoubleQuoted(text: string, from: number) {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\') at += 1;
    value += text[at] ?? '';
    at += 1;
  }
  return { text: value, end: at + 1 };
}

const ansiLetters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** `$'…'`: letters, three octal digits, and characters that stand for themselves. */
function readAnsi(text: string, from: number) {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== "'") {
    if (text[at] !== '\\') {
      value += text[at];
      at += 1;
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
    const letter = text[at + 1] ?? '';
    value +=
      octal === undefined ? (ansiLetters[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8));
    at += 1 + (octal?.length ?? 1);
  }
  return { text: value, end: at + 1 };
}
