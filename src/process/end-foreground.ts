import { setTimeout as sleep } from 'node:timers/promises';
import { descendantsOf, listProcesses, type ProcessEntry, secondsSinceBoot } from './process-table.js';
import { sendSignal } from './send-signal.js';

/** How long each signal is given before the next, stronger one. */
export interface Graces {
  readonly interruptMs: number;
  readonly terminateMs: number;
  /** After SIGKILL: what then still lives cannot be ended (uninterruptible sleep). */
  readonly killMs: number;
}

/** The command that a session's shell runs now, told from what else the session holds. */
export interface Foreground {
  readonly shell: number;
  /** Process groups of the jobs that were there before the command: never touched. */
  readonly earlierJobs: readonly number[];
  /** Milliseconds since the command began. */
  readonly runningForMs: number;
  /**
   * A shell with another command to go on to must go first: else ending `slow` in `slow; kubectl delete …` would
   * start what comes after it.
   */
  readonly shellMustEnd: boolean;
  /** What ends the shell: a signal the document has not trapped. */
  readonly shellSignal: NodeJS.Signals;
  /** The command is over, in whatever way: the shell has reported, or is gone. */
  readonly isOver: () => boolean;
}

export interface ForegroundEnd {
  /** The strongest signal that was needed. */
  readonly signal: NodeJS.Signals;
  readonly survivors: readonly number[];
}

/** SIGINT, then SIGTERM, then SIGKILL, until the command and all its children are gone. */
export async function endForeground(foreground: Foreground, graces: Graces): Promise<ForegroundEnd> {
  const members = memberWatch(foreground);
  const isEnded = async () => foreground.isOver() && (await members()).length === 0;
  const stages: readonly (readonly [NodeJS.Signals, number])[] = [
    ['SIGINT', graces.interruptMs],
    ['SIGTERM', graces.terminateMs],
    ['SIGKILL', graces.killMs],
  ];
  for (const [signal, graceMs] of stages) {
    const found = await members();
    if (foreground.shellMustEnd && !foreground.isOver()) {
      sendSignal(foreground.shell, signal === 'SIGKILL' ? signal : foreground.shellSignal);
    }
    signalAll(foreground.shell, found, signal);
    if (await becomesTrue(isEnded, graceMs)) return { signal, survivors: [] };
  }
  // The last resort: a shell that reports nothing though nothing runs (it reads a pipe, or loops).
  if (!foreground.isOver()) sendSignal(foreground.shell, 'SIGKILL');
  await becomesTrue(isEnded, graces.killMs);
  return { signal: 'SIGKILL', survivors: (await members()).map(({ pid }) => pid) };
}

/** Looks for the command's processes; those seen once stay known when their parents are gone. */
function memberWatch(foreground: Foreground): () => Promise<readonly ProcessEntry[]> {
  const since = startOf(foreground.runningForMs);
  const known = new Map<number, ProcessEntry>();
  return async () => {
    const processes = await listProcesses();
    for (const entry of foregroundOf(foreground, since, processes)) known.set(entry.pid, entry);
    return processes.filter(({ pid, startedAt }) => {
      const seen = known.get(pid);
      return seen !== undefined && seen.startedAt === startedAt;
    });
  };
}

/** The clock that processes are stamped by has steps of 10 ms. */
function startOf(runningForMs: number): number {
  return (secondsSinceBoot() ?? Number.POSITIVE_INFINITY) - runningForMs / 1000 - 0.02;
}

/**
 * Children of the shell and theirs, and what they left behind in its session since the command began; without
 * earlier jobs and their children.
 */
export function foregroundOf(
  { shell, earlierJobs }: Pick<Foreground, 'shell' | 'earlierJobs'>,
  since: number,
  processes: readonly ProcessEntry[],
): readonly ProcessEntry[] {
  const inJobs = processes.filter(({ group }) => earlierJobs.includes(group)).map(({ pid }) => pid);
  const spared = new Set([shell, ...inJobs, ...inJobs.flatMap((pid) => [...descendantsOf(pid, processes)])]);
  const children = descendantsOf(shell, processes);
  return processes.filter(
    ({ pid, session, startedAt }) =>
      !spared.has(pid) &&
      (children.has(pid) || (session === shell && startedAt !== null && startedAt >= since)),
  );
}

function signalAll(shell: number, members: readonly ProcessEntry[], signal: NodeJS.Signals): void {
  const groups = new Set(members.map(({ group }) => group));
  groups.delete(shell);
  for (const group of groups) sendSignal(-group, signal);
  // Under `set +m` commands share the shell's own group.
  for (const { pid, group } of members) if (group === shell) sendSignal(pid, signal);
  // What is stopped takes a signal only when it goes on.
  for (const group of groups) sendSignal(-group, 'SIGCONT');
}

/** Looks often at first: most commands end at the first signal, at once. */
export async function becomesTrue(
  isTrue: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  for (let pauseMs = 2; ; pauseMs = Math.min(pauseMs * 2, 50)) {
    if (await isTrue()) return true;
    const leftMs = deadline - performance.now();
    if (leftMs <= 0) return false;
    await sleep(Math.min(pauseMs, leftMs));
  }
}
