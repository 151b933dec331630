import type {
  ClosedShell,
  CloseOptions,
  InteractiveOutcome,
  InteractiveRequest,
  OutputStream,
  ShellOutcome,
  ShellRequest,
  ShellSession,
} from '../model/shell-port.js';
import type { BashLife } from './bash-life.js';
import { closeSession } from './close-session.js';
import type { Graces } from './end-foreground.js';
import { type CommandRun, runCommand } from './run-command.js';
import { runInTerminal } from './run-in-terminal.js';
import { type SessionJobs, sessionJobs } from './session-jobs.js';
import { sessionMembers, toRunning } from './session-members.js';
import { snapshotOf } from './session-snapshot.js';
import { idleSinks, listenFor, openBackgroundStreams, type SessionStreams } from './session-streams.js';
import type { ShellOptions } from './shell-options.js';
import { stateOf } from './shell-state.js';
import type { Watchdog } from './watchdog.js';

export interface SessionParts {
  readonly options: ShellOptions;
  /** With the session's mark in it. */
  readonly env: Readonly<Record<string, string>>;
  readonly mark: string;
  readonly bash: string;
  readonly graces: Graces;
  readonly streams: SessionStreams;
  readonly watchdog: Watchdog;
  readonly life: BashLife;
}

/** The port, made of its parts. */
export function shellSession(parts: SessionParts): ShellSession {
  const { life, mark } = parts;
  const names = new Set<string>(parts.options.restore?.names);
  const jobs = sessionJobs({ current: () => life.current(), graces: parts.graces });
  let current: Promise<unknown> | null = null;
  let closed: Promise<ClosedShell> | null = null;

  const alone = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (current !== null || closed !== null)
      throw new Error('A session runs one command at a time, and none once closed.');
    const result = work();
    current = result.catch(() => undefined);
    return result.finally(() => {
      current = null;
    });
  };
  return {
    get pid() {
      return life.current()?.pid ?? null;
    },
    mark,
    snapshot(withholds) {
      const saved = life.saved();
      return saved === null ? null : snapshotOf(saved, withholds);
    },
    run: (request) => alone(() => runRequest(parts, request, { names: remember(names, request), jobs })),
    runInteractive: (request) => alone(() => runInteractive(parts, request, remember(names, request))),
    jobEnd: (pid) => alone(() => jobs.endOf(pid)),
    endJob: (pid) => alone(() => jobs.end(pid)),
    backgroundJobs: async () => (await sessionMembers(life.signs())).map(toRunning),
    close: (options) => {
      closed ??= closeParts(parts, options?.keep ?? [], { running: current, jobs });
      return closed;
    },
  };
}

/** All names ever asked for: the successor of a lost Bash gets them all back. */
function remember(
  names: Set<string>,
  { state, bind }: Pick<ShellRequest, 'state' | 'bind'>,
): readonly string[] {
  // A function's name may hold more; nothing that could be taken for an option or needs more than quotes.
  const asked = [...state, ...Object.keys(bind ?? {})].filter((name) => /^[A-Za-z_][\w.:-]*$/.test(name));
  for (const name of asked) names.add(name);
  return [...names];
}

interface Holding {
  readonly names: readonly string[];
  readonly jobs: SessionJobs;
}

async function runRequest(
  { life, streams, options, graces }: SessionParts,
  request: ShellRequest,
  { names, jobs }: Holding,
): Promise<ShellOutcome> {
  const ready = await life.ready();
  const own = request.output === 'background' ? await openBackgroundStreams(options.env.PATH) : null;
  const idle = own === null ? idleSinks(options) : sinksOf(request);
  const listening = listenFor(own ?? streams, request, { idle, jobs: ready.last.jobs });
  const startedAt = performance.now();
  const background = own?.paths ?? null;
  const done = refused(request) ?? (await runCommand(ready, request, { names, graces, background }));
  const durationMs = performance.now() - startedAt;
  if (own !== null) {
    await own.removeNames();
    const { lastJob } = done.report ?? ready.last;
    const pid = lastJob === ready.last.lastJob ? null : lastJob;
    await jobs.add({ pid, bash: ready.bash, streams: own, sinks: idle });
  }
  if (done.gone !== null) life.lose(done.gone);
  if (done.report !== null) life.save(ready.bash, { names, report: done.report });
  return {
    ending: done.ending,
    ...(await listening.finish()),
    failures: done.failures,
    durationMs,
    state: done.report === null ? null : stateOf({ names: request.state, report: done.report }),
    session: ready.session,
  };
}

/** A background command prints on when its request is long over; nobody is there then to take a failure. */
function sinksOf({ onOutput }: ShellRequest): ReturnType<typeof idleSinks> {
  const sinkOf = (stream: OutputStream) => async (chunk: Buffer) => {
    try {
      await onOutput(stream, chunk);
    } catch {
      return;
    }
  };
  return { stdout: sinkOf('stdout'), stderr: sinkOf('stderr') };
}

/** What must not even begin. */
function refused({ signal, bind }: ShellRequest): CommandRun | null {
  const never = (reason: Extract<CommandRun['ending'], { kind: 'not-started' }>['reason']): CommandRun => ({
    ending: { kind: 'not-started', reason },
    report: null,
    gone: null,
    failures: [],
  });
  const unbindable = Object.keys(bind ?? {}).filter((name) => !/^[A-Za-z_]\w*$/.test(name));
  if (signal.aborted) return never({ kind: 'interrupted' });
  return unbindable.length > 0 ? never({ kind: 'unbound', names: unbindable }) : null;
}

async function runInteractive(
  { life, bash, env, options, graces }: SessionParts,
  request: InteractiveRequest,
  names: readonly string[],
): Promise<InteractiveOutcome> {
  const { outcome, saved } = await runInTerminal(request, {
    bash: { bash, env, cwd: options.cwd },
    saved: life.saved(),
    names,
    graces,
  });
  if (saved !== null) await life.adopt(saved);
  return outcome;
}

async function closeParts(
  { life, graces, streams, watchdog }: SessionParts,
  keep: NonNullable<CloseOptions['keep']>,
  { running, jobs }: { readonly running: Promise<unknown> | null; readonly jobs: SessionJobs },
): Promise<ClosedShell> {
  const result = await closeSession({ bash: life.current(), signs: life.signs(), graces, keep });
  // A command that was ended with the session still tells its caller so.
  await running;
  watchdog.dismiss();
  const readOn = result.kept.length > 0;
  await Promise.all([streams.close({ readOn }), jobs.close({ readOn })]);
  return result;
}
