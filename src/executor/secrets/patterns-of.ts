import { spellBase64 } from './spell-base64.js';
import { spellCharacter } from './spell-character.js';
import type { Pattern } from './spelling.js';

/** Values shorter than this would mask half of every output; the run says so instead. */
export const shortestMasked = 4;

/** In characters, as a person counts them. */
export function isLongEnough(value: string): boolean {
  return [...value].length >= shortestMasked;
}

/** What a secret value may look like wherever it is printed; none for one that is too short to be told from other text. */
export function patternsOf(value: string): readonly Pattern[] {
  if (!isLongEnough(value)) return [];
  // What `$(…)` and an unquoted `$X` leave of it.
  const wholes = [...new Set([value, value.trim()])].filter(isLongEnough);
  // A key is printed line by line; what is no UTF-8 has come to us as U+FFFD.
  const lines = value.split(/[\r\n\ufffd]+/).map((line) => line.trim());
  const texts = [...new Set([...wholes, ...lines])].filter(isLongEnough);
  return [
    ...texts.map((text) => [...text].map(spellCharacter)),
    ...wholes.flatMap((text) => spellBase64(Buffer.from(text, 'utf8'))),
  ];
}
