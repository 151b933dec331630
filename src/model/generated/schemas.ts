// Generated from schemas/ by scripts/generate.ts; run `npm run generate` after a change there.

export type ReviewFacts = {
  /**
   * null where it is no date.
   */
  readonly lastReviewed: string | null;
  readonly nextReview: string | null;
} | null;
/**
 * The place, or several of which any one will do.
 *
 * @minItems 1
 */
export type FrontMatterPin = string | number | [string | number, ...readonly (string | number)[]];
/**
 * One line of a run's journal, and of `--format jsonl`.
 */
export type RunEvent =
  | RunStarted
  | SessionOpened
  | RunResumed
  | VariableBound
  | StepStarted
  | TaskSettled
  | ApprovalSettled
  | ChoiceMade
  | TargetChecked
  | CommandStarted
  | CommandFinished
  | EndSettled
  | CheckSampled
  | CheckSettled
  | DecisionTaken
  | QuestionAnswered
  | ItemPassed
  | ReaderDropped
  | LedgerIntended
  | LedgerWritten
  | LedgerKept
  | BackgroundEnded
  | BackgroundKept
  | SessionClosed
  | UndoOffered
  | UndoSettled
  | UndoFinished
  | LedgerPassed
  | RunFinished;
/**
 * How a command came to its end.
 */
export type CommandEnding =
  | {
      readonly kind: 'exited';
      readonly exitCode: number;
      /**
       * Exit status of every member of the last pipeline.
       */
      readonly pipeline: readonly number[];
    }
  | {
      readonly kind: 'session-ended';
      readonly exitCode: number | null;
      readonly signal: string | null;
    }
  | {
      readonly kind: 'timed-out';
      /**
       * Milliseconds.
       */
      readonly afterMs: number;
      readonly bound: TimeBound;
      /**
       * The strongest one that was needed.
       */
      readonly signal: string;
      /**
       * Process ids that nothing ended.
       */
      readonly survivors: readonly number[];
    }
  | {
      readonly kind: 'interrupted';
      readonly signal: string;
    }
  | {
      readonly kind: 'not-run';
      readonly reason: string;
    }
  | {
      readonly kind: 'started';
      /**
       * `$!`, and as a rule the number of its process group.
       */
      readonly pid: number;
      /**
       * Milliseconds until it printed what was waited for; null where nothing was.
       */
      readonly readyAfterMs: number | null;
    }
  | {
      readonly kind: 'not-ready';
      /**
       * It ended by itself, or it was ended because the time was up.
       */
      readonly how: 'ended' | 'timed-out';
      /**
       * null where nobody can tell.
       */
      readonly exitCode: number | null;
      /**
       * Milliseconds.
       */
      readonly afterMs: number;
    };
/**
 * Whose limit it was: timeout= of its fence, --timeout, or that of commands that read or never end.
 */
export type TimeBound = 'fence' | 'flag' | 'default';
export type RunStatus = 'worked' | 'failed' | 'inconclusive' | 'stopped' | 'refused' | 'interrupted';
export type RecordStatus =
  'worked' | 'failed' | 'inconclusive' | 'stopped' | 'refused' | 'interrupted' | 'running';
export type Words = readonly string[];
/**
 * Where the tool says in so many words what is allowed.
 */
export type Words1 = readonly string[];

export interface Schemas {
  readonly AlertCoverage?: AlertCoverage;
  readonly ProjectConfig?: ProjectConfig;
  readonly FindingRecord?: FindingRecord;
  readonly FleetFacts?: FleetFacts;
  readonly FrontMatterSource?: FrontMatterSource;
  readonly GameDayPlan?: GameDayPlan;
  readonly GameDayReview?: GameDayReview;
  readonly LintBaseline?: LintBaseline;
  readonly LintCacheEntry?: LintCacheEntry;
  readonly LintReport?: LintReport;
  readonly PlanView?: PlanView;
  readonly RunEvent?: RunEvent;
  readonly RunList?: RunList;
  readonly RunRecord?: RunRecord;
  readonly RunReport?: RunReport;
  readonly StaleReport?: StaleReport;
  readonly StalenessRecord?: StalenessRecord;
  readonly ToolLock?: ToolLock;
}
/**
 * What `runbook lint --coverage --format json` prints: every alert of the project's rule files, and where it leads.
 */
export interface AlertCoverage {
  readonly schemaVersion: 1;
  /**
   * Rule files that could not be read; their alerts are missing here.
   */
  readonly unreadable: readonly string[];
  readonly alerts: readonly CoveredAlert[];
}
export interface CoveredAlert {
  readonly alert: string;
  /**
   * The rule's label.
   */
  readonly severity: string | null;
  /**
   * The rule file.
   */
  readonly path: string;
  readonly line: number;
  /**
   * `document`: its runbook_url leads to one here. `named`: the front matter of one names it. `elsewhere`: out of this repository, where nobody looked. `nowhere`, `no-anchor`: to what is not there.
   */
  readonly cover: 'document' | 'named' | 'elsewhere' | 'nowhere' | 'no-anchor' | 'none';
  /**
   * Where it leads; of `nowhere` where it would.
   */
  readonly runbooks: readonly string[];
  readonly runbookUrl: string | null;
}
/**
 * runbook.config.yaml, .yml or .json: what a project says once for all its runbooks. Patterns are relative to its folder.
 */
