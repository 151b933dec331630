import type { Timing } from '../model/check.js';
import { parseDuration } from './duration.js';
import type { Scanner } from './scanner.js';

export const noTiming: Timing = {
  withinMs: null,
  afterMs: null,
  everyMs: null,
  forMs: null,
  quantifier: null,
};

const durationWords = [
  ['within', 'withinMs'],
  ['after', 'afterMs'],
  ['every', 'everyMs'],
  ['for', 'forMs'],
] as const;

const durationPattern =
  /\d+(?:\.\d+)?(?:\s*[-–—]\s*\d+(?:\.\d+)?)?\s*[a-zA-Zµμ]+(?![\w-])|(?:\d+(?:\.\d+)?(?:ms|[smhdw]))+(?![\w-])/y;

/** timing*: each at most once, in any order; null where a word of timing is followed by no duration. */
export function parseTiming(scanner: Scanner): Timing | null {
  let timing = noTiming;
  for (;;) {
    const next = parseOne(scanner, timing);
    if (next === null) return null;
    if (next === timing) return timing;
    timing = next;
  }
}

function parseOne(scanner: Scanner, timing: Timing): Timing | null {
  for (const [word, key] of durationWords) {
    const start = scanner.offset;
    if (!scanner.phrase(word)) continue;
    if (timing[key] !== null) return rewind(scanner, start, `the end, for "${word}" has been said`);
    const durationMs = takeDuration(scanner);
    if (durationMs === null) return scanner.miss('a duration such as 3m');
    return { ...timing, [key]: durationMs };
  }
  return parseQuantifier(scanner, timing);
}

function parseQuantifier(scanner: Scanner, timing: Timing): Timing | null {
  const start = scanner.offset;
  const quantifier = scanner.phrase('each') ? 'each' : scanner.phrase('any') ? 'any' : null;
  if (quantifier === null) return timing;
  if (timing.quantifier !== null) return rewind(scanner, start, 'the end, for each or any has been said');
  return { ...timing, quantifier };
}

function takeDuration(scanner: Scanner): number | null {
  const start = scanner.offset;
  const match = scanner.take(durationPattern);
  const durationMs = match === null ? null : parseDuration(match[0]);
  if (durationMs === null) scanner.reset(start);
  return durationMs;
}

function rewind(scanner: Scanner, offset: number, expected: string): null {
  scanner.reset(offset);
  return scanner.miss(expected);
}
