/** The closed set of reasons for which the program stops. `docs/errors.md` explains each. */
export const errorCodes = [
  'USAGE',
  'DOCUMENT_UNREADABLE',
  'DOCUMENT_CHANGED',
  'VARS_FILE_UNREADABLE',
  'CONFIG_INVALID',
  'BASELINE_UNREADABLE',
  'INPUT_MISSING',
  'INPUT_INVALID',
  'TOOL_MISSING',
  'TARGET_MISMATCH',
  'SELECTION_UNKNOWN',
  'CHOICE_UNKNOWN',
  'PLAN_UNSAFE',
  'NOT_BEGUN',
  'SHELL_UNAVAILABLE',
  'SHELL_LOST',
  'JOURNAL_UNWRITABLE',
  'JOURNAL_LOST',
  'JOURNAL_UNREADABLE',
  'RUN_UNKNOWN',
  'RUN_BUSY',
  'RUN_FINISHED',
  'LEDGER_UNWRITABLE',
  'RESULT_UNWRITABLE',
  'LOCK_UNREADABLE',
  'LOCK_UNWRITABLE',
  'SANDBOX_UNAVAILABLE',
  'PLATFORM_UNSUPPORTED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorDetails {
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  /** The next step, as one sentence that can be acted on at once. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * What stops us, as opposed to what a user wrote wrong (a Finding) or a command that failed (an outcome).
 * The message says what, the details where and what next.
 */
export class RunbookError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'RunbookError';
    this.code = code;
    this.details = details;
  }
}
