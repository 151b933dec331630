import { RunbookError } from '../model/runbook-error.js';
import { type BashEnd, type BashOptions, type BashProcess, startBash } from './bash-process.js';
import { quietLines, reportLine } from './harness.js';
import { fromByteString } from './quote.js';
import { sendSignal } from './send-signal.js';
import { type SessionSigns, sessionMembers } from './session-members.js';
import type { CommandReport } from './shell-report.js';
import { restoreLines, type SavedState } from './shell-state.js';
import type { Watchdog } from './watchdog.js';

/** A Bash that waits for its next command. */
export interface ReadyBash {
  readonly bash: BashProcess;
  /** Counts the Bash processes of the session from 1. */
  readonly session: number;
  /** How the command before left things. */
  readonly last: CommandReport;
  /** The names whose state it reports. */
  readonly names: readonly string[];
}

/** One session through the lives of its Bash processes: what was captured last goes over to the next one. */
export interface BashLife {
  /** The living Bash, or a successor with the captured state. Throws SHELL_UNAVAILABLE, SHELL_LOST. */
  readonly ready: () => Promise<ReadyBash>;
  /** The one that is alive, as far as we know. */
  readonly current: () => BashProcess | null;
  readonly saved: () => SavedState | null;
  /** Keeps what a command left behind. */
  readonly save: (bash: BashProcess, state: SavedState) => void;
  /** Gives the living Bash, or else the next one, a state that was captured elsewhere. */
  readonly adopt: (state: SavedState) => Promise<void>;
  readonly lose: (end: BashEnd) => void;
  readonly signs: () => SessionSigns;
}

export interface BashLifeParts {
  readonly bash: BashOptions;
  readonly mark: string;
  readonly watchdog: Pick<Watchdog, 'watch' | 'forget'>;
  /** What the first Bash is given; null for a session of its own. */
  readonly inherited: SavedState | null;
}

export function bashLife({ bash: options, mark, watchdog, inherited }: BashLifeParts): BashLife {
  let shell: number | null = null;
  let lost: readonly number[] = [];
  let current: ReadyBash | null = null;
  let saved = inherited;
  // The session that it is inherited from was killed before its EXIT trap, or ended by it: this one owes it again.
  let exitTrap = inherited !== null;
  let session = 0;

  const lose = (end: BashEnd) => {
    current = null;
    // A shell that was killed never came to its EXIT trap; the next one owes it.
    exitTrap = end.kind === 'killed';
  };
  /** The number of a shell that left nothing behind may become another process's. */
  const forgetLost = async () => {
    if (shell === null) return;
    const numbers = [shell, ...lost];
    const left = await Promise.all(
      numbers.map((number) => sessionMembers({ shell: number, lost: [], mark })),
    );
    lost = numbers.filter((_number, index) => left[index]?.length !== 0);
    for (const number of numbers) if (!lost.includes(number)) watchdog.forget(number);
    shell = null;
  };
  const start = async (): Promise<ReadyBash> => {
    await forgetLost();
    const bash = await startBash(options);
    shell = bash.pid;
    watchdog.watch(bash.pid);
    void bash.ended.then((end) => {
      if (current?.bash === bash) lose(end);
    });
    try {
      const first = await firstReport(bash);
      const last = saved === null ? first : await restore(bash, { saved, exitTrap, now: first });
      session += 1;
      return { bash, session, last, names: [] };
    } catch (error) {
      sendSignal(bash.pid, 'SIGKILL');
      throw error;
    }
  };
  return {
    ready: async () => {
      current ??= await start();
      return current;
    },
    current: () => current?.bash ?? null,
    saved: () => saved,
    save: (bash, state) => {
      saved = state;
      if (current?.bash === bash) current = { ...current, last: state.report, names: state.names };
    },
    adopt: async (state) => {
      saved = state;
      exitTrap = true;
      if (current === null) return;
      const { bash, last } = current;
      const report = await restore(bash, { saved, exitTrap, now: last });
      const { exitCode, pipeline } = state.report;
      current = { ...current, last: { ...report, exitCode, pipeline } };
    },
    lose,
    signs: () => ({ shell, lost, mark }),
  };
}

/** What a Bash just started says of itself. */
export async function firstReport(bash: BashProcess): Promise<CommandReport> {
  bash.send(reportLine);
  return nextReport(bash);
}

interface Restoring {
  readonly saved: SavedState;
  readonly exitTrap: boolean;
  readonly now: CommandReport;
}

/** Throws SHELL_LOST where the state cannot be had again: a command must not run in another directory. */
export async function restore(
  bash: BashProcess,
  { saved, exitTrap, now }: Restoring,
): Promise<CommandReport> {
  bash.send(quietLines(restoreLines(saved, now, { exitTrap })));
  const report = await nextReport(bash);
  if (report.cwd === saved.report.cwd) return report;
  throw new RunbookError('SHELL_LOST', `The session cannot go back to ${fromByteString(saved.report.cwd)}.`, {
    hint: 'Make the folder again, then resume the run.',
  });
}

async function nextReport(bash: BashProcess): Promise<CommandReport> {
  const event = await bash.next();
  if (event.kind === 'after') return event.after;
  throw new RunbookError('SHELL_LOST', 'The Bash session ended while its state was restored.', {
    hint: 'Look for what kills Bash on this machine, then resume the run.',
    cause: event,
  });
}
