import { readFileSync } from 'node:fs';
import type { RunningProcess } from '../model/shell-port.js';
import { descendantsOf, listProcesses, type ProcessEntry } from './process-table.js';

/** The name of the variable by which strays are found again. */
export const markName = 'RUNBOOK_SESSION';

/** All processes of the session, the shells themselves left out. */
export async function sessionMembers(shells: readonly number[]): Promise<readonly ProcessEntry[]> {
  const processes = await listProcesses();
  const descended = new Set(shells.flatMap((shell) => [...descendantsOf(shell, processes)]));
  return processes.filter(({ pid, session }) => {
    if (shells.includes(pid)) return false;
    return session === null ? descended.has(pid) : shells.includes(session);
  });
}

/**
 * Processes that carry the session's mark in their environment, wherever they went: `setsid`, daemons. Linux only;
 * elsewhere the environment of another process cannot be read.
 */
export async function markedProcesses(mark: string): Promise<readonly ProcessEntry[]> {
  const sought = `${markName}=${mark}`;
  return (await listProcesses()).filter(({ pid }) => environmentOf(pid).includes(sought));
}

function environmentOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch {
    // Gone, or another user's.
    return [];
  }
}

export function toRunning({ pid, command }: ProcessEntry): RunningProcess {
  return { pid, command };
}
