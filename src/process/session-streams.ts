import type { CapturedOutput, OutputStream, ShellRequest } from '../model/shell-port.js';
import { makeFifos } from './fifos.js';
import { type OutputChannel, openOutputChannel, type Sink } from './output-channel.js';
import { keepHeadAndTail } from './output-keeper.js';
import { defaultKeepBytes, type ShellOptions } from './shell-options.js';
import { type NoticeFilter, withoutJobNotices } from './without-job-notices.js';

/** The pipes of a session: they outlive each of its Bash processes, as background jobs do. */
export interface SessionStreams {
  readonly stdout: OutputChannel;
  readonly stderr: OutputChannel;
  readonly backgroundOut: OutputChannel;
  readonly backgroundErr: OutputChannel;
  /** Delivers what is there, then closes. `readOn`: children were kept that may print. */
  readonly close: (options: { readonly readOn: boolean }) => Promise<void>;
}

export async function openSessionStreams(options: ShellOptions): Promise<SessionStreams> {
  const fifos = await makeFifos(['stdout', 'stderr', 'backgroundOut', 'backgroundErr'], options.env.PATH);
  const idle = idleSinks(options);
  const streams = {
    stdout: openOutputChannel(fifos.path('stdout'), idle.stdout),
    stderr: openOutputChannel(fifos.path('stderr'), idle.stderr),
    backgroundOut: openOutputChannel(fifos.path('backgroundOut'), idle.stdout),
    backgroundErr: openOutputChannel(fifos.path('backgroundErr'), idle.stderr),
  };
  await fifos.remove();
  return {
    ...streams,
    close: async (options) => {
      const channels = Object.values(streams);
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
  streams: SessionStreams,
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
