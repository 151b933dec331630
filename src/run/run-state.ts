import type { Judgement } from '../model/check.js';
import type {
  CheckSettled,
  CommandEnding,
  DecisionTaken,
  LedgerIntended,
  LedgerKept,
  LedgerPassed,
  LedgerWritten,
  OutputEvidence,
  RunFinished,
  RunReason,
  RunStarted,
  SessionClosed,
  SessionOpened,
  SessionSnapshot,
  TargetRecord,
} from '../model/generated/schemas.js';
import type { PlannedCommand } from '../model/plan.js';
import type { SafetyClass } from '../model/safety-class.js';
import type { Itinerary } from './itinerary.js';
import type { UndoState } from './undo-state.js';

/** Everything a run knows of itself. Made by folding its events, and by nothing else. */
export interface RunState {
  readonly started: RunStarted | null;
  /** Who runs it now: another one than at first, where somebody else resumed it. */
  readonly operator: string | null;
  /** Where it acts, as it was seen when it began or went on. */
  readonly target: TargetRecord | null;
  /** One entry a stop of the itinerary, same index. */
  readonly stops: readonly StopState[];
  /** Where the walk goes on: everything before it is settled or was jumped over. */
  readonly cursor: number;
  readonly stepInHand: string | null;
  /** Names bound so far, masked where secret. */
  readonly values: Readonly<Record<string, string>>;
  /** Subject (a step's or command's id) → the yes or no it got. */
  readonly approvals: Readonly<Record<string, boolean>>;
  readonly choices: Readonly<Record<string, string>>;
  /** The runbook a decision named, to open next. */
  readonly opens: string | null;
  /** Writes whose end nobody knows, or that the engine ended: a check must pass before the next write. */
  readonly unproven: readonly string[];
  readonly outputs: number;
  /** Something that writes was started since the run began or went on. */
  readonly hasWritten: boolean;
  /** Jumps that were carried out, by index: what stands between is not looked at. */
  readonly jumps: readonly { readonly from: number; readonly to: number }[];
  /** Names whose value the journal does not have: it is a secret, or holds one. */
  readonly masked: readonly string[];
  /** The row that was about to be written when the run was last heard of. */
  readonly intent: LedgerIntended | null;
  /** Of the shell: how what it left behind is found, and what a successor is given. */
  readonly opened: SessionOpened | null;
  readonly session: SessionSnapshot | null;
  /** The fence whose folder the session stands in, and where it goes back to. */
  readonly entered: { readonly fence: number; readonly back: string } | null;
  readonly ledger: LedgerWritten | LedgerKept | LedgerPassed | null;
  /** What the operator said when asked whether a run without a check behind its last write had worked. */
  readonly workedByOperator: boolean | null;
  /** null until the run failed and something of what it wrote can be taken back. */
  readonly undo: UndoState | null;
  /** What the shell had left running, once it is gone. */
  readonly closed: SessionClosed | null;
  readonly finished: RunFinished | null;
}

export type StopState = CommandState | TaskState | RulesState;

export interface CommandState {
  readonly kind: 'command';
  readonly phase: CommandPhase;
  readonly attempts: number;
  /** Number of the output files of the last attempt. */
  readonly output: number | null;
  /** What the last attempt was classed as, edits and all. */
  readonly ranAs: SafetyClass | null;
  /** The text that ran, where the operator edited it. */
  readonly edited: string | null;
  readonly durationMs: number | null;
  /** Of the last execution that said something. */
  readonly evidence: KeptEvidence | null;
  readonly ending: CommandEnding | null;
  readonly message: string | null;
  readonly differences: readonly string[];
  readonly checks: readonly CheckState[];
  /** What is wrong with the place it would act in, as it was last looked at; null where it was not. */
  readonly target: readonly RunReason[] | null;
  readonly decision: DecisionTaken | null;
  /** What the operator said of a decision nobody could take, or of a failure. */
  readonly answer: OperatorAnswer | null;
}

export type CommandPhase =
  | { readonly kind: 'open' }
  | { readonly kind: 'running' }
  /** It was started, and nobody knows, or somebody doubts, what became of it: the operator says. */
  | { readonly kind: 'unsettled'; readonly why: string }
  | { readonly kind: 'ran'; readonly worked: boolean }
  /** Put in the background: it neither worked nor failed by starting. */
  | { readonly kind: 'started'; readonly pid: number; readonly end: BackgroundEnd | null }
  | {
      readonly kind: 'passed';
      readonly status: 'skipped' | 'refused' | 'would-run';
      readonly reason: string;
    };

/** null as long as it runs, as far as anybody knows. */
export type BackgroundEnd =
  | { readonly kind: 'ended'; readonly exitCode: number | null; readonly by: 'itself' | 'run' }
  | { readonly kind: 'kept' };

export interface KeptEvidence {
  readonly facts: OutputEvidence;
  /** Number of its output files. */
  readonly output: number;
  /** When the command first finished: what `within` and `after` count from. */
  readonly finishedAt: string;
}

/** It was run, to its end or into the background. */
export function hasRun({ phase }: CommandState): boolean {
  return phase.kind === 'ran' || phase.kind === 'started';
}

export interface OperatorAnswer {
  readonly question: 'decision' | 'failure' | 'worked';
  readonly answer: 'continue' | 'retry' | 'skip' | 'stop' | 'yes' | 'no';
  readonly reason: string | null;
}

export interface CheckState {
  readonly samples: readonly CheckSample[];
  readonly settled: CheckSettled | null;
}

/** `afterMs` counts from the end of the command's first execution. */
export interface CheckSample {
  readonly afterMs: number;
  readonly ran: boolean;
  readonly judgement: Judgement;
}

export interface TaskState {
  readonly kind: 'task';
  readonly status: 'open' | 'done' | 'stood-for' | 'skipped' | 'listed';
}

export interface RulesState {
  readonly kind: 'rules';
  readonly decision: DecisionTaken | null;
  readonly answer: OperatorAnswer | null;
}

export function initialState(itinerary: Itinerary): RunState {
  return {
    started: null,
    operator: null,
    target: null,
    stops: itinerary.stops.map((stop) => {
      if (stop.kind === 'task') return { kind: 'task', status: 'open' };
      if (stop.kind === 'rules') return { kind: 'rules', decision: null, answer: null };
      return openCommand(stop.command.expectations.length);
    }),
    cursor: 0,
    stepInHand: null,
    values: {},
    approvals: {},
    choices: {},
    opens: null,
    unproven: [],
    outputs: 0,
    hasWritten: false,
    jumps: [],
    masked: [],
    intent: null,
    opened: null,
    session: null,
    entered: null,
    ledger: null,
    workedByOperator: null,
    undo: null,
    closed: null,
    finished: null,
  };
}

export function openCommand(checks: number): CommandState {
  return {
    kind: 'command',
    phase: { kind: 'open' },
    attempts: 0,
    output: null,
    ranAs: null,
    edited: null,
    durationMs: null,
    evidence: null,
    ending: null,
    message: null,
    differences: [],
    checks: Array.from({ length: checks }, () => ({ samples: [], settled: null })),
    target: null,
    decision: null,
    answer: null,
  };
}

/** What it did to the world, where it ran; else what it would do. */
export function classOf({ classification }: PlannedCommand, own: CommandState): SafetyClass {
  return own.ranAs ?? classification.class;
}
