import type { JobEnd, OutputStream } from '../model/shell-port.js';
import type { BashProcess } from './bash-process.js';
import { becomesTrue, type Graces } from './end-foreground.js';
import { jobLine } from './harness.js';
import type { Sink } from './output-channel.js';
import { descendantsOf, findProcess, listProcesses, type ProcessEntry } from './process-table.js';
import { sendSignal } from './send-signal.js';
import type { BackgroundStreams } from './session-streams.js';

/** What requests put in the background, each with pipes of its own. */
export interface SessionJobs {
  readonly add: (started: Started) => Promise<void>;
  /** null while it runs. */
  readonly endOf: (pid: number) => Promise<JobEnd | null>;
  readonly end: (pid: number) => Promise<JobEnd>;
  readonly close: (options: { readonly readOn: boolean }) => Promise<void>;
}

interface Started {
  /** null where the request left no job, or none that is known. */
  readonly pid: number | null;
  readonly bash: BashProcess;
  readonly streams: BackgroundStreams;
  /** Where what it prints goes. */
  readonly sinks: Readonly<Record<OutputStream, Sink>>;
}

interface Job extends Started {
  readonly pid: number;
  /** Tells it from a later process of its number. */
  readonly entry: ProcessEntry | null;
}

const unknown: JobEnd = { exitCode: null };

interface Surroundings {
  readonly current: () => BashProcess | null;
  readonly graces: Graces;
}

export function sessionJobs({ current, graces }: Surroundings): SessionJobs {
  const jobs = new Map<number, Job>();
  const ends = new Map<number, JobEnd>();
  const opened: BackgroundStreams[] = [];

  const isRunning = async ({ pid, entry }: Job): Promise<boolean> => {
    const now = await findProcess(pid);
    return now !== null && now.startedAt === entry?.startedAt;
  };
  const endOf = async (pid: number): Promise<JobEnd | null> => {
    const known = ends.get(pid);
    if (known !== undefined) return known;
    const job = jobs.get(pid);
    if (job === undefined) return unknown;
    if (await isRunning(job)) return null;
    const end = { exitCode: job.bash.waitedFor(pid) ?? (job.bash === current() ? await askBash(job) : null) };
    ends.set(pid, end);
    await deliver(job);
    return end;
  };
  return {
    add: async ({ pid, ...started }) => {
      opened.push(started.streams);
      if (pid !== null) jobs.set(pid, { ...started, pid, entry: await findProcess(pid) });
    },
    endOf,
    end: async (pid) => {
      const job = jobs.get(pid);
      if (job !== undefined && (await isRunning(job))) await endGroup(job, graces);
      return (await endOf(pid)) ?? unknown;
    },
    close: async (options) => {
      await Promise.all(opened.map((streams) => streams.close(options)));
    },
  };
}

/** A shell that is gone or busy with its own end says nothing. */
async function askBash({ bash, pid }: Job): Promise<number | null> {
  bash.send(jobLine(pid));
  const answer = await bash.next();
  return answer.kind === 'job' ? answer.exitCode : null;
}

/** What it printed before its end comes before the news of it. */
async function deliver({ streams, sinks }: Job): Promise<void> {
  await Promise.all([streams.stdout.drain(sinks.stdout), streams.stderr.drain(sinks.stderr)]);
}

/** SIGTERM, then SIGKILL, to the job, its process group and what descends from it. */
async function endGroup({ pid, bash }: Job, graces: Graces): Promise<void> {
  const known = new Map<number, ProcessEntry>();
  const members = async () => {
    const processes = await listProcesses();
    const children = descendantsOf(pid, processes);
    for (const entry of processes) {
      const isMember = entry.pid === pid || entry.group === pid || children.has(entry.pid);
      if (isMember && entry.pid !== bash.pid) known.set(entry.pid, entry);
    }
    return processes.filter((entry) => known.get(entry.pid)?.startedAt === entry.startedAt);
  };
  for (const [signal, graceMs] of [
    ['SIGTERM', graces.terminateMs],
    ['SIGKILL', graces.killMs],
  ] as const) {
    const found = await members();
    for (const { pid: member } of found) sendSignal(member, signal);
    // What is stopped takes a signal only when it goes on.
    for (const { pid: member } of found) sendSignal(member, 'SIGCONT');
    if (await becomesTrue(async () => (await members()).length === 0, graceMs)) return;
  }
}
