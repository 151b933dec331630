import { exactly, inEitherCase, type Part, type Spelling } from './spelling.js';

/** Text inside text, as JSON in JSON or a quoted word in JSON, doubles what escapes it. */
const mostBackslashes = 4;
const deepestPercent = 2;

/** The letters behind a backslash: `$'…'` of Bash (manual, ANSI-C Quoting) and JSON (RFC 8259, 7). */
const letters: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '\u0007': [['a']],
  '\b': [['b']],
  '\t': [['t']],
  '\n': [['n'], ['r', 'n']],
  '\u000b': [['v']],
  '\f': [['f']],
  '\r': [['r']],
  '\u001b': [['e'], ['E']],
};

/** A quote that ends a word and begins the next, a blank in a query, a line break of another system. */
const special: Readonly<Record<string, readonly string[]>> = {
  "'": ["'\\''", "'\\\\''", `'"'"'`, `'\\"'\\"'`],
  ' ': ['+'],
  '\n': ['\r\n', '%0d%0a', '%0D%0A'],
};

const spelt = new Map<string, Part>();

/**
 * How a character may be written: as it is, in a URL (RFC 3986, and `+` for a blank), in JSON, and as Bash quotes it
 * (`printf %q`, `set -x`, `declare -p`).
 */
export function spellCharacter(character: string): Part {
  const before = spelt.get(character);
  if (before !== undefined) return before;
  const part = [
    exactly(character),
    ...percentEncoded(character),
    ...backslashed(character),
    ...(special[character] ?? []).map(exactly),
  ];
  spelt.set(character, part);
  return part;
}

/** `%41`, and `%2541` of a URL in a URL. */
function percentEncoded(character: string): readonly Spelling[] {
  const bytes = hexOf(character);
  return counted(0, deepestPercent).map((depth) =>
    bytes.flatMap((hex) => inEitherCase(`%${'25'.repeat(depth)}${hex}`)),
  );
}

function backslashed(character: string): readonly Spelling[] {
  const isPlain = /^[!-~ ]$/.test(character) && !/^[A-Za-z0-9]$/.test(character);
  return counted(1, mostBackslashes).flatMap((count) => {
    const slashes = '\\'.repeat(count);
    return [
      ...numbersOf(character).map((digits) => digits.flatMap((each) => inEitherCase(slashes + each))),
      ...(isPlain ? [exactly(slashes + character)] : []),
      ...(letters[character] ?? []).map((each) => exactly(each.map((letter) => slashes + letter).join(''))),
    ];
  });
}

/** `\u00e9`, `\303\251`, `\xc3\xa9`, without the backslashes. */
function numbersOf(character: string): readonly (readonly string[])[] {
  const units = counted(0, character.length - 1).map((at) => character.charCodeAt(at));
  const bytes = [...Buffer.from(character, 'utf8')];
  return [
    units.map((unit) => `u${unit.toString(16).padStart(4, '0')}`),
    bytes.map((byte) => byte.toString(8).padStart(3, '0')),
    hexOf(character).map((hex) => `x${hex}`),
  ];
}

function hexOf(character: string): readonly string[] {
  return [...Buffer.from(character, 'utf8')].map((byte) => byte.toString(16).padStart(2, '0'));
}

function counted(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
