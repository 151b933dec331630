/** A way to print a secret, written down apart from the product: what programs do, in a few lines each. */
export interface SpelledOut {
  readonly name: string;
  readonly spell: (value: string, seed: number) => string;
  /** How much of what is printed may be left: quotes, and in base64 the neighbours. */
  readonly left: (value: string, written: string) => number;
  /** Shorter ones, in bytes, cannot be told from other text; 0 where nothing is said. */
  readonly fromBytes?: number;
}

const nothing = () => 0;
const hex = (byte: number, digits = 2) => byte.toString(16).padStart(digits, '0');
const bytesOf = (text: string) => [...Buffer.from(text)];
const percent = (text: string) =>
  bytesOf(text)
    .map((byte) => `%${hex(byte)}`)
    .join('');
const units = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** By the seed, this or that: the same choice for the same place. */
const chosen = (seed: number, at: number) => ((seed >> (at % 24)) & 1) === 1;

const some = (text: string, seed: number, spell: (character: string) => string) =>
  [...text].map((character, at) => (chosen(seed, at) ? spell(character) : character)).join('');

const base64At = (encoding: 'base64' | 'base64url') => (value: string, seed: number) =>
  Buffer.from(`${'x'.repeat(seed % 5)}${value}${'y'.repeat((seed >> 3) % 5)}`).toString(encoding);

const neighbours = (value: string, written: string) =>
  written.length - Math.floor((Buffer.byteLength(value) * 8) / 6) + 1;

export const spellings: readonly SpelledOut[] = [
  { name: 'as it is', spell: (value) => value, left: nothing },
  { name: 'in base64', spell: base64At('base64'), left: neighbours },
  { name: 'in base64 for URLs', spell: base64At('base64url'), left: neighbours },
  {
    name: 'in base64 of 76 columns',
    spell: (value, seed) =>
      Buffer.from(`${'x'.repeat(seed % 70)}${value}`)
        .toString('base64')
        .replaceAll(/.{76}(?=.)/g, '$&\n'),
    // Up to three characters before a break could be the end of anything.
    left: (value, written) => neighbours(value, written) + 3,
    fromBytes: 8,
  },
  { name: 'in a URL', spell: encodeURIComponent, left: nothing },
  { name: 'in a URL in small letters', spell: (value) => percent(value), left: nothing },
  { name: 'in a URL in capitals', spell: (value) => percent(value).toUpperCase(), left: nothing },
  { name: 'in a URL in part', spell: (value, seed) => some(value, seed, percent), left: nothing },
  {
    name: 'in a URL in a URL',
    spell: (value) => encodeURIComponent(encodeURIComponent(value)),
    left: nothing,
  },
  {
    name: 'in a form',
    spell: (value) => new URLSearchParams([['', value]]).toString().slice(1),
    left: nothing,
  },
  { name: 'in JSON', spell: (value) => JSON.stringify(value), left: () => 2 },
  { name: 'in JSON in JSON', spell: (value) => JSON.stringify(JSON.stringify(value)), left: () => 6 },
  {
    name: 'in JSON with escaped slashes',
    spell: (value) => JSON.stringify(value).replaceAll('/', '\\/'),
    left: () => 2,
  },
  {
    name: 'in JSON, all of it numbers',
    spell: (value) =>
      units(value)
        .map((unit) => `\\u${hex(unit, 4)}`)
        .join(''),
    left: nothing,
  },
  {
    name: 'in JSON, some of it numbers',
    spell: (value, seed) =>
      [...value]
        .map((character, at) =>
          chosen(seed, at)
            ? units(character)
                .map((unit) => `\\u${hex(unit, 4).toUpperCase()}`)
                .join('')
            : JSON.stringify(character).slice(1, -1),
        )
        .join(''),
    left: nothing,
  },
  { name: 'in single quotes', spell: (value) => `'${value.replaceAll("'", "'\\''")}'`, left: () => 2 },
  { name: 'in double quotes', spell: (value) => `"${value.replaceAll(/["\\$`]/g, '\\$&')}"`, left: () => 2 },
  {
    name: 'with a backslash before each sign',
    spell: (value) => value.replaceAll(/[!-/:-@[-`{-~ ]/g, '\\$&'),
    left: nothing,
  },
  {
    name: "in $'…'",
    spell: (value) =>
      `$'${bytesOf(value)
        .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
        .join('')}'`,
    left: () => 3,
  },
];
