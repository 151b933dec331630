import type { Verdict } from '../model/check.js';

/** What was asked of something, and why nobody can tell where nobody can. */
export interface Answer {
  readonly verdict: Verdict;
  readonly why: string;
  /** What was looked at, as printed, for the message and the record. */
  readonly seen: readonly string[];
}

export function answer(holds: boolean, seen: readonly string[] = []): Answer {
  return { verdict: holds ? 'pass' : 'fail', why: '', seen };
}

export function unclear(why: string, seen: readonly string[] = []): Answer {
  return { verdict: 'inconclusive', why, seen };
}

/** True where one is, false where all are false, else unclear. */
export function anyOf(answers: readonly Answer[]): Answer {
  return first(answers, ['pass', 'inconclusive', 'fail']);
}

/** False where one is, true where all are true, else unclear. */
export function allOf(answers: readonly Answer[]): Answer {
  return first(answers, ['fail', 'inconclusive', 'pass']);
}

/** Several ways of looking must come to one verdict; `why` says what kept them apart. */
export function agreed(answers: readonly Answer[], why: string): Answer {
  const [one, ...others] = answers;
  if (one === undefined) return unclear(why);
  return others.every(({ verdict }) => verdict === one.verdict) ? one : unclear(why, seenIn(answers));
}

/** The opposite; doubt stays doubt. */
export function opposite(given: Answer): Answer {
  if (given.verdict === 'inconclusive') return given;
  return { ...given, verdict: given.verdict === 'pass' ? 'fail' : 'pass' };
}

function first(answers: readonly Answer[], order: readonly Verdict[]): Answer {
  for (const verdict of order) {
    const found = answers.find((given) => given.verdict === verdict);
    if (found !== undefined) return { ...found, seen: seenIn(answers) };
  }
  return unclear('there is nothing to judge');
}

function seenIn(answers: readonly Answer[]): readonly string[] {
  return answers.flatMap(({ seen }) => seen);
}