export interface ProjectConfig {
  /**
   * The documents that are runbooks, where no path is given.
   */
  readonly include?: readonly string[];
  /**
   * What is never looked at.
   */
  readonly exclude?: readonly string[];
  readonly rules?: Rules;
  /**
   * For some documents; of several that fit the later wins.
   */
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules?: Rules;
    /**
     * 90d
     */
    readonly 'stale-after'?: string;
  }[];
  /**
   * The folder that links beginning with / start from.
   */
  readonly 'link-root'?: string;
  /**
   * Prometheus rule files, bare or in PrometheusRule manifests.
   */
  readonly alerts?: readonly string[];
  /**
   * Addresses that runbook_url begins with, and the folder that stands behind each.
   */
  readonly 'runbook-urls'?: {
    readonly [k: string]: string;
  };
  /**
   * Kubernetes manifests that declare what runbooks name.
   */
  readonly manifests?: readonly string[];
  /**
   * Whether lint asks the shellcheck on PATH about the commands too.
   */
  readonly shellcheck?: boolean;
  /**
   * 90d
   */
  readonly 'stale-after'?: string;
  /**
   * Whom promql and alert checks ask.
   */
  readonly prometheus?: string;
  /**
   * The folder with the project's own templates for `runbook new`.
   */
  readonly templates?: string;
}
/**
 * By code or name: RB104 or structure/unchecked-write.
 */
export interface Rules {
  readonly [k: string]: 'off' | 'info' | 'warning' | 'error';
}
/**
 * Something a document gets wrong, at its place. `runbook lint --format json` prints a list of these.
 */
export interface FindingRecord {
  /**
   * For ever the same meaning.
   */
  readonly code: string;
  /**
   * The name people type: cli/unknown-flag.
   */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly hint: string;
  /**
   * `runbook lint --fix` mends it.
   */
  readonly fixable: boolean;
  /**
   * The same as long as the rule and the text of the line are, wherever the line moves; unique within its document.
   */
  readonly fingerprint: string;
}
/**
 * What a document says of when it worked, as the cache keeps it: no promise to other programs. What stands here holds for every day from `newestDate` on.
 */
export interface FleetFacts {
  /**
   * `runbook`: it holds a ledger, our front matter or a review date; `commands`: shell fences and none of these.
   */
  readonly kind: 'runbook' | 'commands' | 'other';
  readonly title: string | null;
  readonly owner: string | null;
  readonly severity: string | null;
  readonly alerts: readonly string[];
  /**
   * null where it says none.
   */
  readonly limitDays: number | null;
  readonly lastWorked: string | null;
  readonly resolvedBy: string | null;
  readonly workedBy: string | null;
  readonly lastRehearsed: string | null;
  /**
   * Of all rows, whether they count or not.
   */
  readonly newestDate: string | null;
  /**
   * Of the row that counts, else of the ledger.
   */
  readonly line: number;
  readonly review: ReviewFacts;
  /**
   * `rows`: one that counts for nothing could change a bad verdict; `document`: no verdict stands.
   */
  readonly doubt: 'none' | 'rows' | 'document';
  readonly problems: readonly FleetProblem[];
}
export interface FleetProblem {
  readonly line: number;
  readonly message: string;
}
/**
 * YAML front matter of a runbook. Keys outside `runbook` belong to other tools and are left alone.
 */
export interface FrontMatterSource {
  readonly title?: string;
  readonly last_reviewed_on?: string | {};
  readonly review_in?: string;
  readonly runbook?: {
    readonly title?: string;
    readonly owner?: string;
    readonly severity?: string;
    /**
     * 90d
     */
    readonly 'stale-after'?: string;
    /**
     * Where the run may act; a mismatch stops it.
     */
    readonly target?: {
      readonly 'kubectl-context'?: FrontMatterPin;
      readonly 'kubectl-server'?: FrontMatterPin;
      readonly 'argocd-server'?: FrontMatterPin;
      readonly 'aws-profile'?: FrontMatterPin;
      readonly 'aws-account'?: FrontMatterPin;
      readonly 'aws-region'?: FrontMatterPin;
      readonly 'git-remote'?: FrontMatterPin;
    };
    readonly alerts?: readonly string[];
    readonly vars?: {
      readonly [k: string]: FrontMatterVariable | null;
    };
  };
  readonly [k: string]: unknown;
}
export interface FrontMatterVariable {
  readonly description?: string;
  readonly default?: string | number | boolean;
  readonly example?: string | number | boolean;
  /**
   * A regular expression that the whole value must match.
   */
  readonly pattern?: string;
  /**
   * @minItems 1
   */
  readonly choices?: [string | number | boolean, ...readonly (string | number | boolean)[]];
  readonly secret?: boolean;
  readonly required?: boolean;
}
/**
 * What `runbook gameday --format json` prints: which runbooks are to be rehearsed on which day.
 */
