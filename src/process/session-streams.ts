import type { CapturedOutput, OutputStream, ShellRequest } from '../model/shell-port.js';
import { makeFifos } from './fifos.js';
import { type OutputChannel, openOutputChannel, type Sink } from './output-channel.js';
import { keepHeadAndTail } from './output-keeper.js';
import { defaultKeepBytes, type ShellOptions } from './shell-options.js';
import { type NoticeFilter, withoutJobNotices } from './without-job-notices.js';

/** Two pipes that a session's processes print into. */
export interface StreamPair {
  readonly stdout: OutputChannel;
  readonly stderr: OutputChannel;
}

/** The pipes of a session: they outlive each of its Bash processes, as background jobs do. */
export interface SessionStreams extends StreamPair {
  /** Delivers what is there, then closes. `readOn`: children were kept that may print. */
  readonly close: (options: { readonly readOn: boolean }) => Promise<void>;
}

/** The pipes of one background command, by name until it has opened them. */
export interface BackgroundStreams extends SessionStreams {
  readonly paths: { readonly stdout: string; readonly stderr: string };
  readonly removeNames: () => Promise<void>;
}

export async function openSessionStreams(options: ShellOptions): Promise<SessionStreams> {
  const idle = idleSinks(options);
  const streams = await openPair(options.env.PATH, idle);
  await streams.removeNames();
  return streams;
}

/** What arrives before anybody listens is nobody's. */
export function openBackgroundStreams(path: string | undefined): Promise<BackgroundStreams> {
  const nobody = () => undefined;
  return openPair(path, { stdout: nobody, stderr: nobody });
}

async function openPair(
  path: string | undefined,
  first: Readonly<Record<OutputStream, Sink>>,
): Promise<BackgroundStreams> {
  const fifos = await makeFifos(['stdout', 'stderr'], path);
  const paths = { stdout: fifos.path('stdout'), stderr: fifos.path('stderr') };
  const pair = {
    stdout: openOutputChannel(paths.stdout, first.stdout),
    stderr: openOutputChannel(paths.stderr, first.stderr),
  };
  return {
    ...pair,
    paths,
    removeNames: fifos.remove,
    close: async (options) => {
      const channels = Object.values(pair);
      await Promise.all(channels.map((channel) => channel.drain(() => undefined)));
      for (const channel of channels) channel.close(options);
    },
  };
}

/** Where output goes that belongs to no command in the foreground. */
export function idleSinks(options: ShellOptions): Readonly<Record<OutputStream, Sink>> {
  const { onBackgroundOutput } = options;
  return {
    stdout: (chunk) => onBackgroundOutput?.('stdout', chunk),
    stderr: (chunk) => onBackgroundOutput?.('stderr', chunk),
  };
}

export interface Listening {
  /** Call when the command has ended: resolves to what it printed, to the last byte. */
  readonly finish: () => Promise<{ readonly stdout: CapturedOutput; readonly stderr: CapturedOutput }>;
}

/**
 * Sends what the session prints to one request. A failure of its `onOutput` comes out of `finish`. `jobs` are the
 * background jobs of which Bash may say that they ended.
 */
export function listenFor(
  streams: StreamPair,
  request: Pick<ShellRequest, 'code' | 'onOutput' | 'keepBytes'>,
  { idle, jobs }: { readonly idle: Readonly<Record<OutputStream, Sink>>; readonly jobs: readonly number[] },
): Listening {
  const mayHaveJobs = jobs.length > 0 || request.code.includes('&');
  const stdout = listenTo('stdout', streams.stdout, request, { next: idle.stdout, filter: null });
  const stderr = listenTo('stderr', streams.stderr, request, {
    next: idle.stderr,
    filter: mayHaveJobs ? withoutJobNotices(jobs) : null,
  });
  return {
    finish: async () => {
      const [out, err] = await Promise.all([stdout(), stderr()]);
      return { stdout: out, stderr: err };
    },
  };
}

function listenTo(
  name: OutputStream,
  channel: OutputChannel,
  request: Pick<ShellRequest, 'onOutput' | 'keepBytes'>,
  { next, filter }: { readonly next: Sink; readonly filter: NoticeFilter | null },
): () => Promise<CapturedOutput> {
  const keeper = keepHeadAndTail(request.keepBytes ?? defaultKeepBytes);
  let failure: { readonly error: unknown } | null = null;
  const fail = (error: unknown) => {
    failure ??= { error };
  };
  const pass = (chunk: Buffer): void | Promise<void> => {
    if (chunk.length === 0) return undefined;
    keeper.add(chunk);
    if (failure !== null) return undefined;
    try {
      const held = request.onOutput(name, chunk);
      return held === undefined ? undefined : held.catch(fail);
    } catch (error) {
      return fail(error);
    }
  };
  channel.deliverTo((chunk) => pass(filter === null ? chunk : filter.add(chunk)));
  return async () => {
    await channel.drain(next);
    if (filter !== null) await pass(filter.flush());
    if (failure !== null) throw failure.error;
    return keeper.finish();
  };
}
