import type { Clock } from '../executor/ports.js';

/** Real time; `main` passes its own, tests pass one that does not wait. */
export const systemClock: Clock = {
  now: steadyNow({ wallMs: () => Date.now(), elapsedMs: () => performance.now() }),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, Math.min(ms, longestTimerMs));
      function done() {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      if (signal.aborted) done();
      else signal.addEventListener('abort', done);
    }),
};

/** 24 days; a timer of more goes off at once. */
const longestTimerMs = 2 ** 31 - 1;

interface Times {
  readonly wallMs: () => number;
  /** Since some moment; never goes back. */
  readonly elapsedMs: () => number;
}

/**
 * A date that goes on where the machine's clock is set back: a check with a minute left would be given an hour and a
 * minute. A clock that is set forward is followed, as after a night with the lid closed.
 */
export function steadyNow({ wallMs, elapsedMs }: Times): () => Date {
  let latest = Number.NEGATIVE_INFINITY;
  let seenAt = 0;
  return () => {
    const elapsed = elapsedMs();
    latest = Math.max(wallMs(), latest + elapsed - seenAt);
    seenAt = elapsed;
    return new Date(latest);
  };
}
