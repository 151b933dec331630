import { spawn } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { RunbookError } from '../model/runbook-error.js';
import type { InnerFailure } from '../model/shell-port.js';
import { openControl } from './control.js';
import { eventQueue } from './event-queue.js';
import { makeFifos } from './fifos.js';
import { bootstrap, greet, jobControl, watchFailures } from './harness.js';
import { openOutputChannel } from './output-channel.js';
import { quote, toByteString } from './quote.js';
import { reportReader, type ShellReport } from './shell-report.js';

export interface BashOptions {
  readonly bash: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly streams: BashStreams;
}

export type BashStreams =
  /** Process groups of their own for its commands, in a session of their own, away from any terminal. */
  | {
      readonly kind: 'captured';
      readonly stdout: number;
      readonly stderr: number;
    }
  /** The operator's terminal, in the engine's own process group. */
  | { readonly kind: 'terminal' };

/** One Bash that takes its script line by line. */
export interface BashProcess {
  readonly pid: number;
  /** Sends a byte string. */
  readonly send: (lines: string) => void;
  /** The next report, or how the process ended; every report is given once, in order. */
  readonly next: () => Promise<BashEvent>;
  /** Failures inside commands since the last time it was asked, oldest first. */
  readonly takeFailures: () => readonly InnerFailure[];
  /** How a job ended, where a command has waited for it; null where none has. */
  readonly waitedFor: (pid: number) => number | null;
  /** Resolves when the process has ended. */
  readonly ended: Promise<BashEnd>;
  /** Bash reads the end of its script and exits; its EXIT trap runs. */
  readonly finish: () => void;
}

export type BashEnd =
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'killed'; readonly signal: string };

export type BashEvent =
  | Exclude<ShellReport, { kind: 'failed' | 'ended' }>
  | { readonly kind: 'gone'; readonly end: BashEnd };

/** stderr is the terminal where stdout may be a pipe or a file: what a program shows is no result. */
const terminal = 2;

const mostFailures = 100;
const startWithinMs = 20_000;

/** Starts a Bash and waits until it takes commands. Throws SHELL_UNAVAILABLE. */
export async function startBash(options: BashOptions): Promise<BashProcess> {
  const isAway = options.streams.kind === 'captured';
  return tryToStart(options).catch((error: unknown) => {
    // A Ctrl-C that strikes it before it is away from the terminal (between fork and setsid) is not for it.
    if (isAway && diedOfInterrupt(error)) return tryToStart(options);
    throw error;
  });
}

/** Whether Ctrl-C ended a Bash before it took commands. */
export function diedOfInterrupt(error: unknown): boolean {
  if (!(error instanceof RunbookError)) return false;
  const { cause } = error.details;
  return isGone(cause) && cause.end.kind === 'killed' && cause.end.signal === 'SIGINT';
}

function isGone(cause: unknown): cause is Extract<BashEvent, { kind: 'gone' }> {
  return typeof cause === 'object' && cause !== null && 'kind' in cause && cause.kind === 'gone';
}

async function tryToStart(options: BashOptions): Promise<BashProcess> {
  // The name of the script: messages then begin with "bash: line 1:", as they do everywhere.
  const fifos = await makeFifos(['bash', 'report'], options.env.PATH);
  const events = eventQueue<BashEvent>();
  const failures = failureLog();
  const ends = new Map<number, number>();
  const onReport = (report: ShellReport) => {
    if (report.kind === 'failed') failures.add(report.failure);
    else if (report.kind === 'ended') ends.set(report.pid, report.exitCode);
    else events.push(report);
  };
  const reports = openOutputChannel(fifos.path('report'), reportReader(onReport));
  const readFd = openSync(fifos.path('bash'), constants.O_RDONLY | constants.O_NONBLOCK);
  const control = openControl(fifos.path('bash'));
  const child = spawnBash(options, fifos.directory, reports.childFd);
  const ended = new Promise<BashEnd>((resolve) => {
    child.once('error', () => resolve({ kind: 'exited', exitCode: 127 }));
    child.once('exit', (exitCode, signal) =>
      resolve(signal === null ? { kind: 'exited', exitCode: exitCode ?? 127 } : { kind: 'killed', signal }),
    );
  });
  void ended.then(async (end) => {
    await reports.drain(() => undefined);
    reports.close({ readOn: false });
    control.close();
    events.end({ kind: 'gone', end });
  });
  control.send(`${openingLines(options)}${greet}`);
  const pid = child.pid;
  try {
    const first = await within(startWithinMs, events.next());
    if (first?.kind !== 'ready' || pid === undefined) throw unavailable(options.bash, first);
    refuseOld(first.version, options.bash);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    closeSync(readFd);
    await fifos.remove();
  }
  return {
    pid,
    send: control.send,
    next: events.next,
    takeFailures: failures.take,
    waitedFor: (pid) => ends.get(pid) ?? null,
    ended,
    finish: control.finish,
  };
}

function spawnBash(options: BashOptions, directory: string, report: number) {
  const { streams } = options;
  const { BASH_ENV, SHELLOPTS, BASHOPTS, ...env } = options.env;
  const captured = streams.kind === 'captured';
  // execa's types know descriptors up to 9 alone; this is all that is needed of it here.
  return spawn(options.bash, ['--noprofile', '--norc', 'bash'], {
    cwd: directory,
    env,
    // inheritedReportFd in harness.ts: 3 reports.
    stdio: captured
      ? ['ignore', streams.stdout, streams.stderr, report]
      : ['inherit', terminal, terminal, report],
    detached: captured,
  });
}

/** Bash would run what BASH_ENV names before anything else; the document's own scripts still get to see it. */
function openingLines({ streams, cwd, env }: BashOptions): string {
  const bashEnv = env.BASH_ENV;
  return [
    `\\builtin cd -- ${quote(toByteString(cwd))} || \\builtin exit 1`,
    `${bootstrap}${streams.kind === 'captured' ? `${jobControl}${watchFailures}` : ''}`,
    bashEnv === undefined ? '' : `\\builtin export BASH_ENV=${quote(toByteString(bashEnv))}\n`,
  ].join('\n');
}

/** A loop may fail without end: the first ones say enough, and the last may be the command itself. */
function failureLog() {
  let kept: readonly InnerFailure[] = [];
  return {
    add: (failure: InnerFailure) => {
      kept = [...kept.slice(0, mostFailures - 1), failure];
    },
    take: () => {
      const taken = kept;
      kept = [];
      return taken;
    },
  };
}

async function within<Value>(ms: number, value: Promise<Value>): Promise<Value | null> {
  const abort = new AbortController();
  const silence = sleep<null>(ms, null, { signal: abort.signal }).catch(() => null);
  const first = await Promise.race([value, silence]);
  abort.abort();
  return first;
}

function unavailable(bash: string, cause: unknown): RunbookError {
  return new RunbookError('SHELL_UNAVAILABLE', `${bash} does not start.`, {
    hint: 'Install Bash 3.2 or newer, and check the folder given with --cwd.',
    cause,
  });
}

function refuseOld(version: string, bash: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 3 || (major === 3 && minor >= 2)) return;
  throw new RunbookError('SHELL_UNAVAILABLE', `${bash} is Bash ${version}; 3.2 is the oldest that works.`, {
    hint: 'Install a newer Bash.',
  });
}
