import type { ProcessRecord } from '../model/generated/schemas.js';
import type { RunningProcess } from '../model/shell-port.js';
import type { Hands } from './hands.js';
import { noticeEnded } from './notice-ended.js';

/** Writes that still run in the background when there is nothing more to do: kept by the operator's word, else ended. */
export async function settleBackground(hands: Hands, commands: readonly string[]): Promise<void> {
  await noticeEnded(hands);
  for (const command of commands) {
    const pid = runningAs(hands, command);
    if (pid !== null) await settle(hands, command, pid);
  }
}

async function settle(hands: Hands, command: string, pid: number): Promise<void> {
  const { log, jobs, operatorName } = hands;
  const { shell } = hands.ports;
  const job = jobs.get(pid);
  // Nobody saw it end.
  if (job === undefined)
    return log.tell({ kind: 'background-ended', command, pid, exitCode: null, by: 'itself' }, { sync: true });
  const members = (await shell.backgroundJobs()).filter(({ group }) => group === pid);
  if (await mayGoOn(hands, members)) {
    hands.keeping.add(pid);
    return log.tell({ kind: 'background-kept', command, pid, by: operatorName }, { sync: true });
  }
  const { exitCode } = await shell.endJob(pid);
  job.finish();
  jobs.delete(pid);
  log.tell({ kind: 'background-ended', command, pid, exitCode, by: 'run' }, { sync: true });
}

/** Ends the shell and what it left running; the operator may let some of it go on, where somebody is asked at all. */
export async function closeSession(hands: Hands, { asks }: { readonly asks: boolean }): Promise<void> {
  const { shell } = hands.ports;
  await noticeEnded(hands);
  const rest = (await shell.backgroundJobs()).filter(({ group }) => !hands.keeping.has(group));
  if (asks && (await mayGoOn(hands, rest))) for (const { group } of rest) hands.keeping.add(group);
  const { ended, kept, escaped } = await shell.close({ keep: [...hands.keeping] });
  for (const { finish } of hands.jobs.values()) finish();
  hands.log.tell(
    {
      kind: 'session-closed',
      ended: ended.map(toRecord),
      kept: kept.map(toRecord),
      escaped: escaped.map(toRecord),
    },
    { sync: true },
  );
}

/** The process of a command that is in the background still, as far as the journal knows. */
function runningAs({ log, request }: Hands, command: string): number | null {
  const own = log.state.stops[request.itinerary.indexOf.get(command) ?? -1];
  if (own?.kind !== 'command' || own.phase.kind !== 'started' || own.phase.end !== null) return null;
  return own.phase.pid;
}

async function mayGoOn(hands: Hands, processes: readonly RunningProcess[]): Promise<boolean> {
  if (processes.length === 0 || !hands.request.policy.attended) return false;
  return hands.ports.operator.keepRunning(processes.map(toRecord));
}

function toRecord({ pid, command }: RunningProcess): ProcessRecord {
  return { pid, commandLine: command };
}