export interface GameDayPlan {
  readonly schemaVersion: 1;
  readonly asOf: string;
  /**
   * How many runbooks a day takes at most.
   */
  readonly slots: number;
  /**
   * How long a day is.
   */
  readonly minutes: number;
  readonly days: readonly GameDay[];
  /**
   * What needs a rehearsal and found no place, the riskiest first.
   */
  readonly unplaced: readonly UnplacedRehearsal[];
}
export interface GameDay {
  readonly date: string;
  readonly sessions: readonly GameDaySession[];
}
export interface GameDaySession {
  /**
   * ISO 8601, UTC.
   */
  readonly startsAt: string;
  readonly minutes: number;
  /**
   * What the minutes rest on: past runs, the time budgets of its steps, nothing.
   */
  readonly estimate: 'runs' | 'budgets' | 'guess';
  /**
   * What to type, for a shell.
   */
  readonly command: string;
  readonly runbook: StaleRunbook;
}
export interface StaleRunbook {
  /**
   * From the folder where the command was given.
   */
  readonly path: string;
  /**
   * Of the row that counts, else of the ledger.
   */
  readonly line: number;
  readonly title: string | null;
  readonly status: 'fresh' | 'due' | 'stale' | 'never' | 'unreadable';
  readonly lastWorked: string | null;
  readonly lastRehearsed: string | null;
  readonly ageDays: number | null;
  readonly limitDays: number;
  /**
   * The last day on which it is not stale.
   */
  readonly nextDue: string | null;
  readonly owner: string | null;
  /**
   * How it last worked.
   */
  readonly resolvedBy: string | null;
  /**
   * Who worked it then.
   */
  readonly workedBy: string | null;
  readonly severity: string | null;
  readonly alerts: readonly string[];
  /**
   * Whether it pages people: it does, an alert leads to it, nothing is said, it does not.
   */
  readonly urgency: 'pages' | 'alerts' | 'unknown' | 'waits';
  /**
   * A review is not a run.
   */
  readonly lastReviewed: string | null;
  readonly nextReview: string | null;
  /**
   * `none`: the document keeps no review date.
   */
  readonly review: 'none' | 'current' | 'overdue' | 'unreadable';
  /**
   * What could not be read, and rows ahead of the day: they count for nothing.
   */
  readonly problems: readonly FleetProblem[];
}
export interface UnplacedRehearsal {
  /**
   * `too-long`: it takes more than a whole day.
   */
  readonly reason: 'too-long' | 'no-room';
  readonly minutes: number;
  readonly runbook: StaleRunbook;
}
/**
 * What `runbook gameday --review DATE --format json` prints: what became of a day's rehearsals.
 */
export interface GameDayReview {
  readonly schemaVersion: 1;
  readonly date: string;
  readonly rehearsed: readonly Rehearsed[];
  /**
   * Runs of that day that cannot be read, with the reason.
   */
  readonly unreadableRuns: readonly string[];
  /**
   * What is stale, never worked or cannot be judged on that day, and was not rehearsed on it.
   */
  readonly stillOpen: readonly StaleRunbook[];
}
export interface Rehearsed {
  readonly path: string;
  readonly title: string | null;
  /**
   * `open`: it did not come to an end.
   */
  readonly outcome: 'worked' | 'failed' | 'open';
  /**
   * A run of this machine, or a row that another one or a person has written.
   */
  readonly source: 'run' | 'ledger';
  readonly runId: string | null;
  /**
   * The status of the run, or what its row says.
   */
  readonly said: string;
  readonly failures: readonly string[];
  /**
   * Where the world was not as the document shows it.
   */
  readonly outOfDate: readonly string[];
}
/**
 * Findings that a project has decided to live with for now: `runbook lint --baseline FILE`.
 */
export interface LintBaseline {
  readonly schemaVersion: 1;
  readonly findings: readonly {
    /**
     * From the project's root.
     */
    readonly path: string;
    readonly code: string;
    readonly fingerprint: string;
  }[];
}
/**
 * What linting one document came to, and what it asked of the files around it. Kept in the cache folder; a program's own affair.
 */
export interface LintCacheEntry {
  /**
   * The entry's own name again: a file that was moved or mixed up counts for nothing.
   */
  readonly key: string;
  readonly asked: readonly {
    readonly question: 'look' | 'lookFromRoot' | 'anchorsAt' | 'namesakes' | 'beside';
    readonly about: string;
    readonly answer: string;
  }[];
  readonly findings: readonly FindingRecord[];
}
/**
 * What `runbook lint --format json` prints.
 */
export interface LintReport {
  readonly schemaVersion: 1;
  /**
   * How many documents were looked at.
   */
  readonly documents: number;
  /**
   * How many more findings the baseline knows.
   */
  readonly baselined: number;
  /**
   * By path, then in the order of the document.
   */
  readonly findings: readonly FindingRecord[];
}
/**
 * What `runbook plan FILE --format json` prints: what a run would do.
 */
export interface PlanView {
  readonly schemaVersion: 1;
  readonly runbook: {
    readonly path: string;
    readonly title: string | null;
    readonly hash: string;
    /**
     * How many tables in it say when it last worked.
     */
    readonly ledgers: number;
  };
  readonly staleness: StalenessRecord;
  /**
   * Only labels make a sequence; in a menu every write is gated.
   */
  readonly form: 'sequence' | 'menu';
  readonly inputs: readonly {
    readonly name: string;
    readonly from: 'declared' | 'placeholder' | 'unset';
    readonly required: boolean;
    readonly example: string | null;
    readonly default: string | null;
    readonly description: string | null;
    readonly secret: boolean;
    readonly choices: readonly string[] | null;
    readonly line: number;
  }[];
  readonly choices: readonly {
    readonly id: string;
    readonly chosen: string | null;
    readonly line: number;
    readonly members: readonly {
      readonly id: string;
      readonly title: string;
      readonly writes: boolean;
      readonly line: number;
    }[];
  }[];
  readonly steps: readonly {
    readonly id: string;
    readonly label: string;
    readonly title: string;
    readonly role: string;
    /**
     * Milliseconds.
     */
    readonly budgetMs: number | null;
    readonly gated: boolean;
    readonly choice: {
      readonly choice: string;
      readonly member: string;
    } | null;
    readonly selected: boolean;
    /**
     * Ids of the steps that it takes back. It is not walked: it runs after a failure, or not at all.
     */
    readonly undoOf: readonly string[];
    readonly line: number;
    readonly tasks: readonly {
      readonly text: string;
      readonly line: number;
      readonly choice: {
        readonly choice: string;
        readonly member: string;
      } | null;
    }[];
    readonly commands: readonly PlanViewCommand[];
    /**
     * Rules over all outputs of the step, taken after its last command.
     */
    readonly decisions: readonly PlanViewDecision[];
  }[];
  readonly obstacles: readonly {
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly hint: string;
  }[];
  readonly findings: readonly FindingRecord[];
}
/**
 * How long ago a runbook last worked, against the limit it sets itself.
 */
