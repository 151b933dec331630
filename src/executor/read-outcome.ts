import { assertNever } from '../model/assert-never.js';
import type { CommandEnding, TimeBound } from '../model/generated/schemas.js';
import type {
  InnerFailure,
  ShellEnding,
  ShellOutcome,
  ShellState,
  ShellVariable,
} from '../model/shell-port.js';

/** What one execution of a command came to, before anybody judges it. Texts are in clear. */
export interface Execution {
  readonly ending: CommandEnding;
  readonly stdout: string;
  readonly stderr: string;
  /** stderr as it may be told: another text where a secret may stand in it that nobody knows. */
  readonly said: string;
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
  /** In the run's folder. */
  readonly kept: KeptBytes;
  readonly durationMs: number;
  /** Scalars of the document after the command; a name that is missing is not set. */
  readonly variables: Readonly<Record<string, string>>;
  /** What failed inside it. */
  readonly failures: readonly InnerFailure[];
  /** Its output holds credentials: it is judged, and nothing of it is told. */
  readonly isWithheld: boolean;
}

export interface KeptBytes {
  readonly stdout: number;
  readonly stderr: number;
}

export const nothingKept: KeptBytes = { stdout: 0, stderr: 0 };

/** The shell's account of a command, as the journal has it. */
export function readOutcome(outcome: ShellOutcome & { readonly bound: TimeBound }): Execution {
  return {
    ending: toEnding(outcome.ending, outcome.bound),
    stdout: outcome.stdout.text,
    stderr: outcome.stderr.text,
    said: outcome.stderr.text,
    stdoutBytes: outcome.stdout.bytes,
    stderrBytes: outcome.stderr.bytes,
    kept: nothingKept,
    durationMs: outcome.durationMs,
    variables: scalarsOf(outcome.state),
    failures: outcome.failures,
    isWithheld: false,
  };
}

/** What did not run printed nothing. */
export function notRun(reason: string): Execution {
  const ending = { kind: 'not-run', reason } as const;
  const silence = { stdout: '', stderr: '', said: '', stdoutBytes: 0, stderrBytes: 0, kept: nothingKept };
  return { ending, ...silence, durationMs: 0, variables: {}, failures: [], isWithheld: false };
}

export function toEnding(ending: ShellEnding, bound: TimeBound = 'default'): CommandEnding {
  switch (ending.kind) {
    case 'exited':
      return { kind: 'exited', exitCode: ending.exitCode, pipeline: ending.pipeline };
    case 'session-exited':
      return { kind: 'session-ended', exitCode: ending.exitCode, signal: null };
    case 'session-killed':
      return { kind: 'session-ended', exitCode: null, signal: ending.signal };
    case 'timed-out': {
      const { afterMs, signal, survivors } = ending;
      return { kind: 'timed-out', afterMs: Math.round(afterMs), bound, signal, survivors };
    }
    case 'interrupted':
      return { kind: 'interrupted', signal: ending.signal };
    case 'not-started':
      return ending.reason.kind === 'interrupted'
        ? { kind: 'not-run', reason: 'It was not started: Ctrl-C came first.' }
        : {
            kind: 'not-run',
            reason: `${ending.reason.names.join(', ')} is read-only in the shell and cannot be bound.`,
          };
    default:
      return assertNever(ending);
  }
}

export function scalarsOf(state: ShellState | null): Readonly<Record<string, string>> {
  const entries = Object.entries(state?.variables ?? {}).flatMap(([name, variable]) => {
    const value = scalarOf(variable);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

/** An array without an index is its element 0, as the shell has it. */
export function scalarOf(variable: ShellVariable | undefined): string | undefined {
  if (variable === undefined) return undefined;
  switch (variable.kind) {
    case 'unset':
      return undefined;
    case 'text':
      return variable.value;
    case 'array':
      return variable.entries.find((entry) => entry.key === '0')?.value ?? variable.entries[0]?.value;
    default:
      return assertNever(variable);
  }
}
