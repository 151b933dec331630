import type { Check, Judgement, Observed, Verdict } from '../model/check.js';
import { printDuration } from './duration.js';
import { pollEveryMs } from './poll-every.js';

/** One sample of a check. `atMs` counts from when the check fell due to when the sample came in. */
export interface CheckSample {
  readonly atMs: number;
  readonly judgement: Judgement;
  /** False where the command could not start, or exited non-zero and that was no answer. */
  readonly ran?: boolean;
}

export type Sampling =
  | { readonly kind: 'sample-at'; readonly atMs: number }
  | {
      readonly kind: 'settled';
      readonly verdict: Verdict;
      readonly observed: Observed;
      readonly message: string;
      readonly samples: number;
    };

const mostFailuresInARow = 4;

/**
 * What the samples so far come to (design: checks, Timing): a verdict, or when to take the next one. The schedule is a
 * grid from the first sample on, so that slow commands do not drift it; the last sample is taken as the window ends.
 * Without `within`, a stretch of `for` must be under way by the time a whole one could have passed.
 */
export function judgeSamples(check: Check, samples: readonly CheckSample[]): Sampling {
  const { timing } = check;
  const [first] = samples;
  if (first === undefined) return { kind: 'sample-at', atMs: timing.afterMs ?? 0 };
  const taken: Taken = { all: samples, first, last: samples.at(-1) ?? first };
  if (isHeld(check, taken)) return settle(taken.last.judgement, taken);
  if (isOver(check, taken)) return settleUnheld(check, taken);
  const everyMs = pollEveryMs(timing);
  const nextMs = first.atMs + (Math.floor(elapsedMs(taken) / everyMs) + 1) * everyMs;
  const endMs = timing.withinMs === null ? nextMs : first.atMs + timing.withinMs;
  return { kind: 'sample-at', atMs: Math.min(nextMs, endMs) };
}

/** Samples of which there is one at least. */
interface Taken {
  readonly all: readonly CheckSample[];
  readonly first: CheckSample;
  readonly last: CheckSample;
}

function elapsedMs({ first, last }: Taken): number {
  return last.atMs - first.atMs;
}

function isHeld(check: Check, { all, last }: Taken): boolean {
  if (last.judgement.verdict !== 'pass') return false;
  if (check.timing.forMs === null) return true;
  const stretch = passingStretch(all);
  return stretch.length >= 2 && stretchMs(stretch) >= check.timing.forMs;
}

function isOver(check: Check, taken: Taken): boolean {
  const { withinMs, forMs } = check.timing;
  const recent = taken.all.slice(-mostFailuresInARow);
  if (recent.length === mostFailuresInARow && recent.every(couldNotRun)) return true;
  if (withinMs !== null) return elapsedMs(taken) >= withinMs;
  const { verdict } = taken.last.judgement;
  return verdict === 'fail' || (verdict === 'inconclusive' && elapsedMs(taken) >= (forMs ?? 0));
}

function couldNotRun({ judgement, ran }: CheckSample): boolean {
  return ran === false && judgement.verdict === 'inconclusive';
}

/** The unbroken passes at the end. */
function passingStretch(samples: readonly CheckSample[]): readonly CheckSample[] {
  const broken = samples.findLastIndex(({ judgement }) => judgement.verdict !== 'pass');
  return samples.slice(broken + 1);
}

function stretchMs(stretch: readonly CheckSample[]): number {
  return (stretch.at(-1)?.atMs ?? 0) - (stretch[0]?.atMs ?? 0);
}

/** Time is up: the last sample that could tell decides, and one that passed too short a while decides nothing. */
function settleUnheld(check: Check, taken: Taken): Sampling {
  const conclusive = taken.all.filter(({ judgement }) => judgement.verdict !== 'inconclusive');
  const last = conclusive.at(-1)?.judgement;
  if (last === undefined) return settle(taken.last.judgement, taken);
  if (last.verdict === 'fail') return settle(last, taken);
  const failed = conclusive.some(({ judgement }) => judgement.verdict === 'fail');
  const heldMs = Math.round(stretchMs(passingStretch(taken.all)));
  const message = `${last.message}; held for ${printDuration(heldMs)} of ${printDuration(check.timing.forMs ?? 0)}`;
  return settle({ verdict: failed ? 'fail' : 'inconclusive', observed: last.observed, message }, taken);
}

function settle({ verdict, observed, message }: Judgement, taken: Taken): Sampling {
  const samples = taken.all.length;
  const trail = samples > 1 ? ` (${samples} samples in ${printSeconds(elapsedMs(taken))})` : '';
  return { kind: 'settled', verdict, observed, message: `${message}${trail}`, samples };
}

function printSeconds(ms: number): string {
  return printDuration(ms < 1000 ? Math.round(ms) : Math.round(ms / 1000) * 1000);
}