export interface StalenessRecord {
  readonly status: 'fresh' | 'due' | 'stale' | 'never' | 'unreadable';
  /**
   * A UTC date.
   */
  readonly lastWorked: string | null;
  readonly ageDays: number | null;
  readonly limitDays: number;
  /**
   * A UTC date.
   */
  readonly lastRehearsed: string | null;
  /**
   * A UTC date.
   */
  readonly nextDue: string | null;
  readonly resolvedBy: string | null;
}
export interface PlanViewCommand {
  readonly id: string;
  readonly line: number;
  /**
   * Empty where checks ask Prometheus without a command: nothing is run then.
   */
  readonly code: string;
  readonly class: 'read' | 'write' | 'destroy';
  readonly reasons: readonly string[];
  readonly gated: boolean;
  readonly interactive: boolean;
  /**
   * Its output holds credentials: a run judges it, and neither shows nor keeps it.
   */
  readonly withheld: boolean;
  /**
   * It is put in the background, by its fence or by its own `&`.
   */
  readonly background: boolean;
  /**
   * What a command in the background prints when it is ready.
   */
  readonly until: string | null;
  /**
   * Id of the step that takes back what it wrote.
   */
  readonly undo: string | null;
  /**
   * The folder of its fence, variables not filled in; null for wherever the session stands.
   */
  readonly cwd: string | null;
  readonly captures: readonly string[];
  readonly uses: readonly string[];
  readonly choice: {
    readonly choice: string;
    readonly member: string;
  } | null;
  readonly label: string | null;
  readonly borrowed: readonly string[];
  readonly checks: readonly PlanViewCheck[];
  readonly decisions: readonly PlanViewDecision[];
  readonly documented: readonly string[];
}
export interface PlanViewCheck {
  readonly text: string;
  readonly line: number;
  readonly timing: {
    /**
     * Milliseconds.
     */
    readonly withinMs: number | null;
    /**
     * Milliseconds.
     */
    readonly afterMs: number | null;
    /**
     * Milliseconds.
     */
    readonly everyMs: number | null;
    /**
     * Milliseconds.
     */
    readonly forMs: number | null;
  };
}
export interface PlanViewDecision {
  readonly text: string;
  readonly line: number;
  readonly outcome: 'continue' | 'stop' | 'goto' | 'ask' | 'note';
  readonly to: string | null;
  readonly opens: string | null;
}
/**
 * The first event of every run.
 */
export interface RunStarted {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'run-started';
  readonly schemaVersion: 1;
  readonly runId: string;
  readonly engine: string;
  readonly path: string;
  /**
   * Absolute path of the document; null for standard input.
   */
  readonly file: string | null;
  readonly title: string | null;
  readonly hash: string;
  /**
   * Name, in the run's folder, of the copy that the run was planned from.
   */
  readonly document: string;
  readonly cwd: string;
  readonly operator: string;
  readonly policy: RunPolicy;
  readonly selection: SelectionRecord;
  /**
   * Names bound by --var and --vars-file: a capture of one is skipped.
   */
  readonly given: readonly string[];
  readonly target?: TargetRecord;
}
export interface RunPolicy {
  readonly mode: 'normal' | 'read-only' | 'dry-run';
  readonly attended: boolean;
  readonly yes: boolean;
  readonly acceptExamples: boolean;
  readonly approve: readonly string[];
  readonly rehearsal: boolean;
  /**
   * False with --no-record: the ledger is left alone.
   */
  readonly record: boolean;
  /**
   * The server that promql and alert checks ask; null or absent where the run was told of none.
   */
  readonly prometheus?: string | null;
  /**
   * Commands whose end was not seen, and that are said to have run (--ran).
   */
  readonly ran?: readonly string[];
  /**
   * Commands whose end was not seen, and that are to be run again (--again).
   */
  readonly again?: readonly string[];
  /**
   * After a failure, undo steps are run without asking for each; absent where nobody said.
   */
  readonly undo?: boolean;
}
export interface SelectionRecord {
  readonly from: string | null;
  readonly until: string | null;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly choose: {
    readonly [k: string]: string;
  };
}
/**
 * Where the commands act, as far as the configuration of their tools says without asking anybody.
 */
