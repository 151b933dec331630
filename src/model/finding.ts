import type { FindingCode } from './finding-catalog.js';
import type { Severity } from './severity.js';
import type { Span } from './span.js';

/** A user's mistake, or something that could not be read: never an exception. */
export interface Finding {
  readonly code: FindingCode;
  /** Where this one weighs otherwise than its code: an unknown flag of a tool that is not wholly known. */
  readonly severity?: Severity;
  readonly span: Span;
  /** What and, where there is a closed set, what would be allowed. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** What mends it without changing what a run would do; never in a command that writes. */
  readonly fix?: readonly Edit[];
}

/** Replaces what stands between two UTF-16 offsets of the document. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A finding with the weight that the project gives it. */
export interface RatedFinding extends Omit<Finding, 'severity'> {
  readonly severity: Severity;
}
