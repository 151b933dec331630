import { readFileSync } from 'node:fs';
import type { RunningProcess } from '../model/shell-port.js';
import { descendantsOf, listProcesses, type ProcessEntry } from './process-table.js';

/** The name of the variable by which strays are found again. */
export const markName = 'RUNBOOK_SESSION';

/** What a session's processes are known by. */
export interface SessionSigns {
  /** The Bash that serves it, or served it until now. */
  readonly shell: number | null;
  /** Those before it. */
  readonly lost: readonly number[];
  readonly mark: string;
}

/** All processes of the session, the shells themselves left out. */
export async function sessionMembers({ shell, lost, mark }: SessionSigns): Promise<readonly ProcessEntry[]> {
  const processes = await listProcesses();
  const shells = shell === null ? lost : [shell, ...lost];
  const descended = new Set(shells.flatMap((root) => [...descendantsOf(root, processes)]));
  return processes.filter(({ pid, session }) => {
    if (shells.includes(pid)) return false;
    if (session === null) return descended.has(pid);
    // The number of a shell that is gone may be somebody else's by now.
    return session === shell || (lost.includes(session) && isMarked(pid, mark));
  });
}

/**
 * Processes that carry the session's mark in their environment, wherever they went: `setsid`, daemons. Linux only;
 * elsewhere the environment of another process cannot be read.
 */
export async function markedProcesses(mark: string): Promise<readonly ProcessEntry[]> {
  return (await listProcesses()).filter(({ pid }) => isMarked(pid, mark));
}

function isMarked(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`${markName}=${mark}`);
  } catch {
    // Gone, or another user's.
    return false;
  }
}

export function toRunning({ pid, group, command }: ProcessEntry): RunningProcess {
  return { pid, group, command };
}