export interface TargetRecord {
  readonly places: readonly TargetPlace[];
  /**
   * Where that is not what the document pins. A run that would run anything does not start then.
   */
  readonly problems: readonly RunReason[];
}
export interface TargetPlace {
  readonly tools: readonly string[];
  /**
   * Of the commands that act there.
   */
  readonly lines: readonly number[];
  readonly facts: readonly {
    readonly key:
      | 'kubectl-context'
      | 'kubectl-server'
      | 'argocd-server'
      | 'aws-profile'
      | 'aws-account'
      | 'aws-region'
      | 'git-remote';
    /**
     * null where it cannot be told.
     */
    readonly value: string | null;
    /**
     * The file, variable or flag that says so; without a value, what was looked at.
     */
    readonly source: string;
  }[];
}
export interface RunReason {
  /**
   * What happened and what was seen.
   */
  readonly message: string;
  readonly line: number | null;
  /**
   * What to do next.
   */
  readonly hint: string;
}
/**
 * The shell session of the run, or of its resumption, is there.
 */
export interface SessionOpened {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'session-opened';
  /**
   * RUNBOOK_SESSION in the environment of all that it starts: what is left of it is found by this.
   */
  readonly mark: string;
  readonly pid: number | null;
}
/**
 * The run goes on in another process.
 */
export interface RunResumed {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'run-resumed';
  readonly engine: string;
  readonly operator: string;
  readonly policy: RunPolicy;
  readonly hash: string;
  /**
   * Name, in the run's folder, of the copy that the rest of the run is planned from.
   */
  readonly document: string;
  /**
   * What was read, decided and approved before is too old to stand on.
   */
  readonly stale: boolean;
  /**
   * Commands and tasks that have another id in the changed document.
   */
  readonly renamed: readonly RenamedItem[];
  readonly target?: TargetRecord;
}
export interface RenamedItem {
  readonly from: string;
  readonly to: string;
}
/**
 * A name got its value.
 */
export interface VariableBound {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'variable-bound';
  readonly name: string;
  /**
   * Masked where secret.
   */
  readonly value: string;
  readonly from: 'var' | 'vars-file' | 'capture' | 'environment' | 'default' | 'answer';
  readonly secret: boolean;
}
/**
 * The first item of a step is looked at.
 */
export interface StepStarted {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'step-started';
  readonly step: string;
}
/**
 * Work a person does: done, stood for by an approval, skipped, or listed as still to do.
 */
export interface TaskSettled {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'task-settled';
  readonly task: string;
  readonly status: 'done' | 'stood-for' | 'skipped' | 'listed';
  readonly by: string | null;
  readonly reason: string | null;
}
/**
 * A yes or a no for a write.
 */
export interface ApprovalSettled {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'approval-settled';
  /**
   * A step's id or a command's.
   */
  readonly subject: string;
  readonly granted: boolean;
  readonly how: 'asked' | 'yes' | 'approve';
  readonly by: string;
}
/**
 * Of some siblings, this one.
 */
export interface ChoiceMade {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'choice-made';
  readonly choice: string;
  readonly member: string;
  readonly how: 'flag' | 'decision' | 'operator';
  readonly by: string | null;
}
/**
 * Where the document pins its place: what was seen right before a command, and what is wrong with it.
 */
export interface TargetChecked {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'target-checked';
  readonly command: string;
  readonly places: readonly TargetPlace[];
  readonly problems: readonly RunReason[];
}
/**
 * On disk before the command is, where it writes.
 */
export interface CommandStarted {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'command-started';
  readonly command: string;
  readonly attempt: number;
  /**
   * Number of the files under out/ that hold what it prints.
   */
  readonly output: number;
  readonly code: string;
  readonly edited: boolean;
  readonly class: 'read' | 'write' | 'destroy';
}
/**
 * A command came to an end, or it is known that it did not.
 */
export interface CommandFinished {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'command-finished';
  readonly command: string;
  readonly attempt: number;
  readonly ending: CommandEnding;
  readonly worked: boolean;
  readonly message: string | null;
  /**
   * Milliseconds.
   */
  readonly durationMs: number;
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
  readonly differences: readonly string[];
  readonly evidence: OutputEvidence;
  /**
   * The session after it; null where nothing changed.
   */
  readonly session: SessionSnapshot | null;
  /**
   * Where the session goes back to behind this command's fence; null where it stands in no folder of the fence's own.
   */
  readonly returnsTo: string | null;
}
/**
 * How far the output of an execution may be looked at: what a resumed run needs to judge it without running it again.
 */
export interface OutputEvidence {
  /**
   * A non-zero exit that is an answer and no failure.
   */
  readonly exitIsAnswer: boolean;
  /**
   * Why it says nothing of the system; null where it does.
   */
  readonly notRun: string | null;
  /**
   * Decisions may stand on it.
   */
  readonly decides: boolean;
  /**
   * Bytes of it, masked, in the files under out/: fewer of them there mean that the machine went down.
   */
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
}
/**
 * What the shell session holds, as a new one is given it: of the names that the document uses, secrets left out. Texts are byte strings, a character a byte.
 */
export interface SessionSnapshot {
  readonly names: readonly string[];
  readonly cwd: string;
  readonly umask: string;
  /**
   * On, as `set -o` names them.
   */
  readonly setOptions: readonly string[];
  /**
   * On, as `shopt` names them.
   */
  readonly shellOptions: readonly string[];
  /**
   * As `trap -p` prints them.
   */
  readonly traps: string;
  /**
   * As `declare -pf` prints them.
   */
  readonly functions: string;
  readonly declarations: readonly SnapshotDeclaration[];
  /**
   * Process groups in the background.
   */
  readonly jobs: readonly number[];
  /**
   * Names left out because they hold a secret.
   */
  readonly withheld: readonly string[];
}
export interface SnapshotDeclaration {
  readonly name: string;
  /**
   * Letters of `declare`.
   */
  readonly attributes: string;
  /**
   * The value as `declare -p` quotes it; null for a name without one.
   */
  readonly raw: string | null;
}
/**
 * Somebody says what became of a writing command whose end nobody saw, or that did not work.
 */
