// Generated from schemas/ by scripts/generate.ts; run `npm run generate` after a change there.

/**
 * One line of a run's journal, and of `--format jsonl`.
 */
export type RunEvent =
  | RunStarted
  | VariableBound
  | StepStarted
  | TaskSettled
  | ApprovalSettled
  | ChoiceMade
  | CommandStarted
  | CommandFinished
  | CheckSampled
  | CheckSettled
  | DecisionTaken
  | QuestionAnswered
  | ItemPassed
  | ReaderDropped
  | LedgerIntended
  | LedgerWritten
  | LedgerKept
  | RunFinished;
/**
 * How a command came to its end.
 */
export type CommandEnding =
  | {
      kind: 'exited';
      exitCode: number;
      /**
       * Exit status of every member of the last pipeline.
       */
      pipeline: number[];
    }
  | {
      kind: 'session-ended';
      exitCode: number | null;
      signal: string | null;
    }
  | {
      kind: 'timed-out';
      /**
       * Milliseconds.
       */
      afterMs: number;
    }
  | {
      kind: 'interrupted';
      signal: string;
    }
  | {
      kind: 'not-run';
      reason: string;
    };
export type RunStatus = 'worked' | 'failed' | 'inconclusive' | 'stopped' | 'refused' | 'interrupted';
export type RecordStatus =
  'worked' | 'failed' | 'inconclusive' | 'stopped' | 'refused' | 'interrupted' | 'running';

export interface Schemas {
  FindingRecord?: FindingRecord;
  FrontMatterSource?: FrontMatterSource;
  PlanView?: PlanView;
  RunEvent?: RunEvent;
  RunRecord?: RunRecord;
  StalenessRecord?: StalenessRecord;
}
/**
 * Something a document gets wrong, at its place. `runbook lint --format json` prints a list of these.
 */
export interface FindingRecord {
  /**
   * For ever the same meaning.
   */
  code: string;
  /**
   * The name people type: cli/unknown-flag.
   */
  rule: string;
  severity: 'error' | 'warning' | 'info';
  path: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  message: string;
  hint: string;
  fixable: boolean;
}
/**
 * YAML front matter of a runbook. Keys outside `runbook` belong to other tools and are left alone.
 */
export interface FrontMatterSource {
  title?: string;
  last_reviewed_on?: string | {};
  review_in?: string;
  runbook?: {
    title?: string;
    owner?: string;
    severity?: string;
    /**
     * 90d
     */
    'stale-after'?: string;
    /**
     * Where the run may act; a mismatch stops it.
     */
    target?: {
      [k: string]: string | number;
    };
    alerts?: string[];
    vars?: {
      [k: string]: FrontMatterVariable | null;
    };
  };
  [k: string]: unknown;
}
export interface FrontMatterVariable {
  description?: string;
  default?: string | number | boolean;
  example?: string | number | boolean;
  /**
   * A regular expression that the whole value must match.
   */
  pattern?: string;
  choices?: (string | number | boolean)[];
  secret?: boolean;
  required?: boolean;
}
/**
 * What `runbook plan FILE --format json` prints: what a run would do.
 */
export interface PlanView {
  schemaVersion: 1;
  runbook: {
    path: string;
    title: string | null;
    hash: string;
  };
  staleness: StalenessRecord;
  inputs: {
    name: string;
    from: 'declared' | 'placeholder' | 'unset';
    required: boolean;
    example: string | null;
    default: string | null;
    description: string | null;
    secret: boolean;
    choices: string[] | null;
    line: number;
  }[];
  choices: {
    id: string;
    chosen: string | null;
    line: number;
    members: {
      id: string;
      title: string;
      writes: boolean;
      line: number;
    }[];
  }[];
  steps: {
    id: string;
    label: string;
    title: string;
    role: string;
    /**
     * Milliseconds.
     */
    budgetMs: number | null;
    gated: boolean;
    choice: {
      choice: string;
      member: string;
    } | null;
    selected: boolean;
    line: number;
    tasks: {
      text: string;
      line: number;
      choice: {
        choice: string;
        member: string;
      } | null;
    }[];
    commands: PlanViewCommand[];
  }[];
  obstacles: {
    message: string;
    line: number;
    column: number;
    hint: string;
  }[];
  findings: FindingRecord[];
}
/**
 * How long ago a runbook last worked, against the limit it sets itself.
 */
