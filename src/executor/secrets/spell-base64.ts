import { exactly, inEitherCase, type Part, type Pattern, type Spelling } from './spelling.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** `base64` breaks its lines. A break right behind the first character would hold back every line that ends in it. */
const unbrokenCharacters = 4;
const breaks = ['\n', '\r\n', '\\n', '\\r\\n'].map(exactly);

/** Fewer could stand in any text. */
const fewestCharacters = 8;

/**
 * What `bytes` look like within a longer text in base64 (RFC 4648, both alphabets). Three bytes are four characters, so
 * there are three ways to lie across them; the characters at the edges hold bits of the neighbours as well.
 */
export function spellBase64(bytes: Uint8Array): readonly Pattern[] {
  return [0, 1, 2].flatMap((shift) => {
    const whole = charactersOf(bytes, shift);
    // What begins in the last characters of a line goes on at the start of the next.
    const behindBreak = [1, 2, 3].filter((skipped) => whole.length - skipped >= fewestCharacters);
    return [0, ...behindBreak].map((skipped) => patternOf(whole.slice(skipped)));
  });
}

/** The values that each character may have when `shift` unknown bytes stand before. */
function charactersOf(bytes: Uint8Array, shift: number): readonly (readonly number[])[] {
  const bits = [...bytes].flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((at) => (byte >> at) & 1));
  const first = Math.floor((shift * 8) / 6);
  const end = Math.ceil((shift * 8 + bits.length) / 6);
  return Array.from({ length: end - first }, (_, index) => {
    const start = (first + index) * 6 - shift * 8;
    return valuesWith([0, 1, 2, 3, 4, 5].map((at) => bits[start + at] ?? null));
  });
}

/** null for a bit of a neighbour. */
function valuesWith(bits: readonly (number | null)[]): readonly number[] {
  return bits.reduce<readonly number[]>(
    (values, bit) =>
      values.flatMap((value) => (bit === null ? [0, 1] : [bit]).map((each) => value * 2 + each)),
    [0],
  );
}

function patternOf(characters: readonly (readonly number[])[]): Pattern {
  return characters.map((values, index) => {
    const table = index < unbrokenCharacters ? unbroken : broken;
    const [value] = values;
    const part =
      values.length === 1 && value !== undefined
        ? (table[value] ?? [])
        : values.flatMap((each) => table[each] ?? []);
    return index === characters.length - 1 ? padded(part) : part;
  });
}

/** By value; a key of a few thousand characters is a few thousand references to these. */
const unbroken: readonly Part[] = [...alphabet].map(spellSextet);
const broken: readonly Part[] = unbroken.map((part) => [
  ...part,
  ...part.flatMap((spelling) => breaks.map((each) => [...each, ...spelling])),
]);

function spellSextet(character: string): Part {
  switch (character) {
    case '+':
      return [exactly('+'), exactly('-'), inEitherCase('%2b'), inEitherCase('\\u002b')];
    case '/':
      return [exactly('/'), exactly('_'), exactly('\\/'), inEitherCase('%2f'), inEitherCase('\\u002f')];
    default:
      return [exactly(character)];
  }
}

const paddings: readonly Spelling[] = ['=', '=='].flatMap((text) => [
  exactly(text),
  inEitherCase(text.replaceAll('=', '%3d')),
  inEitherCase(text.replaceAll('=', '\\u003d')),
]);

function padded(part: Part): Part {
  return [...part, ...part.flatMap((spelling) => paddings.map((padding) => [...spelling, ...padding]))];
}