export interface EndSettled {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'end-settled';
  readonly command: string;
  readonly how: 'ran' | 'again' | 'skip';
  readonly by: string;
  readonly reason: string | null;
}
/**
 * One look at one expectation.
 */
export interface CheckSampled {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'check-sampled';
  readonly command: string;
  readonly check: number;
  readonly attempt: number;
  /**
   * Since the command first finished, or the check without a command fell due.
   */
  readonly afterMs: number;
  /**
   * False where the command could not be run, or Prometheus not be asked, for this sample.
   */
  readonly ran: boolean;
  /**
   * Number of the files under out/ that hold what a fresh execution printed; null for the first.
   */
  readonly output: number | null;
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
  readonly observed: number | string | null;
  readonly message: string;
  /**
   * Of a fresh execution; null where the output at hand was looked at.
   */
  readonly evidence: OutputEvidence | null;
  /**
   * The session after it; null where nothing changed.
   */
  readonly session: SessionSnapshot | null;
}
/**
 * The verdict.
 */
export interface CheckSettled {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'check-settled';
  readonly command: string;
  readonly check: number;
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'not-judged';
  readonly observed: number | string | null;
  readonly samples: number;
  readonly message: string;
}
/**
 * What the document's rules say of an output.
 */
export interface DecisionTaken {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'decision-taken';
  /**
   * A command's id, or a step's for its decision tree.
   */
  readonly subject: string;
  readonly outcome: 'continue' | 'stop' | 'goto' | 'choose' | 'ask' | 'note';
  readonly text: string | null;
  readonly reason: string | null;
  readonly to: string | null;
  readonly opens: string | null;
}
/**
 * The operator decided where the document could not.
 */
export interface QuestionAnswered {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'question-answered';
  readonly subject: string;
  readonly question: 'decision' | 'failure' | 'worked';
  readonly answer: 'continue' | 'retry' | 'skip' | 'stop' | 'yes' | 'no';
  readonly reason: string | null;
  readonly by: string;
}
/**
 * A command that is not run, and why.
 */
export interface ItemPassed {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'item-passed';
  readonly item: string;
  readonly status: 'skipped' | 'refused' | 'would-run';
  readonly reason: string;
}
/**
 * An output that failed is left out of the rest of the run.
 */
export interface ReaderDropped {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'reader-dropped';
  readonly reader: string;
  readonly message: string;
}
/**
 * Journalled before the document is touched.
 */
export interface LedgerIntended {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'ledger-intended';
  readonly row: string;
  readonly hashBefore: string;
  readonly hashAfter: string;
}
/**
 * The row stands in the document.
 */
export interface LedgerWritten {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'ledger-written';
  readonly row: string;
}
/**
 * The row could not be written; it is kept here.
 */
export interface LedgerKept {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'ledger-kept';
  readonly row: string;
  readonly reason: string;
}
/**
 * A command that was put in the background is known not to run any more.
 */
export interface BackgroundEnded {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'background-ended';
  readonly command: string;
  readonly pid: number;
  /**
   * As the shell has it, 128 + n for signal n; null where nobody can tell.
   */
  readonly exitCode: number | null;
  /**
   * By itself (or by a command of the document), or because the run came to its end.
   */
  readonly by: 'itself' | 'run';
}
/**
 * The operator lets a command in the background go on behind the end of the run.
 */
export interface BackgroundKept {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'background-kept';
  readonly command: string;
  readonly pid: number;
  readonly by: string;
}
/**
 * The shell is gone. What it had left running was ended or kept; what made a session of its own is still there.
 */
export interface SessionClosed {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'session-closed';
  readonly ended: readonly ProcessRecord[];
  readonly kept: readonly ProcessRecord[];
  /**
   * Looked for and found, not touched.
   */
  readonly escaped: readonly ProcessRecord[];
}
export interface ProcessRecord {
  readonly pid: number;
  /**
   * With its arguments.
   */
  readonly commandLine: string;
}
/**
 * The run failed, and what it wrote could be taken back. How it ends is settled from here on.
 */
export interface UndoOffered {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'undo-offered';
  readonly status: RunStatus;
  readonly exitCode: number;
  readonly reasons: readonly RunReason[];
  readonly next: string | null;
  /**
   * Newest first.
   */
  readonly steps: readonly OfferedUndo[];
}
export interface OfferedUndo {
  readonly step: string;
  /**
   * Commands that wrote.
   */
  readonly of: readonly string[];
}
/**
 * Whether an undo step is run.
 */
export interface UndoSettled {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'undo-settled';
  readonly step: string;
  readonly granted: boolean;
  readonly how: 'asked' | 'flag';
  readonly by: string;
}
/**
 * An undo step came to its end. One that did not work ends all undoing.
 */
export interface UndoFinished {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'undo-finished';
  readonly step: string;
  readonly worked: boolean;
  readonly message: string | null;
}
/**
 * No row is written, and why.
 */
export interface LedgerPassed {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'ledger-passed';
  readonly reason: string;
}
/**
 * The last event of a run.
 */
