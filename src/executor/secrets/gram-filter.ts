import type { Part, Pattern, Spelling } from './spelling.js';

/** Which three bytes may stand within the beginning of a secret: text without them is passed over in strides. */
export interface GramFilter {
  /** No pattern is shorter, in bytes. */
  readonly shortest: number;
  /** Whether the three bytes from `at` on may belong to the beginning of one. */
  mayHold(bytes: Uint8Array, at: number): boolean;
}

export const gramBytes = 3;

/** A longer beginning makes longer strides, and more that may stand in it. */
const mostParts = 16;

export function createGramFilter(patterns: readonly Pattern[]): GramFilter {
  const beginnings = patterns.map((pattern) => pattern.slice(0, mostParts));
  const bits = new Uint8Array(2 ** 21);
  for (const beginning of beginnings)
    eachGram(beginning, (gram) => {
      bits[gram >> 3] = (bits[gram >> 3] ?? 0) | (1 << (gram & 7));
    });
  return {
    shortest: Math.min(...beginnings.map(shortestOf)),
    mayHold(bytes, at) {
      const gram = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      return (((bits[gram >> 3] ?? 0) >> (gram & 7)) & 1) === 1;
    },
  };
}

function shortestOf(beginning: Pattern): number {
  return beginning.reduce((sum, part) => sum + Math.min(...part.map((spelling) => spelling.length)), 0);
}

type Visit = (word: number) => void;

/** Every three bytes in a row, whichever way each part is spelt; some more than once. */
function eachGram(beginning: Pattern, visit: Visit): void {
  // What may follow a part, from the last one back.
  let next: Follow = { one: [], two: [] };
  for (const part of beginning.toReversed()) {
    for (const spelling of part)
      for (let at = 0; at < spelling.length; at += 1)
        eachWord({ spelling, next, length: gramBytes }, at, visit);
    next = { one: wordsOf(part, next, 1), two: wordsOf(part, next, 2) };
  }
}

/** Words of one byte and of two, each as one number. */
interface Follow {
  readonly one: readonly number[];
  readonly two: readonly number[];
}

function wordsOf(part: Part, next: Follow, length: number): readonly number[] {
  const words = new Set<number>();
  for (const spelling of part) eachWord({ spelling, next, length }, 0, (word) => words.add(word));
  return [...words];
}

interface Reading {
  readonly spelling: Spelling;
  /** What stands behind the spelling. */
  readonly next: Follow;
  readonly length: number;
}

function eachWord({ spelling, next, length }: Reading, at: number, visit: Visit): void {
  const read = (place: number, word: number, missing: number): void => {
    const bytes = spelling[place];
    if (missing === 0) visit(word);
    else if (bytes !== undefined) for (const byte of bytes) read(place + 1, word * 256 + byte, missing - 1);
    else for (const tail of missing === 1 ? next.one : next.two) visit(word * 256 ** missing + tail);
  };
  read(at, 0, length);
}
