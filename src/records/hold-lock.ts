import { type LockAttempt, type LockOptions, tryLock } from './lock.js';

export interface LockClock {
  now(): Date;
  /** Resolves after `ms`, or at once when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface LockWait {
  readonly clock: LockClock;
  /** How long to wait for a living holder. */
  readonly waitMs: number;
  /** The operator's Ctrl-C ends the waiting. */
  readonly signal: AbortSignal;
}

const shortestPauseMs = 10;
const longestPauseMs = 40;

/** Takes the lock at `path`, waiting for a living holder to let go. Pauses differ, so that two who wait do not march. */
export async function holdLock(path: string, options: LockOptions & LockWait): Promise<LockAttempt> {
  const { clock, waitMs, signal, random } = options;
  const deadline = clock.now().getTime() + waitMs;
  for (;;) {
    const attempt = tryLock(path, options);
    if (attempt.kind === 'held' || signal.aborted || clock.now().getTime() >= deadline) return attempt;
    const [share = 0] = random(1);
    await clock.sleep(shortestPauseMs + ((longestPauseMs - shortestPauseMs) * share) / 255, signal);
  }
}
