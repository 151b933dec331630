import type { InteractiveOutcome, InteractiveRequest, ShellEnding } from '../model/shell-port.js';
import { firstReport, restore } from './bash-life.js';
import { type BashOptions, type BashProcess, diedOfInterrupt, startBash } from './bash-process.js';
import type { Graces } from './end-foreground.js';
import { type CommandRun, runCommand } from './run-command.js';
import type { CommandReport } from './shell-report.js';
import { type SavedState, stateOf } from './shell-state.js';

export interface TerminalContext {
  readonly bash: Omit<BashOptions, 'streams'>;
  readonly saved: SavedState | null;
  readonly names: readonly string[];
  readonly graces: Graces;
}

/**
 * Runs a command on the operator's own terminal, in a Bash of the engine's process group: what the operator types,
 * Ctrl-C too, reaches both, so the engine must neither read stdin nor die of SIGINT meanwhile. `saved` is the state
 * to give back to the session; null where that shell ended before it could tell.
 */
export async function runInTerminal(
  request: InteractiveRequest,
  { bash, saved, names, graces }: TerminalContext,
): Promise<{ readonly outcome: InteractiveOutcome; readonly saved: SavedState | null }> {
  const ready = await start(bash, saved);
  if (ready === null) return { outcome: neverBegun, saved: null };
  const { shell, last } = ready;
  if (request.signal.aborted) {
    shell.finish();
    await shell.ended;
    return { outcome: neverBegun, saved: null };
  }
  const startedAt = performance.now();
  const signal = new AbortController().signal;
  const command = { ...request, timeoutMs: null, signal };
  const done = await runCommand({ bash: shell, session: 0, last, names: [] }, command, {
    names,
    graces,
    background: null,
  });
  const durationMs = performance.now() - startedAt;
  shell.finish();
  await shell.ended;
  const { report } = done;
  const state = report === null ? null : stateOf({ names: request.state, report });
  return {
    outcome: { ending: endingOf(done), durationMs, state },
    // Its jobs end with the terminal's use.
    saved: report === null ? null : { names, report: { ...report, jobs: last.jobs, lastJob: last.lastJob } },
  };
}

const neverBegun: InteractiveOutcome = {
  ending: { kind: 'not-started', reason: { kind: 'interrupted' } },
  durationMs: 0,
  state: null,
};

/** null where Ctrl-C came while the shell was made ready: it reaches whoever is in the foreground. */
async function start(
  bash: TerminalContext['bash'],
  saved: SavedState | null,
): Promise<{ readonly shell: BashProcess; readonly last: CommandReport } | null> {
  try {
    const shell = await startBash({ ...bash, streams: { kind: 'terminal' } });
    const first = await firstReport(shell);
    // The session's EXIT trap is the session's: it must not run when this shell ends.
    const last = saved === null ? first : await restore(shell, { saved, exitTrap: false, now: first });
    return { shell, last };
  } catch (error) {
    if (diedOfInterrupt(error)) return null;
    throw error;
  }
}

/** That this shell ends says nothing of the session. */
function endingOf({ ending }: CommandRun): ShellEnding {
  if (ending.kind === 'session-exited') {
    return { kind: 'exited', exitCode: ending.exitCode, pipeline: [ending.exitCode] };
  }
  if (ending.kind !== 'session-killed') return ending;
  return { kind: 'interrupted', signal: ending.signal, session: 'kept', survivors: [] };
}
