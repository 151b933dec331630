import type { RunningProcess } from '../model/shell-port.js';
import { becomesTrue } from './end-foreground.js';
import type { ProcessEntry } from './process-table.js';
import { sendSignal } from './send-signal.js';
import { markedProcesses, toRunning } from './session-members.js';
import { watchdogMs } from './watchdog.js';

/** What an engine that died left running, once nothing more can be done about it. */
export interface LeftBehind {
  readonly ended: readonly RunningProcess[];
  /** Not even SIGKILL ended them. */
  readonly survivors: readonly RunningProcess[];
}

/**
 * Waits until everything that a dead engine's session started is gone: its watchdog ends it within seconds. What went
 * out of the watchdog's reach, into a session of its own, is ended here. Linux only: elsewhere the mark can't be read.
 */
export async function endLeftBehind(mark: string): Promise<LeftBehind> {
  let left: readonly ProcessEntry[] = [];
  const isGone = async () => {
    left = await markedProcesses(mark);
    return left.length === 0;
  };
  if (await becomesTrue(isGone, watchdogMs)) return { ended: [], survivors: [] };
  const found = left;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (const { pid } of left) sendSignal(pid, signal);
    for (const { pid } of left) sendSignal(pid, 'SIGCONT');
    if (await becomesTrue(isGone, graceMs)) break;
  }
  const survivors = new Set(left.map(({ pid }) => pid));
  return {
    ended: found.filter(({ pid }) => !survivors.has(pid)).map(toRunning),
    survivors: left.map(toRunning),
  };
}

const graceMs = 2_000;
