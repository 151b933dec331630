import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';

/** Who holds a lock, so that somebody else can tell whether it still lives. Empty where the system does not say. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Process ids start anew at every boot. */
  readonly bootId: string;
  /** … and are given again: clock ticks between boot and the start of this one. */
  readonly startTime: string;
  readonly host: string;
  /** Containers of one machine share its boot, not its process ids. */
  readonly namespace: string;
}

/** `unknown` where only the other machine, or the other container, could say. */
export type Liveness = 'alive' | 'dead' | 'unknown';

export interface Processes {
  own(): ProcessIdentity;
  liveness(other: ProcessIdentity): Liveness;
}

/** The processes of this machine: exact on Linux; elsewhere a process id that was given again passes for alive. */
export const localProcesses: Processes = {
  own: () => ({
    pid: process.pid,
    bootId: readOr('', () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    startTime: readStart(process.pid)?.startTime ?? '',
    host: hostname(),
    namespace: readOr('', () => readlinkSync('/proc/self/ns/pid')),
  }),
  liveness(other) {
    const own = localProcesses.own();
    if (other.host !== own.host) return 'unknown';
    if (other.bootId !== own.bootId) return 'dead';
    if (other.namespace !== own.namespace) return 'unknown';
    return own.startTime === '' ? signalled(other.pid) : sameProcess(other);
  },
};

function sameProcess(other: ProcessIdentity): Liveness {
  const found = readStart(other.pid);
  return found !== null && found.startTime === other.startTime && !found.ended ? 'alive' : 'dead';
}

/** /proc/PID/stat: the name is in brackets and may hold any; state is field 3, start time field 22 (proc(5)). */
function readStart(pid: number): { startTime: string; ended: boolean } | null {
  const stat = readOr('', () => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state = '', startTime] = [fields[0], fields[19]];
  return startTime === undefined ? null : { startTime, ended: state === 'Z' || state === 'X' };
}

function signalled(pid: number): Liveness {
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ESRCH' ? 'dead' : 'alive';
  }
}

function readOr(fallback: string, read: () => string): string {
  try {
    return read();
  } catch {
    return fallback;
  }
}
