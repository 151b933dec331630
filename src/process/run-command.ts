import { assertNever } from '../model/assert-never.js';
import { RunbookError } from '../model/runbook-error.js';
import type { InnerFailure, ShellEnding, ShellRequest } from '../model/shell-port.js';
import type { ReadyBash } from './bash-life.js';
import type { BashEnd, BashEvent } from './bash-process.js';
import { endForeground, type ForegroundEnd, type Graces } from './end-foreground.js';
import { type Evaluation, evaluationLines } from './harness.js';
import { momentNow } from './moment.js';
import { type CodeNature, natureOf } from './nature-of-code.js';
import { quote, toByteString } from './quote.js';
import type { CommandReport } from './shell-report.js';

export interface CommandRun {
  readonly ending: ShellEnding;
  /** null where no report came. */
  readonly report: CommandReport | null;
  /** How the Bash ended, where it did; one that hangs and cannot be ended counts as killed. */
  readonly gone: BashEnd | null;
  readonly failures: readonly InnerFailure[];
}

type Command = Pick<ShellRequest, 'code' | 'bind' | 'timeoutMs' | 'signal'>;

export interface RunSetting {
  /** Captured behind it. */
  readonly names: readonly string[];
  readonly graces: Graces;
  readonly background: Evaluation['background'];
}

/** Runs one command in a waiting Bash, to its end or to ours. */
export async function runCommand(
  ready: ReadyBash,
  command: Command,
  { names, graces, background }: RunSetting,
): Promise<CommandRun> {
  const since = momentNow();
  const seen: { event: BashEvent | null } = { event: null };
  const nature = natureOf(command.code, ready.last);
  ready.bash.takeFailures();
  ready.bash.send(linesFor(ready, command, { names, nature, background }));
  const over = ready.bash.next().then((event) => {
    seen.event = event;
    return event;
  });
  const end = (isOver: () => boolean) => {
    const shellMustEnd = !nature.isOnePipeline;
    const earlierJobs = ready.last.jobs;
    const shellSignal = untrapped(ready.last.traps);
    const shell = ready.bash.pid;
    return endForeground({ shell, earlierJobs, shellMustEnd, shellSignal, since, isOver }, graces);
  };
  const stop = stopOf(command);
  const first = await Promise.race([over, stop.asked]);
  stop.cancel();
  if (first.kind !== 'stop') {
    // A killed shell leaves its command behind, an exited one has waited for it.
    if (first.kind === 'gone' && first.end.kind === 'killed') await end(() => true);
    return {
      ending: naturalEnding(first, command),
      failures: ready.bash.takeFailures(),
      ...partsOf(first, ready.last),
    };
  }
  const forced = await end(() => seen.event !== null);
  return {
    ending: forcedEnding(first.why, seen.event, forced),
    failures: ready.bash.takeFailures(),
    ...partsOf(seen.event, ready.last),
  };
}

function linesFor(
  { last, names: known }: ReadyBash,
  command: Command,
  { names, nature, background }: Pick<RunSetting, 'names' | 'background'> & { readonly nature: CodeNature },
): string {
  const isKnown = names.length === known.length;
  const bindings = Object.entries(command.bind ?? {}).map(
    ([name, value]) => `${name}=${quote(toByteString(value))}`,
  );
  return evaluationLines({
    code: toByteString(command.code.replaceAll('\0', '')),
    names: isKnown ? null : names.map(quote).join(' '),
    bindings: bindings.length === 0 ? null : bindings.join(' '),
    before: last,
    // A handler of the document's may run at any time, and tracing must be switched off.
    brief:
      nature.leavesShellAlone &&
      isKnown &&
      bindings.length === 0 &&
      last.traps === '' &&
      !/[xvT]/.test(last.flags),
    background,
    watched: last.watchesFailures,
    jobs: last.jobs.length > 0,
  });
}

/** A shell that traps the signal would run its handler and go on to the next command. */
function untrapped(traps: string): NodeJS.Signals {
  const gentle: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGHUP', 'SIGALRM'];
  return gentle.find((signal) => !traps.includes(signal)) ?? 'SIGKILL';
}

type Why = { readonly kind: 'interrupted' } | { readonly kind: 'timed-out'; readonly afterMs: number };

/** 24 days; a timer of more goes off at once. */
const longestTimerMs = 2 ** 31 - 1;

function stopOf({ timeoutMs, signal }: Command) {
  let cancel = () => {};
  const asked = new Promise<{ readonly kind: 'stop'; readonly why: Why }>((resolve) => {
    const stop = (why: Why) => resolve({ kind: 'stop', why });
    const onAbort = () => stop({ kind: 'interrupted' });
    const timer =
      timeoutMs === null
        ? undefined
        : setTimeout(stop, Math.min(timeoutMs, longestTimerMs), { kind: 'timed-out', afterMs: timeoutMs });
    signal.addEventListener('abort', onAbort, { once: true });
    cancel = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
  });
  return { asked, cancel };
}

function naturalEnding(event: BashEvent, { bind }: Command): ShellEnding {
  switch (event.kind) {
    case 'after':
      return { kind: 'exited', exitCode: event.after.exitCode, pipeline: event.after.pipeline };
    case 'brief':
      return { kind: 'exited', exitCode: event.exitCode, pipeline: event.pipeline };
    case 'unbound':
      return { kind: 'not-started', reason: { kind: 'unbound', names: Object.keys(bind ?? {}) } };
    case 'gone':
      return event.end.kind === 'exited'
        ? { kind: 'session-exited', exitCode: event.end.exitCode }
        : { kind: 'session-killed', signal: event.end.signal };
    case 'ready':
    case 'job':
      throw new RunbookError('SHELL_LOST', 'The Bash session began anew in the middle of a command.');
    default:
      return assertNever(event);
  }
}

function forcedEnding(why: Why, event: BashEvent | null, { signal, survivors }: ForegroundEnd): ShellEnding {
  const session = event?.kind === 'after' || event?.kind === 'brief' ? 'kept' : 'lost';
  return { ...why, signal, session, survivors };
}

function partsOf(event: BashEvent | null, last: CommandReport): Pick<CommandRun, 'report' | 'gone'> {
  if (event === null) return { report: null, gone: { kind: 'killed', signal: 'SIGKILL' } };
  if (event.kind === 'gone') return { report: null, gone: event.end };
  if (event.kind === 'brief') {
    return { report: { ...last, exitCode: event.exitCode, pipeline: event.pipeline }, gone: null };
  }
  return { report: event.kind === 'after' ? event.after : null, gone: null };
}
