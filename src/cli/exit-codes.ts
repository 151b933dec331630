import type { ErrorCode } from '../model/runbook-error.js';

/** Exit codes of errors that stop the program before or outside a run (design: runs, Commands). */
export const usageExit = 2;
export const faultExit = 70;

const byError: Partial<Readonly<Record<ErrorCode, number>>> = {
  // Commands have run: no usage error, after which everything is as it was.
  JOURNAL_LOST: 1,
  SHELL_LOST: faultExit,
  NOT_BEGUN: 5,
  LEDGER_UNWRITABLE: 6,
};

export function exitCodeOf(code: ErrorCode): number {
  return byError[code] ?? usageExit;
}
