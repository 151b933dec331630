import type { Check, Subject } from '../model/check.js';
import { fits } from './fits.js';
import { nearestKeyword } from './nearest-keyword.js';
import { parseAlertState } from './parse-alert-state.js';
import { type ParsedPredicate, parsePredicate } from './parse-predicate.js';
import { parseKeywordSubject, parseNamedSubject } from './parse-subject.js';
import { noTiming, parseTiming } from './parse-timing.js';
import type { Halt } from './scanner.js';
import { Scanner } from './scanner.js';

export type CheckReading =
  | { readonly kind: 'check'; readonly check: Check; readonly end: number }
  | { readonly kind: 'halted'; readonly halt: Halt };

type Body = Omit<Check, 'text'>;
type Ending = (scanner: Scanner) => boolean;

const output: Subject = { kind: 'output' };

/**
 * [subject] [not] predicate timing*, from `start` on, up to the end of its sentence. Offsets are in `text`.
 * The furthest place that any way of reading came to is what an error tells.
 */
export function parseCheck(text: string, start: number): CheckReading {
  return parseWith(text, start, (scanner) => scanner.atEnd());
}

/** The same without timing, and up to where `ending` is content: the conditions of decisions. */
export function parseWith(text: string, start: number, ending: Ending, timed = true): CheckReading {
  const scanner = new Scanner(text);
  for (const subject of [parseKeywordSubject, unnamed, parseNamedSubject]) {
    scanner.reset(start);
    const body = parseBody(scanner, subject, timed);
    if (body !== null && ending(scanner))
      return { kind: 'check', check: { text, ...body }, end: scanner.offset };
    if (body !== null) scanner.miss(timed ? 'the end, or a time such as within 3m' : 'the end');
  }
  return { kind: 'halted', halt: scanner.halt };
}

function parseBody(
  scanner: Scanner,
  parseSubject: (s: Scanner) => Subject | null,
  timed: boolean,
): Body | null {
  const subject = parseSubject(scanner);
  if (subject === null) return null;
  const before = scanner.offset;
  const exits = parseSubject === unnamed ? parseExits(scanner) : null;
  if (parseSubject === parseKeywordSubject) scanner.take(/:(?=\s*\d)/y);
  const state = subject.kind === 'alert' ? parseAlertState(scanner) : null;
  const parsed = exits ?? state ?? parsePredicate(scanner);
  if (parsed === null) return null;
  const typo =
    subject.kind === 'named' ? findTypo(subject.name, scanner.text.slice(before, scanner.offset)) : null;
  if (typo !== null) return scanner.blame(before - typo.length, 'a word that compares, such as below');
  const owner = exits === null ? subject : ({ kind: 'exit' } as const);
  if (!fits(owner, parsed.predicate, parseSubject === unnamed)) {
    scanner.reset(before);
    return scanner.miss('a predicate that fits its subject');
  }
  const timing = timed ? parseTiming(scanner) : noTiming;
  return timing === null ? null : { subject: owner, ...parsed, timing };
}

/** `p99 bellow 0.5` would else say that "p99 bellow" equals 0.5. */
function findTypo(name: string, predicate: string): string | null {
  const last = name.split(' ').at(-1) ?? '';
  return /^\s*[\d.+-]/.test(predicate) && nearestKeyword(last) !== null ? last : null;
}

function unnamed(): Subject {
  return output;
}

/** `exits 3` is `exit == 3`. */
function parseExits(scanner: Scanner): ParsedPredicate | null {
  const start = scanner.offset;
  if (!scanner.phrase('exits')) return null;
  const code = scanner.take(/\d+(?![\w.])/y)?.[0];
  if (code === undefined) {
    scanner.miss('an exit code');
    scanner.reset(start);
    return null;
  }
  const value = { kind: 'number', number: Number(code), unit: null, text: code } as const;
  return { negated: false, predicate: { kind: 'compare', comparator: '==', value } };
}
