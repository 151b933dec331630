import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process, told from another that gets its number later by when it began (clock ticks since boot). */
export interface Seen {
  readonly pid: number;
  readonly began: string;
  readonly command: string;
}

/** The variable by which everything that a run started is found again, wherever it went. */
export const markName = 'RUNBOOK_TORTURE';

export function markedWith(mark: string): readonly Seen[] {
  return allPids().flatMap((pid) => {
    const environment = read(`/proc/${pid}/environ`).split('\0');
    return environment.includes(`${markName}=${mark}`) ? (seeProcess(pid) ?? []) : [];
  });
}

export function childrenOf(pid: number): readonly Seen[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim();
  return children === '' ? [] : children.split(' ').flatMap((child) => seeProcess(Number(child)) ?? []);
}

/** Those of the marked and the known that still live after the wait; it ends as soon as there are none. */
export async function orphansOf(
  mark: string,
  known: readonly Seen[],
  waitMs: number,
): Promise<readonly Seen[]> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    const marked = markedWith(mark);
    const left = known.filter((one) => isAlive(one) && !marked.some(({ pid }) => pid === one.pid));
    if ((marked.length === 0 && left.length === 0) || performance.now() > deadline)
      return [...marked, ...left];
    await sleep(50);
  }
}

/** One by one, by number: they carry our mark, or were our engine's children. */
export function endAll(processes: readonly Seen[]): void {
  for (const one of processes) {
    if (!isAlive(one)) continue;
    try {
      process.kill(one.pid, 'SIGKILL');
    } catch {
      // It was quicker.
    }
  }
}

function isAlive({ pid, began }: Seen): boolean {
  return seeProcess(pid)?.began === began;
}

/** /proc/PID/stat: the name is in brackets and may hold any; state is field 3, start time field 22 (proc(5)). */
function seeProcess(pid: number): Seen | null {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, began] = [fields[0], fields[19]];
  if (began === undefined || state === 'Z' || state === 'X') return null;
  return { pid, began, command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() };
}

function allPids(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // Gone meanwhile, or another user's.
    return '';
  }
}
