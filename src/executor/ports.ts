import type { CheckQuery } from '../checks/query-of.js';
import type { RunFacts } from '../ledger/compose-entry.js';
import type {
  ProcessRecord,
  RunEvent,
  RunReason,
  SessionSnapshot,
  TargetRecord,
} from '../model/generated/schemas.js';
import type { Choice, Input, PlannedCommand, PlannedStep, PlannedTask } from '../model/plan.js';
import type { ShellSession } from '../model/shell-port.js';
import type { ApprovalAsk } from '../run/action.js';

/** Everything the hands may touch. Tests pass their own; nothing is mocked. */
export interface RunPorts {
  readonly shell: ShellSession;
  readonly clock: Clock;
  readonly query: PrometheusQuery;
  readonly operator: Operator;
  readonly syntax: SyntaxReader;
  readonly journal: Journal;
  readonly outputs: Outputs;
  readonly ledger: LedgerKeeper;
  /** Where commands act; null where the document pins nothing. */
  readonly target: TargetWatch | null;
  /** Look on; one that throws is dropped and named at the end. */
  readonly readers: readonly RunReader[];
}

export interface Clock {
  now(): Date;
  /** Resolves after `ms`, or at once when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** What Bash says is wrong with a code, without running it; null where it can read it. */
export type SyntaxReader = (code: string) => Promise<string | null>;

/** Prometheus, asked by checks that stand on nothing a command printed. */
export interface PrometheusQuery {
  /** Never rejects; ends at once when the signal is aborted, and then what it says counts for nothing. */
  ask(question: CheckQuery, signal: AbortSignal): Promise<PrometheusAnswer>;
}

export type PrometheusAnswer =
  /** The body as it came; whether it says anything is for the checks to judge. */
  { readonly kind: 'answered'; readonly body: string } | { readonly kind: 'failed'; readonly why: string };

/** Where commands act, looked at again while the run goes on. It reads files, and asks nobody. */
export interface TargetWatch {
  /** Variables whose present values it hangs on: the session is asked for them behind every command. */
  readonly variables: readonly string[];
  /** Of these, those of the surroundings alone: the journal has no use for them, nor has a resumed session. */
  readonly borrowed: ReadonlySet<string>;
  /** Commands to be looked at before they run. */
  readonly commands: ReadonlySet<string>;
  look(command: PlannedCommand, session: PresentSession): TargetRecord;
}

export interface PresentSession {
  /** What the operator made of the command; null where it runs as it stands. */
  readonly edited: string | null;
  /** null before the first command. */
  readonly snapshot: SessionSnapshot | null;
  /** By name in the shell, in clear. */
  readonly values: ReadonlyMap<string, string>;
}

export interface Journal {
  /** `sync`: on disk before this returns. Throws JOURNAL_UNWRITABLE: the run then stops before acting. */
  append(event: RunEvent, options: { readonly sync: boolean }): void;
}

/** Where what commands print is kept, numbered as in the journal. Everything that arrives is masked already. */
export interface Outputs {
  open(number: number): OutputFiles;
}

export interface OutputFiles {
  /** Never throws: a full disk must not end a command that is already at work. */
  write(stream: 'stdout' | 'stderr', chunk: Uint8Array): void;
  /** Whether all of it was kept. */
  close(): OutputKept;
}

export type OutputKept = { readonly kind: 'whole' } | { readonly kind: 'cut'; readonly reason: string };

export interface RunReader {
  readonly name: string;
  onEvent(event: RunEvent): void;
  /** What a command prints, as it prints it, masked. */
  onOutput?(command: string, stream: 'stdout' | 'stderr', chunk: Uint8Array): void;
}

/** The person at the terminal. An unattended run is never asked anything; whoever leaves a question stops the run. */
export interface Operator {
  approve(question: ApprovalQuestion): Promise<ApprovalAnswer>;
  choose(choice: Choice): Promise<string | null>;
  doTask(task: PlannedTask, step: PlannedStep): Promise<TaskAnswer>;
  decide(question: { readonly reason: string; readonly mayReturn: boolean }): Promise<DecisionAnswer>;
  onFailure(command: PlannedCommand, reason: RunReason): Promise<FailureAnswer>;
  /** What became of a write that may have happened; `why` nobody knows. */
  settleEnd(command: PlannedCommand, why: string): Promise<EndAnswer>;
  /** null where the question was left. */
  worked(): Promise<boolean | null>;
  /** After a failure: whether a step takes back what those commands wrote; `stop` leaves all of it as it is. */
  undo(question: UndoQuestion): Promise<'run' | 'skip' | 'stop'>;
  /** Whether what still runs in the background at the end of the run may go on. */
  keepRunning(processes: readonly ProcessRecord[]): Promise<boolean>;
  /** An input nobody gave; null leaves it missing. */
  fillInput(input: Input): Promise<string | null>;
  /** A ledger cell nobody can fill otherwise; null leaves a dash. */
  fillColumn(column: string): Promise<string | null>;
}

export interface ApprovalQuestion {
  readonly ask: ApprovalAsk;
  /** Closed gates that the yes opens too. */
  readonly gates: readonly ClosedGate[];
  /** As it would run: the operator's own text, once he edited it. */
  readonly command: PlannedCommand;
  readonly isEdited: boolean;
  /** An edit that cannot be run, and why: it can be mended or dropped. */
  readonly draft: EditDraft | null;
  readonly step: PlannedStep;
  /** Values of the names the command uses, masked. */
  readonly values: Readonly<Record<string, string>>;
  /** False where its text holds a secret: what is shown for it would be run. */
  readonly mayEdit: boolean;
  /** Names in an edited text that this run knows no value of. */
  readonly unknown: readonly string[];
  /** Why a yes given beforehand does not count here; null where nothing is in doubt. */
  readonly doubt: string | null;
}

export interface EditDraft {
  readonly code: string;
  readonly problem: string;
}

export interface ClosedGate {
  /** The document's own words. */
  readonly text: string;
  /** A step's gate keeps all its writes. */
  readonly of: 'step' | 'command';
}

export interface UndoQuestion {
  readonly step: PlannedStep;
  /** Commands that wrote. */
  readonly of: readonly string[];
}

export type ApprovalAnswer =
  | { readonly kind: 'run' }
  | { readonly kind: 'edit'; readonly code: string }
  | { readonly kind: 'skip' }
  | { readonly kind: 'stop' };

export type TaskAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'stop' };

export type DecisionAnswer =
  | { readonly kind: 'continue'; readonly reason: string }
  | { readonly kind: 'return' }
  | { readonly kind: 'stop' };

export type FailureAnswer =
  | { readonly kind: 'retry' }
  | { readonly kind: 'edit'; readonly code: string }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'stop' };

export type EndAnswer =
  | { readonly kind: 'ran' }
  | { readonly kind: 'again' }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'stop' };

export interface LedgerKeeper {
  /** Adds the row. `intended` is called, and journalled, before the document is touched. */
  record(facts: RunFacts, hooks: RowHooks): Promise<RowOutcome>;
}

export interface RowHooks {
  readonly intended: (intent: LedgerIntent) => void;
  /** Asks for a cell nobody can fill otherwise; null leaves a dash. */
  readonly fillColumn: (column: string) => Promise<string | null>;
}

export interface LedgerIntent {
  readonly row: string;
  readonly hashBefore: string;
  readonly hashAfter: string;
}

export type RowOutcome =
  | { readonly kind: 'written'; readonly row: string }
  | { readonly kind: 'kept'; readonly row: string; readonly reason: string };