export interface StalenessRecord {
  status: 'fresh' | 'due' | 'stale' | 'never' | 'unreadable';
  /**
   * A UTC date.
   */
  lastWorked: string | null;
  ageDays: number | null;
  limitDays: number;
}
export interface PlanViewCommand {
  id: string;
  line: number;
  code: string;
  class: 'read' | 'write' | 'destroy';
  reasons: string[];
  gated: boolean;
  interactive: boolean;
  captures: string[];
  uses: string[];
  choice: {
    choice: string;
    member: string;
  } | null;
  label: string | null;
  borrowed: string[];
  checks: PlanViewCheck[];
  decisions: PlanViewDecision[];
  documented: string[];
}
export interface PlanViewCheck {
  text: string;
  line: number;
  timing: {
    /**
     * Milliseconds.
     */
    withinMs: number | null;
    /**
     * Milliseconds.
     */
    afterMs: number | null;
    /**
     * Milliseconds.
     */
    everyMs: number | null;
    /**
     * Milliseconds.
     */
    forMs: number | null;
  };
}
export interface PlanViewDecision {
  text: string;
  line: number;
  outcome: 'continue' | 'stop' | 'goto' | 'ask' | 'note';
  to: string | null;
  opens: string | null;
}
/**
 * The first event of every run.
 */
export interface RunStarted {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'run-started';
  schemaVersion: 1;
  runId: string;
  engine: string;
  path: string;
  title: string | null;
  hash: string;
  cwd: string;
  operator: string;
  policy: RunPolicy;
  selection: SelectionRecord;
}
export interface RunPolicy {
  mode: 'normal' | 'read-only' | 'dry-run';
  attended: boolean;
  yes: boolean;
  acceptExamples: boolean;
  approve: string[];
  rehearsal: boolean;
  /**
   * False with --no-record: the ledger is left alone.
   */
  record: boolean;
}
export interface SelectionRecord {
  from: string | null;
  until: string | null;
  only: string[];
  skip: string[];
  choose: {
    [k: string]: string;
  };
}
/**
 * A name got its value.
 */
export interface VariableBound {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'variable-bound';
  name: string;
  /**
   * Masked where secret.
   */
  value: string;
  from: 'var' | 'vars-file' | 'capture' | 'environment' | 'default' | 'answer';
  secret: boolean;
}
/**
 * The first item of a step is looked at.
 */
export interface StepStarted {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'step-started';
  step: string;
}
/**
 * Work a person does: done, stood for by an approval, skipped, or listed as still to do.
 */
export interface TaskSettled {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'task-settled';
  task: string;
  status: 'done' | 'stood-for' | 'skipped' | 'listed';
  by: string | null;
  reason: string | null;
}
/**
 * A yes or a no for a write.
 */
export interface ApprovalSettled {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'approval-settled';
  /**
   * A step's id or a command's.
   */
  subject: string;
  granted: boolean;
  how: 'asked' | 'yes' | 'approve';
  by: string;
}
/**
 * Of some siblings, this one.
 */
export interface ChoiceMade {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'choice-made';
  choice: string;
  member: string;
  how: 'flag' | 'decision' | 'operator';
  by: string | null;
}
/**
 * On disk before the command is, where it writes.
 */
export interface CommandStarted {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'command-started';
  command: string;
  attempt: number;
  /**
   * Number of the files under out/ that hold what it prints.
   */
  output: number;
  code: string;
  edited: boolean;
  class: 'read' | 'write' | 'destroy';
}
/**
 * A command came to an end, or it is known that it did not.
 */
export interface CommandFinished {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'command-finished';
  command: string;
  attempt: number;
  ending: CommandEnding;
  worked: boolean;
  message: string | null;
  /**
   * Milliseconds.
   */
  durationMs: number;
  stdoutBytes: number;
  stderrBytes: number;
  differences: string[];
}
/**
 * One look at one expectation.
 */
