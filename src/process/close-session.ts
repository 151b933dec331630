import type { ClosedShell, CloseOptions } from '../model/shell-port.js';
import type { BashProcess } from './bash-process.js';
import { becomesTrue, type Graces } from './end-foreground.js';
import { listProcesses, type ProcessEntry } from './process-table.js';
import { sendSignal } from './send-signal.js';
import { markedProcesses, type SessionSigns, sessionMembers, toRunning } from './session-members.js';

export interface Closing {
  readonly bash: BashProcess | null;
  readonly signs: SessionSigns;
  readonly graces: Graces;
  readonly keep: NonNullable<CloseOptions['keep']>;
}

/** Lets Bash exit, ends or keeps what it left, and looks for what got away. */
export async function closeSession({ bash, signs, graces, keep }: Closing): Promise<ClosedShell> {
  // Where the system knows no sessions, descent is lost when the shell is gone.
  const before = await sessionMembers(signs);
  if (bash !== null) await endShell(bash, graces);
  const left = await stillThere(signs, before);
  const kept = left.filter(({ group }) => keep.includes(group));
  const ended = left.filter(({ group }) => !keep.includes(group));
  const survivors = await endAll(ended, graces, signs);
  const known = new Set(kept.map(({ pid }) => pid));
  const escaped = (await markedProcesses(signs.mark)).filter(
    ({ pid }) => !known.has(pid) && pid !== signs.shell,
  );
  const away = new Set([...escaped, ...survivors].map(({ pid }) => pid));
  return {
    ended: ended.filter(({ pid }) => !away.has(pid)).map(toRunning),
    kept: kept.map(toRunning),
    escaped: [...escaped, ...survivors.filter(({ pid }) => !escaped.some((entry) => entry.pid === pid))].map(
      toRunning,
    ),
  };
}

async function endShell(bash: BashProcess, graces: Graces): Promise<void> {
  let isGone = false;
  void bash.ended.then(() => {
    isGone = true;
  });
  bash.finish();
  if (await becomesTrue(() => isGone, graces.terminateMs)) return;
  sendSignal(bash.pid, 'SIGTERM');
  if (await becomesTrue(() => isGone, graces.terminateMs)) return;
  sendSignal(bash.pid, 'SIGKILL');
  await becomesTrue(() => isGone, graces.killMs);
}

async function stillThere(
  signs: SessionSigns,
  before: readonly ProcessEntry[],
): Promise<readonly ProcessEntry[]> {
  const now = await sessionMembers(signs);
  const earlier = new Map(before.map((entry) => [entry.pid, entry]));
  const orphans = (await listProcesses()).filter(
    ({ pid, session, command }) => session === null && earlier.get(pid)?.command === command,
  );
  return [...now, ...orphans.filter(({ pid }) => !now.some((entry) => entry.pid === pid))];
}

/** Returns what not even SIGKILL ended. */
async function endAll(
  members: readonly ProcessEntry[],
  graces: Graces,
  signs: SessionSigns,
): Promise<readonly ProcessEntry[]> {
  let left = members;
  const isEmpty = async () => {
    left = await stillThere(signs, members);
    return left.length === 0;
  };
  for (const [signal, graceMs] of [
    ['SIGTERM', graces.terminateMs],
    ['SIGKILL', graces.killMs],
  ] as const) {
    for (const { pid } of left) sendSignal(pid, signal);
    for (const { pid } of left) sendSignal(pid, 'SIGCONT');
    if (left.length === 0 || (await becomesTrue(isEmpty, graceMs))) return [];
  }
  return left;
}
