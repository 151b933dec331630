import type { SessionSnapshot } from './generated/schemas.js';

/**
 * The shell as its callers see it: one Bash session a run, in which variables, functions, the working directory,
 * options and background jobs live on from request to request. Implemented in process/.
 */
export interface ShellSession {
  /** The process id of the Bash that serves the session now; null while a lost one has no successor yet. */
  readonly pid: number | null;
  /** The value of RUNBOOK_SESSION in the environment of everything that the session starts. */
  readonly mark: string;
  /** The state that a new session could be opened with, as far as it may be written down; null before the first. */
  snapshot(withholds: Withholds): SessionSnapshot | null;
  /** One request at a time. A failing command is an outcome; only a shell that cannot be had is an exception. */
  run(request: ShellRequest): Promise<ShellOutcome>;
  /** The command gets the operator's terminal, in a foreground shell that takes the state and gives it back. */
  runInteractive(request: InteractiveRequest): Promise<InteractiveOutcome>;
  /** How a job of the session ended; null while it runs. What it printed has been delivered by then. */
  jobEnd(pid: number): Promise<JobEnd | null>;
  /** Ends a job with its process group and all its children: SIGTERM, then SIGKILL. */
  endJob(pid: number): Promise<JobEnd>;
  /** What the document put in the background and still runs. */
  backgroundJobs(): Promise<readonly RunningProcess[]>;
  /** Ends the session; the document's own EXIT trap runs. Asking twice is harmless. */
  close(options?: CloseOptions): Promise<ClosedShell>;
}

/** Whether a variable's name and text must not be written down: it holds a secret. */
export type Withholds = (name: string, text: string) => boolean;

export interface ShellRequest {
  /** One command, evaluated at the top level of the session. */
  readonly code: string;
  /** Names of variables and functions whose state is captured afterwards, and survives a lost session. */
  readonly state: readonly string[];
  /** Set and exported before the command. Values are data. */
  readonly bind?: Readonly<Record<string, string>>;
  readonly timeoutMs: number | null;
  /** The operator's Ctrl-C. */
  readonly signal: AbortSignal;
  /**
   * Every byte, in order within a stream. A promise holds the stream back until it resolves: a slow disk slows the
   * command down and fills no memory.
   */
  readonly onOutput: (stream: OutputStream, chunk: Uint8Array) => void | Promise<void>;
  /** Bytes a stream kept in memory, head and tail; 1 MiB where nothing is said. */
  readonly keepBytes?: number;
  /**
   * `background` for a command that ends in `&`: what it prints goes to its `onOutput` for as long as anything of it
   * prints, and never into the output of a later command.
   */
  readonly output?: 'own' | 'background';
}

/** The exit code as `wait` has it, 128 + n for signal n; null where the shell cannot tell. */
export interface JobEnd {
  readonly exitCode: number | null;
}

export type OutputStream = 'stdout' | 'stderr';

export interface ShellOutcome {
  readonly ending: ShellEnding;
  readonly stdout: CapturedOutput;
  readonly stderr: CapturedOutput;
  /**
   * What failed on the way without anything in the code asking about it: in substitutions, rounds of loops, the middle
   * of functions, and last the command itself. At most 100.
   */
  readonly failures: readonly InnerFailure[];
  readonly durationMs: number;
  /** null where the capture is missing: the session ended, or was lost, before it could be made. */
  readonly state: ShellState | null;
  /** Counts the Bash processes of the session from 1; a higher one than before is a successor with restored state. */
  readonly session: number;
}

export type ShellEnding =
  /**
   * `pipeline` is PIPESTATUS: one status a member. A single member's is the exit code (`! grep x` that exits 0
   * has the pipeline [0]).
   */
  | { readonly kind: 'exited'; readonly exitCode: number; readonly pipeline: readonly number[] }
  /** `exit`, `exec CMD`, `set -e`: the next request gets a new session with the last captured state. */
  | { readonly kind: 'session-exited'; readonly exitCode: number }
  /** Somebody killed the shell; the next request gets a new session with the last captured state. */
  | { readonly kind: 'session-killed'; readonly signal: string }
  /** `signal` is the strongest one that was needed. */
  | {
      readonly kind: 'timed-out';
      readonly afterMs: number;
      readonly signal: string;
      readonly session: SessionFate;
      /** Process ids that not even SIGKILL ended (uninterruptible sleep). */
      readonly survivors: readonly number[];
    }
  | {
      readonly kind: 'interrupted';
      readonly signal: string;
      readonly session: SessionFate;
      readonly survivors: readonly number[];
    }
  /** The command never began: a value could not be bound, or the signal had already come. */
  | { readonly kind: 'not-started'; readonly reason: NotStarted };

/** A command of several parts is only stopped for certain by ending the shell that would go on to the next part. */
export type SessionFate = 'kept' | 'lost';

export type NotStarted =
  | { readonly kind: 'unbound'; readonly names: readonly string[] }
  | { readonly kind: 'interrupted' };

/** A failure that Bash's ERR trap saw. */
export interface InnerFailure {
  readonly exitCode: number;
  /** Of subshells: 0 for what the session's own shell ran. */
  readonly depth: number;
  /** BASH_COMMAND, its first 200 characters; of a pipeline with several members it may be an earlier command. */
  readonly command: string;
  /** PIPESTATUS. */
  readonly pipeline: readonly number[];
}

export interface CapturedOutput {
  /** UTF-8, lossy. Where bytes were left out, head and tail with a line between them that says so. */
  readonly text: string;
  readonly bytes: number;
  readonly omittedBytes: number;
}

export interface ShellState {
  /** Every name asked for. */
  readonly variables: Readonly<Record<string, ShellVariable>>;
  /** Names of all functions the session knows. */
  readonly functions: readonly string[];
  readonly cwd: string;
  /** Octal, as `umask` prints it. */
  readonly umask: string;
  /** Names as `set -o` and `shopt` have them, of those that are on. */
  readonly options: readonly string[];
  /** Process groups of the jobs that `jobs` lists. */
  readonly jobs: readonly number[];
  /** `$!`: the process that was put in the background last; null where none was. */
  readonly lastJob: number | null;
}

export type ShellVariable =
  | { readonly kind: 'unset' }
  | {
      readonly kind: 'text';
      readonly value: string;
      readonly exported: boolean;
      readonly readOnly: boolean;
    }
  /** An indexed or associative array, keys as text; `$NAME` alone is the value at key 0. */
  | {
      readonly kind: 'array';
      readonly entries: readonly { readonly key: string; readonly value: string }[];
      readonly readOnly: boolean;
    };

export interface InteractiveRequest {
  readonly code: string;
  readonly state: readonly string[];
  readonly bind?: Readonly<Record<string, string>>;
  /** A Ctrl-C that comes before the command has the terminal: it is not started then. */
  readonly signal: AbortSignal;
}

export interface InteractiveOutcome {
  readonly ending: ShellEnding;
  readonly durationMs: number;
  readonly state: ShellState | null;
}

export interface CloseOptions {
  /** Process groups of the document's background jobs that may go on; the others are ended. */
  readonly keep?: readonly number[];
}

export interface ClosedShell {
  /** What was still running and was ended. */
  readonly ended: readonly RunningProcess[];
  /** Background jobs that were kept on request. */
  readonly kept: readonly RunningProcess[];
  /** Children that made a session of their own, and what not even SIGKILL ended: still running. */
  readonly escaped: readonly RunningProcess[];
}

export interface RunningProcess {
  readonly pid: number;
  /** Its process group: that of a job bears the job's number. */
  readonly group: number;
  readonly command: string;
}