export interface CheckSampled {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'check-sampled';
  command: string;
  check: number;
  attempt: number;
  /**
   * Since the command first finished.
   */
  afterMs: number;
  /**
   * False where the command could not be run for this sample.
   */
  ran: boolean;
  verdict: 'pass' | 'fail' | 'inconclusive';
  observed: number | string | null;
  message: string;
}
/**
 * The verdict.
 */
export interface CheckSettled {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'check-settled';
  command: string;
  check: number;
  verdict: 'pass' | 'fail' | 'inconclusive' | 'not-judged';
  observed: number | string | null;
  samples: number;
  message: string;
}
/**
 * What the document's rules say of an output.
 */
export interface DecisionTaken {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'decision-taken';
  /**
   * A command's id, or a step's for its decision tree.
   */
  subject: string;
  outcome: 'continue' | 'stop' | 'goto' | 'choose' | 'ask' | 'note';
  text: string | null;
  reason: string | null;
  to: string | null;
  opens: string | null;
}
/**
 * The operator decided where the document could not.
 */
export interface QuestionAnswered {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'question-answered';
  subject: string;
  question: 'decision' | 'failure' | 'worked';
  answer: 'continue' | 'retry' | 'skip' | 'stop' | 'yes' | 'no';
  reason: string | null;
  by: string;
}
/**
 * A command that is not run, and why.
 */
export interface ItemPassed {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'item-passed';
  item: string;
  status: 'skipped' | 'refused' | 'would-run';
  reason: string;
}
/**
 * An output that failed is left out of the rest of the run.
 */
export interface ReaderDropped {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'reader-dropped';
  reader: string;
  message: string;
}
/**
 * Journalled before the document is touched.
 */
export interface LedgerIntended {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'ledger-intended';
  row: string;
  hashBefore: string;
  hashAfter: string;
}
/**
 * The row stands in the document.
 */
export interface LedgerWritten {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'ledger-written';
  row: string;
}
/**
 * The row could not be written; it is kept here.
 */
export interface LedgerKept {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'ledger-kept';
  row: string;
  reason: string;
}
/**
 * The last event of a run.
 */
export interface RunFinished {
  seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  at: string;
  kind: 'run-finished';
  status: RunStatus;
  exitCode: number;
  reasons: RunReason[];
  next: string | null;
}
export interface RunReason {
  /**
   * What happened and what was seen.
   */
  message: string;
  line: number | null;
  /**
   * What to do next.
   */
  hint: string;
}
/**
 * What `runbook run --format json` and `runbook show --format json` print: a run, folded.
 */
export interface RunRecord {
  schemaVersion: 1;
  runId: string;
  path: string;
  title: string | null;
  hash: string;
  operator: string;
  status: RecordStatus;
  exitCode: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  startedAt: string;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  finishedAt: string | null;
  variables: {
    [k: string]: string;
  };
  next: string | null;
  reasons: RunReason[];
  steps: {
    id: string;
    label: string;
    title: string;
    line: number;
    status: 'worked' | 'failed' | 'skipped' | 'refused' | 'would-run' | 'not-reached';
    tasks: {
      text: string;
      line: number;
      status: 'done' | 'stood-for' | 'skipped' | 'listed' | 'not-reached';
    }[];
    commands: RunRecordCommand[];
  }[];
  ledger: {
    written: boolean;
    row: string;
    reason: string | null;
  } | null;
}
export interface RunRecordCommand {
  id: string;
  status: 'worked' | 'failed' | 'skipped' | 'refused' | 'would-run' | 'not-reached';
  line: number;
  code: string;
  class: 'read' | 'write' | 'destroy';
  exitCode: number | null;
  /**
   * Milliseconds.
   */
  durationMs: number | null;
  stdout: string;
  stderr: string;
  truncated: boolean;
  attempts: number;
  message: string | null;
  checks: {
    text: string;
    line: number;
    verdict: 'pass' | 'fail' | 'inconclusive' | 'not-judged';
    observed: number | string | null;
    samples: number;
    message: string;
  }[];
  decision: {
    outcome: 'continue' | 'stop' | 'goto' | 'choose' | 'ask' | 'note';
    text: string | null;
    opens: string | null;
  } | null;
  differences: string[];
}
