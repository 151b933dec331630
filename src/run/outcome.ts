import type { RunReason } from '../model/generated/schemas.js';
import type { Action } from './action.js';

/** The ends of a run, with the exit codes that programs may rely on (design: runs). */
export const exitCodes = {
  worked: 0,
  failed: 1,
  usage: 2,
  inconclusive: 3,
  stopped: 4,
  refused: 5,
  rowNotWritten: 6,
  fault: 70,
} as const;

/** How the run ends. */
export type Finish = Extract<Action, { kind: 'finish' }>;

export function failed(reasons: readonly RunReason[], next: string | null = null): Finish {
  return { kind: 'finish', outcome: { status: 'failed', exitCode: exitCodes.failed, reasons, next } };
}

export function inconclusive(reasons: readonly RunReason[], next: string | null = null): Finish {
  return {
    kind: 'finish',
    outcome: { status: 'inconclusive', exitCode: exitCodes.inconclusive, reasons, next },
  };
}

export function stopped(reasons: readonly RunReason[], next: string | null): Finish {
  return { kind: 'finish', outcome: { status: 'stopped', exitCode: exitCodes.stopped, reasons, next } };
}

export function refused(reasons: readonly RunReason[], exitCode: number = exitCodes.refused): Finish {
  return { kind: 'finish', outcome: { status: 'refused', exitCode, reasons, next: null } };
}

/** 128 + the signal's number, as shells report it. */
export function interrupted(reasons: readonly RunReason[], signal: string): Finish {
  const numbers: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  const exitCode = 128 + (numbers[signal] ?? 2);
  return { kind: 'finish', outcome: { status: 'interrupted', exitCode, reasons, next: null } };
}

export function worked(): Finish {
  return {
    kind: 'finish',
    outcome: { status: 'worked', exitCode: exitCodes.worked, reasons: [], next: null },
  };
}
