import type { ErrorCode } from '../model/runbook-error.js';

/** Exit codes of errors that stop the program before or outside a run (design: runs, Commands). */
export const usageExit = 2;
export const faultExit = 70;

const byError: Partial<Readonly<Record<ErrorCode, number>>> = {
  SHELL_LOST: faultExit,
  LEDGER_UNWRITABLE: 6,
};

export function exitCodeOf(code: ErrorCode): number {
  return byError[code] ?? usageExit;
}
