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

/**
 * One line (or several, joined with a blank) as a check. What says `Expect`, or `Expected:`, and cannot be read is
 * unreadable, never prose; `Should …`, `Must …` and `Expected output:` that cannot be read are prose. An arrow makes
 * a rule, not a check. Never throws.
 */
export function readExpectation(text: string): ExpectationReading {
  const marker = markerPattern.exec(text);
  if (marker === null || findArrow(text) !== null) return { kind: 'prose' };
  const reading = parseCheck(text, marker[0].length);
  const demanding = isDemanding(marker);
  if (reading.kind === 'check')
    return demanding || !isLoose(reading.check) ? { kind: 'check', check: reading.check } : { kind: 'prose' };
  if (!demanding) return { kind: 'prose' };
  const { offset, expected } = reading.halt;
  const nearest = nearestCheck(text, marker[0].length, reading.halt);
  return { kind: 'unreadable', problem: { text, offset, expected: expected.join(' or '), nearest } };
}

/** The text after the marker as a check, the marker itself being optional: what `runbook check EXPR` takes. */
export function readBareExpectation(text: string): ExpectationReading {
  const marked = markerPattern.exec(text);
  if (marked !== null) {
    const reading = readExpectation(text);
    if (reading.kind !== 'prose') return reading;
  }
  const reading = parseCheck(text, 0);
  if (reading.kind === 'check') return { kind: 'check', check: reading.check };
  const { offset, expected } = reading.halt;
  const nearest = nearestCheck(text, 0, reading.halt);
  return { kind: 'unreadable', problem: { text, offset, expected: expected.join(' or '), nearest } };
}

function isDemanding(marker: RegExpExecArray): boolean {
  const [, word, , expected, shape, colon] = marker;
  if (word !== undefined) return word.toLowerCase() === 'expect';
  return expected !== undefined && shape === undefined && colon !== undefined;
}

/** "Should show progress" is prose: a lower-case word nobody quoted is no text to look for. */
function isLoose(check: Check): boolean {
  const { predicate } = check;
  if (predicate.kind !== 'contains' && predicate.kind !== 'equals-text') return false;
  return /^[a-z]+$/.test(predicate.text) && !/["'`]/.test(check.text);
}
