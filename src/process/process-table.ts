import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:process';
import { execa } from 'execa';

/** A process of this machine, as far as we need to know it. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** The POSIX session; null where the system does not tell (macOS). */
  readonly session: number | null;
  /** Seconds since boot; null where the system does not tell. */
  readonly startedAt: number | null;
  readonly command: string;
}

/** All processes that still run (no zombies). */
export async function listProcesses(): Promise<readonly ProcessEntry[]> {
  if (platform !== 'linux') return listFromPs();
  const names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return names.flatMap((name) => readFromProc(name) ?? []);
}

/** One process, if it still runs. */
export async function findProcess(pid: number): Promise<ProcessEntry | null> {
  if (platform === 'linux') return readFromProc(String(pid));
  return (await listFromPs()).find((entry) => entry.pid === pid) ?? null;
}

/** USER_HZ: 100 on every Linux port that Node runs on (proc_pid_stat(5)). */
const ticksPerSecond = 100;

function readFromProc(pid: string): ProcessEntry | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold anything, parentheses too.
    const nameEnd = stat.lastIndexOf(')');
    const [state, parent, group, session, ...rest] = stat.slice(nameEnd + 2).split(' ');
    if (state === 'Z' || state === 'X') return null;
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean).join(' ');
    return {
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      session: Number(session),
      startedAt: Number(rest[15]) / ticksPerSecond,
      command: words || stat.slice(stat.indexOf('(') + 1, nameEnd),
    };
  } catch {
    // It ended while we looked.
    return null;
  }
}

async function listFromPs(): Promise<readonly ProcessEntry[]> {
  const listed = await execa('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat=,command='], { reject: false });
  return readPs(listed.stdout);
}

/** The columns pid, ppid, pgid, stat and command, without a header. */
export function readPs(text: string): readonly ProcessEntry[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line);
    if (match === null || match[4]?.startsWith('Z')) return [];
    const [, pid, parent, group, , command = ''] = match;
    const entry = { pid: Number(pid), parent: Number(parent), group: Number(group), command };
    return [{ ...entry, session: null, startedAt: null }];
  });
}

/** Those that descend from `root` by parentage, without `root` itself. */
export function descendantsOf(root: number, processes: readonly ProcessEntry[]): ReadonlySet<number> {
  const children = new Map<number, ProcessEntry[]>();
  for (const entry of processes) children.set(entry.parent, [...(children.get(entry.parent) ?? []), entry]);
  const found = new Set<number>();
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    for (const child of children.get(pid) ?? []) {
      if (found.has(child.pid)) continue;
      found.add(child.pid);
      waiting.push(child.pid);
    }
  }
  return found;
}
