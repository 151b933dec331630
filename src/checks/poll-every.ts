import type { Timing } from '../model/check.js';

/** `every 0s` would do nothing but run the command. */
const shortestAskedMs = 100;
const samplesInWindow = 20;
const shortestMs = 1000;
const longestMs = 10_000;

/** How often a check is sampled, in milliseconds: as it says, else a twentieth of its window, at least 1 s and at most 10 s. */
export function pollEveryMs(timing: Timing): number {
  if (timing.everyMs !== null) return Math.max(timing.everyMs, shortestAskedMs);
  const windowMs = timing.withinMs ?? timing.forMs ?? 0;
  return Math.min(longestMs, Math.max(shortestMs, windowMs / samplesInWindow));
}
