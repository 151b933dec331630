import type { RunEvent, RunReason, RunStatus } from '../model/generated/schemas.js';
import type { Choice, PlannedCommand, PlannedStep, PlannedTask } from '../model/plan.js';

/** An event before the journal gives it a number and a time. */
export type EventBody = RunEvent extends infer Event
  ? Event extends RunEvent
    ? Omit<Event, 'seq' | 'at'>
    : never
  : never;

/** What the brain wants the hands to do next. */
export type Action =
  /** Nothing to do in the world: only to be written down. */
  | { readonly kind: 'record'; readonly event: EventBody }
  /** Where something is pinned: see where this command would act. */
  | {
      readonly kind: 'look-at-target';
      readonly command: PlannedCommand;
      readonly step: PlannedStep;
    }
  | { readonly kind: 'run-command'; readonly command: PlannedCommand; readonly step: PlannedStep }
  /** Judge one expectation on the output at hand (`atMs` 0) or on a fresh one, taken at `atMs` after the first. */
  | {
      readonly kind: 'sample';
      readonly command: PlannedCommand;
      readonly check: number;
      readonly atMs: number;
    }
  /** Take the rules on the output at hand: a command's, or all of the step's. */
  | {
      readonly kind: 'decide';
      readonly subject: string;
      readonly step: PlannedStep;
      readonly command: PlannedCommand | null;
    }
  | {
      readonly kind: 'ask-approval';
      readonly ask: ApprovalAsk;
      /** Everything that one yes is for: gates that are closed, and the command itself. */
      readonly subjects: readonly string[];
      readonly command: PlannedCommand;
      readonly step: PlannedStep;
    }
  | { readonly kind: 'ask-choice'; readonly choice: Choice }
  | { readonly kind: 'ask-task'; readonly task: PlannedTask; readonly step: PlannedStep }
  | {
      readonly kind: 'ask-decision';
      readonly subject: string;
      readonly reason: string;
      readonly mayReturn: boolean;
    }
  | { readonly kind: 'ask-failure'; readonly command: PlannedCommand; readonly reason: RunReason }
  /** What became of a write that may have happened. */
  | { readonly kind: 'ask-end'; readonly command: PlannedCommand; readonly why: string }
  | { readonly kind: 'ask-worked' }
  /** After a failure: whether this step is to take back what those commands wrote. */
  | { readonly kind: 'ask-undo'; readonly step: PlannedStep; readonly of: readonly string[] }
  /** Writes that still run in the background come to their end, one way or the other. */
  | { readonly kind: 'settle-background'; readonly commands: readonly string[] }
  /** End the shell and what it left running, but for what the operator keeps. */
  | { readonly kind: 'close-session' }
  /** Add the row to the document's ledger. */
  | { readonly kind: 'record-row'; readonly status: RunStatus }
  | { readonly kind: 'finish'; readonly outcome: RunOutcome }
  | { readonly kind: 'done' };

/** Why the operator is asked before a command runs; `gate` where the gate alone is the reason. */
export type ApprovalAsk = 'write' | 'gate' | 'destroy';

export interface RunOutcome {
  readonly status: RunStatus;
  readonly exitCode: number;
  readonly reasons: readonly RunReason[];
  readonly next: string | null;
}
