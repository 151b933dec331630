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
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return { kind: 'sample-at', atMs: timing.afterMs ?? 0 };
  if (timing.withinMs === null && timing.forMs === null) return settle(last.judgement, samples);
  if (isHeld(check, samples)) return settle(last.judgement, samples);
  if (isOver(check, first, last, samples)) return settleUnheld(check, samples);
  const everyMs = pollEveryMs(timing);
  const nextMs = first.atMs + (Math.floor((last.atMs - first.atMs) / everyMs) + 1) * everyMs;
  const endMs = timing.withinMs === null ? nextMs : first.atMs + timing.withinMs;
  return { kind: 'sample-at', atMs: Math.min(nextMs, endMs) };
}

function isHeld(check: Check, samples: readonly CheckSample[]): boolean {
  if (samples.at(-1)?.judgement.verdict !== 'pass') return false;
  if (check.timing.forMs === null) return true;
  const stretch = passingStretch(samples);
  return stretch.length >= 2 && stretchMs(stretch) >= check.timing.forMs;
}

function isOver(
  check: Check,
  first: CheckSample,
  last: CheckSample,
  samples: readonly CheckSample[],
): boolean {
  const { withinMs, forMs } = check.timing;
  const recent = samples.slice(-mostFailuresInARow);
  if (recent.length === mostFailuresInARow && recent.every(couldNotRun)) return true;
  const elapsedMs = last.atMs - first.atMs;
  if (withinMs !== null) return elapsedMs >= withinMs;
  if (last.judgement.verdict === 'fail') return true;
  return last.judgement.verdict === 'inconclusive' && elapsedMs >= (forMs ?? 0);
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
function settleUnheld(check: Check, samples: readonly CheckSample[]): Sampling {
  const conclusive = samples.filter(({ judgement }) => judgement.verdict !== 'inconclusive');
  const last = conclusive.at(-1)?.judgement;
  if (last === undefined) return settle(samples.at(-1)?.judgement ?? unjudged, samples);
  if (last.verdict === 'fail') return settle(last, samples);
  const failed = conclusive.some(({ judgement }) => judgement.verdict === 'fail');
  const heldMs = Math.round(stretchMs(passingStretch(samples)));
  const message = `${last.message}; held for ${printDuration(heldMs)} of ${printDuration(check.timing.forMs ?? 0)}`;
  return settle({ verdict: failed ? 'fail' : 'inconclusive', observed: last.observed, message }, samples);
}

const unjudged: Judgement = { verdict: 'inconclusive', observed: null, message: 'there was no sample' };

function settle({ verdict, observed, message }: Judgement, samples: readonly CheckSample[]): Sampling {
  const elapsedMs = (samples.at(-1)?.atMs ?? 0) - (samples[0]?.atMs ?? 0);
  const trail = samples.length > 1 ? ` (${samples.length} samples in ${printSeconds(elapsedMs)})` : '';
  return { kind: 'settled', verdict, observed, message: `${message}${trail}`, samples: samples.length };
}

function printSeconds(elapsedMs: number): string {
  return printDuration(elapsedMs < 1000 ? Math.round(elapsedMs) : Math.round(elapsedMs / 1000) * 1000);
}
