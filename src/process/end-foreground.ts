import { setTimeout as sleep } from 'node:timers/promises';
import { beganAfter, type Moment } from './moment.js';
import { descendantsOf, listProcesses, type ProcessEntry } from './process-table.js';
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
  /** When the command began. */
  readonly since: Moment | null;
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
  const known = new Map<number, ProcessEntry>();
  return async () => {
    const processes = await listProcesses();
    for (const entry of foregroundOf(foreground, processes)) known.set(entry.pid, entry);
    return processes.filter(({ pid, startedAt }) => {
      const seen = known.get(pid);
      return seen !== undefined && seen.startedAt === startedAt;
    });
  };
}

/**
 * Children of the shell and theirs, who shares a process group with them, and what they left behind in the shell's
 * session; without what was there before the command (jobs, disowned ones too, daemons) and its children.
 */
export function foregroundOf(
  { shell, earlierJobs, since }: Pick<Foreground, 'shell' | 'earlierJobs' | 'since'>,
  processes: readonly ProcessEntry[],
): readonly ProcessEntry[] {
  const isEarlier = (entry: ProcessEntry): boolean =>
    earlierJobs.includes(entry.group) || (since !== null && !beganAfter(entry, since));
  const children = descendantsOf(shell, processes);
  const members = processes.filter(
    ({ pid, session }) => pid !== shell && (children.has(pid) || session === shell),
  );
  const earlier = members.filter(isEarlier).map(({ pid }) => pid);
  const spared = new Set([
    shell,
    ...earlier,
    ...earlier.flatMap((pid) => [...descendantsOf(pid, processes)]),
  ]);
  const found = members.filter(({ pid }) => !spared.has(pid));
  const groups = new Set(found.map(({ group }) => group));
  groups.delete(shell);
  return processes.filter(({ pid, group }) => !spared.has(pid) && (groups.has(group) || isIn(found, pid)));
}

function isIn(entries: readonly ProcessEntry[], pid: number): boolean {
  return entries.some((entry) => entry.pid === pid);
}

function signalAll(shell: number, members: readonly ProcessEntry[], signal: NodeJS.Signals): void {
  const groups = new Set(members.map(({ group }) => group));
  groups.delete(shell);
  for (const group of groups) sendSignal(-group, signal);
  // Command substitutions, and under `set +m` all commands, share the shell's own group. They are stopped first: who
  // gets his signal late must not go on to his next command meanwhile.
  const alone = members.filter(({ group }) => group === shell).map(({ pid }) => pid);
  for (const step of ['SIGSTOP', signal, 'SIGCONT'] as const) for (const pid of alone) sendSignal(pid, step);
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