export interface RunFinished {
  readonly seq: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly kind: 'run-finished';
  readonly status: RunStatus;
  readonly exitCode: number;
  readonly reasons: readonly RunReason[];
  readonly next: string | null;
}
/**
 * What `runbook runs --format json` prints: the runs of this machine, oldest first.
 */
export interface RunList {
  readonly schemaVersion: 1;
  readonly runs: readonly RunListEntry[];
}
export interface RunListEntry {
  readonly runId: string;
  /**
   * ISO 8601, UTC.
   */
  readonly startedAt: string;
  /**
   * `unfinished`: its engine died, and nobody has resumed it.
   */
  readonly status:
    | 'running'
    | 'unfinished'
    | 'unreadable'
    | 'worked'
    | 'failed'
    | 'inconclusive'
    | 'stopped'
    | 'refused'
    | 'interrupted';
  readonly resumable: boolean;
  readonly path: string | null;
  /**
   * Absolute path of its document.
   */
  readonly file: string | null;
  readonly title: string | null;
  readonly operator: string | null;
  readonly exitCode: number | null;
  /**
   * ISO 8601, UTC.
   */
  readonly finishedAt: string | null;
  /**
   * Why it cannot be read.
   */
  readonly problem: string | null;
}
/**
 * What `runbook run --format json` and `runbook show --format json` print: a run, folded.
 */
export interface RunRecord {
  readonly schemaVersion: 1;
  readonly runId: string;
  readonly path: string;
  readonly title: string | null;
  readonly hash: string;
  readonly operator: string;
  readonly status: RecordStatus;
  readonly exitCode: number;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly startedAt: string;
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly finishedAt: string | null;
  /**
   * Where its commands act; null in a run that did not look.
   */
  readonly target: TargetRecord | null;
  readonly variables: {
    readonly [k: string]: string;
  };
  readonly next: string | null;
  readonly reasons: readonly RunReason[];
  readonly steps: readonly {
    readonly id: string;
    readonly label: string;
    readonly title: string;
    readonly line: number;
    readonly status: 'worked' | 'started' | 'failed' | 'skipped' | 'refused' | 'would-run' | 'not-reached';
    readonly tasks: readonly {
      readonly text: string;
      readonly line: number;
      readonly status: 'done' | 'stood-for' | 'skipped' | 'listed' | 'not-reached';
    }[];
    readonly commands: readonly RunRecordCommand[];
  }[];
  readonly ledger: {
    readonly written: boolean;
    /**
     * null where none was due: the reason says why.
     */
    readonly row: string | null;
    readonly reason: string | null;
  } | null;
  /**
   * What the shell had left running at the end of the run; null where it has not ended.
   */
  readonly processes: {
    readonly ended: readonly ProcessRecord[];
    readonly kept: readonly ProcessRecord[];
    readonly escaped: readonly ProcessRecord[];
  } | null;
  /**
   * Steps that take back what the run wrote, newest first; empty where nothing failed or nothing is to be taken back.
   */
  readonly undo: readonly RunRecordUndo[];
}
export interface RunRecordCommand {
  readonly id: string;
  /**
   * started: put in the background, and nothing says yet that it did its work.
   */
  readonly status: 'worked' | 'started' | 'failed' | 'skipped' | 'refused' | 'would-run' | 'not-reached';
  readonly line: number;
  /**
   * Empty where checks ask Prometheus without a command: nothing is run then.
   */
  readonly code: string;
  readonly class: 'read' | 'write' | 'destroy';
  readonly exitCode: number | null;
  /**
   * Milliseconds.
   */
  readonly durationMs: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated: boolean;
  readonly attempts: number;
  readonly message: string | null;
  readonly checks: readonly {
    readonly text: string;
    readonly line: number;
    readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'not-judged';
    readonly observed: number | string | null;
    readonly samples: number;
    readonly message: string;
  }[];
  readonly decision: {
    readonly outcome: 'continue' | 'stop' | 'goto' | 'choose' | 'ask' | 'note';
    readonly text: string | null;
    readonly opens: string | null;
  } | null;
  readonly differences: readonly string[];
}
export interface RunRecordUndo {
  readonly step: string;
  readonly title: string;
  /**
   * Commands that wrote.
   */
  readonly of: readonly string[];
  readonly status: 'done' | 'failed' | 'declined' | 'not-run';
  readonly message: string | null;
}
/**
 * What `runbook report --format json` prints: a run's record, and what its journal has beyond it.
 */
