import type { Check, UnreadableCheck } from '../model/check.js';
import { findArrow } from './find-arrow.js';
import { nearestCheck } from './nearest-check.js';
import { parseCheck } from './parse-check.js';

export type ExpectationReading =
  | { readonly kind: 'check'; readonly check: Check }
  | { readonly kind: 'unreadable'; readonly problem: UnreadableCheck }
  | { readonly kind: 'prose' };

const markerPattern =
  /^\s*(?:[-*+]\s+)?[*_]{0,2}(?:(expect|should|must)(?![\w-])(\s*:)?|(expected)(?:\s+(output|result))?(?![\w-])(\s*:)?)[*_]{0,2}:?(?:\s+that(?!\w))?/i;

/** Nobody writes an expectation of this length, and reading one must not take long. */
const longestLine = 4000;

/**
 * One line (or several, joined with a blank) as a check. What says `Expect`, or `Expected:`, and cannot be read is
 * unreadable, never prose; `Should …`, `Must …` and `Expected output:` that cannot be read are prose. An arrow makes
 * a rule, not a check. Never throws.
 */
export function readExpectation(text: string): ExpectationReading {
  const marker = markerPattern.exec(text);
  if (marker === null) return { kind: 'prose' };
  if (text.length > longestLine) return tooLong(text, marker);
  if (findArrow(text) !== null) return { kind: 'prose' };
  const reading = toReading(text, marker[0].length);
  if (isDemanding(marker)) return reading;
  return reading.kind === 'check' && !isLoose(reading.check) ? reading : { kind: 'prose' };
}

/** The text after the marker as a check, the marker itself being optional: what `runbook check EXPR` takes. */
export function readBareExpectation(text: string): ExpectationReading {
  const marked = readExpectation(text);
  return marked.kind === 'prose' ? toReading(text.slice(0, longestLine), 0) : marked;
}

function toReading(text: string, start: number): ExpectationReading {
  const reading = parseCheck(text, start);
  if (reading.kind === 'check') return { kind: 'check', check: reading.check };
  const { offset, expected } = reading.halt;
  const nearest = nearestCheck(text, start, reading.halt);
  return { kind: 'unreadable', problem: { text, offset, expected: expected.join(' or '), nearest } };
}

function tooLong(text: string, marker: RegExpExecArray): ExpectationReading {
  if (!isDemanding(marker)) return { kind: 'prose' };
  const expected = `a line of at most ${longestLine} characters`;
  return { kind: 'unreadable', problem: { text, offset: longestLine, expected, nearest: null } };
}

function isDemanding(marker: RegExpExecArray): boolean {
  const [, word, , , shape, colon] = marker;
  if (word !== undefined) return word.toLowerCase() === 'expect';
  return shape === undefined && colon !== undefined;
}

/** "Should show progress" is prose: a lower-case word nobody quoted is no text to look for. */
function isLoose(check: Check): boolean {
  const { predicate } = check;
  if (predicate.kind !== 'contains' && predicate.kind !== 'equals-text') return false;
  return /^[a-z]+$/.test(predicate.text) && !/["'`]/.test(check.text);
}