export interface RunReport {
  readonly schemaVersion: 1;
  readonly record: RunRecord;
  readonly mode: 'normal' | 'read-only' | 'dry-run';
  readonly rehearsal: boolean;
  /**
   * In the order of the journal.
   */
  readonly timeline: readonly RunMoment[];
  /**
   * In the order in which they were bound; a name that was bound again stands again.
   */
  readonly values: readonly ReportedValue[];
  /**
   * Checks that were looked at, with every look at them.
   */
  readonly checks: readonly CheckCourse[];
  /**
   * What the rules of the document, and those who were asked, decided.
   */
  readonly decisions: readonly ReportedDecision[];
  readonly approvals: readonly ReportedApproval[];
  /**
   * Where the run did another thing than the document says.
   */
  readonly deviations: readonly RunDeviation[];
  /**
   * What the document itself asks for after an incident.
   */
  readonly questions: readonly PostmortemPoint[];
}
export interface RunMoment {
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  /**
   * The event's, as run-event.schema.json names it.
   */
  readonly kind: string;
  /**
   * A step, a command or a task.
   */
  readonly subject: string | null;
  readonly tone: 'plain' | 'good' | 'bad' | 'doubt';
  readonly text: string;
  /**
   * What ran.
   */
  readonly code: string | null;
}
export interface ReportedValue {
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  readonly name: string;
  /**
   * Masked where it is a secret.
   */
  readonly value: string;
  readonly from: 'var' | 'vars-file' | 'capture' | 'environment' | 'default' | 'answer';
  readonly secret: boolean;
}
export interface CheckCourse {
  readonly command: string;
  readonly text: string;
  readonly line: number;
  /**
   * What it asks for, without the times: `< 0.5`.
   */
  readonly demand: string;
  /**
   * Of `bounds` and of the samples' values, as the document spells it.
   */
  readonly unit: string | null;
  /**
   * Where the demand is about a number: what the values are held against.
   */
  readonly bounds: readonly number[];
  /**
   * Milliseconds.
   */
  readonly withinMs: number | null;
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'not-judged';
  readonly message: string;
  readonly samples: readonly CheckLook[];
}
export interface CheckLook {
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  /**
   * Milliseconds since the command ended.
   */
  readonly afterMs: number;
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
  readonly observed: number | string | null;
  /**
   * What was observed, in `unit`; null where it is no number.
   */
  readonly value: number | null;
  readonly message: string;
}
export interface ReportedDecision {
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  /**
   * A command, a step or a choice.
   */
  readonly subject: string;
  readonly outcome: string;
  readonly because: string;
  /**
   * null where the document decided.
   */
  readonly by: string | null;
}
export interface ReportedApproval {
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string;
  /**
   * A step or a command.
   */
  readonly subject: string;
  readonly granted: boolean;
  readonly how: 'asked' | 'yes' | 'approve';
  readonly by: string;
}
export interface RunDeviation {
  readonly kind: 'mode' | 'left-out' | 'passed' | 'edited' | 'repeated' | 'overruled' | 'changed' | 'over-budget';
  /**
   * ISO 8601, UTC, milliseconds.
   */
  readonly at: string | null;
  /**
   * A command, a task or a step.
   */
  readonly subject: string | null;
  readonly line: number | null;
  readonly text: string;
}
export interface PostmortemPoint {
  readonly kind: 'heading' | 'question' | 'note';
  readonly text: string;
  /**
   * What stands behind a question; empty where nothing does.
   */
  readonly hint: string;
  readonly line: number;
}
/**
 * What `runbook stale --format json` prints: the runbooks by risk, the riskiest first.
 */
export interface StaleReport {
  readonly schemaVersion: 1;
  /**
   * The day it was judged for.
   */
  readonly asOf: string;
  /**
   * How many documents were looked at and hold neither a ledger nor commands.
   */
  readonly otherDocuments: number;
  readonly runbooks: readonly StaleRunbook[];
}
/**
 * runbook.lock.json: what the tools that the runbooks call looked like when somebody last looked. Written by `runbook drift --write`, read by `runbook lint`.
 */
export interface ToolLock {
  readonly schemaVersion: 1;
  /**
   * By the name a runbook calls it: argocd, kubectl-argo-rollouts.
   */
  readonly tools: {
    readonly [k: string]: ToolSurface;
  };
}
/**
 * The command line of one tool, as far as it is known.
 */
export interface ToolSurface {
  /**
   * As the tool or its pages say it; null where neither does.
   */
  readonly version: string | null;
  /**
   * Where this was read: `help`, `docs: …`, `hand: …`.
   */
  readonly source: string;
  /**
   * Of `commands`, so that a change by hand or by a merge is seen.
   */
  readonly digest: string;
  /**
   * Who reads its arguments: that decides about abbreviations, --no-FLAG and what may stand before a subcommand.
   */
  readonly dialect: 'cobra' | 'kingpin' | 'clap' | 'argparse' | 'click' | 'git' | 'gnu';
  /**
   * Every flag is listed: one that is not there does not exist.
   */
  readonly complete: boolean;
  /**
   * A subcommand that is not listed may be a program of its own (`kubectl foo` is kubectl-foo).
   */
  readonly plugins?: true;
  /**
   * By subcommand words (`app history`); the tool itself under the empty text.
   */
  readonly commands: {
    readonly [k: string]: CommandSurface;
  };
}
export interface CommandSurface {
  /**
   * The names that may follow, with their aliases, whether they are captured here or not.
   */
  readonly subcommands?: {
    readonly [k: string]: Words;
  };
  readonly flags?: Flags;
  readonly inherited?: Flags1;
  /**
   * As the usage line names them: `APPNAME [ID]`.
   */
  readonly arguments?: string;
  /**
   * What the tool names in its place; empty where it names nothing.
   */
  readonly deprecated?: string;
  /**
   * Not every flag of this command is listed, whatever holds for the tool.
   */
  readonly complete?: false;
}
/**
 * Taken by this command alone. By long name, `-x` where there is none.
 */
export interface Flags {
  readonly [k: string]: FlagSurface;
}
export interface FlagSurface {
  /**
   * 0 takes no value, 1 takes one, 2 takes one behind = or none.
   */
  readonly v: 0 | 1 | 2;
  readonly short?: string;
  readonly values?: Words1;
  /**
   * What the tool names in its place; empty where it names nothing.
   */
  readonly deprecated?: string;
}
/**
 * Taken by this command and by every one below it.
 */
export interface Flags1 {
  readonly [k: string]: FlagSurface;
}
