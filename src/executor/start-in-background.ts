import type { CommandEnding } from '../model/generated/schemas.js';
import { keepHeadAndTail } from '../process/output-keeper.js';
import { inBackground } from '../script/in-background.js';
import type { Hands } from './hands.js';
import { type Execution, readOutcome } from './read-outcome.js';
import { type ReadinessWatch, watchFor } from './readiness.js';
import { runInShell, type ShellCall } from './run-in-shell.js';

/** How long a command may take to be ready, where neither the document nor --timeout says. */
const readyWithinMs = 30_000;
const lookEveryMs = 50;
const saidBytes = 64 * 1024;

/**
 * Puts a command in the background of the session, as `cmd &` would, and waits until it has printed what its fence
 * waits for. One that ends before, or is too slow, is ended with its process group and has failed. What it prints goes
 * to the streams for as long as it runs.
 */
export async function startInBackground(hands: Hands, call: ShellCall): Promise<Execution> {
  const { clock } = hands.ports;
  const watch = watchFor(call.command.attributes.until);
  const kept = { stdout: keepHeadAndTail(saidBytes), stderr: keepHeadAndTail(saidBytes) };
  const startedAtMs = clock.now().getTime();
  const outcome = await runInShell(hands, {
    ...call,
    code: inBackground(call.code),
    streams: {
      onOutput: (stream, chunk) => {
        watch.add(stream, chunk);
        kept[stream].add(Buffer.from(chunk));
        call.streams.onOutput(stream, chunk);
      },
    },
  });
  const execution = readOutcome(outcome);
  const pid = outcome.state?.lastJob ?? null;
  if (outcome.ending.kind !== 'exited') return execution;
  const ending = await endingOf(hands, call, { pid, watch, startedAtMs });
  const [stdout, stderr] = [kept.stdout.finish().text, kept.stderr.finish().text];
  return {
    ...execution,
    ending,
    stdout,
    stderr,
    // What such a command says of its failure goes to either stream.
    said: stderr.trim() === '' ? stdout : stderr,
    durationMs: clock.now().getTime() - startedAtMs,
  };
}

interface Start {
  readonly pid: number | null;
  readonly watch: ReadinessWatch;
  readonly startedAtMs: number;
}

async function endingOf(hands: Hands, call: ShellCall, start: Start): Promise<CommandEnding> {
  const { pid } = start;
  // The shell knows of no process: whatever it did, it is not running now.
  if (pid === null) return { kind: 'not-ready', how: 'ended', exitCode: null, afterMs: 0 };
  const waits = call.command.attributes.until !== null;
  return waits ? becomeReady(hands, call, { ...start, pid }) : { kind: 'started', pid, readyAfterMs: null };
}

async function becomeReady(
  hands: Hands,
  { command }: ShellCall,
  { pid, watch, startedAtMs }: Start & { readonly pid: number },
): Promise<CommandEnding> {
  const { shell, clock } = hands.ports;
  const boundMs = command.attributes.timeoutMs ?? hands.request.settings.timeoutMs ?? readyWithinMs;
  const signal = hands.request.interrupts.current();
  for (;;) {
    const afterMs = clock.now().getTime() - startedAtMs;
    if (watch.found.aborted) return { kind: 'started', pid, readyAfterMs: afterMs };
    const end = await shell.jobEnd(pid);
    // Its last words may have been what was waited for; that it has ended since is told before the next command.
    if (watch.found.aborted) continue;
    if (end !== null) {
      await shell.endJob(pid);
      return { kind: 'not-ready', how: 'ended', exitCode: end.exitCode, afterMs };
    }
    if (signal.aborted || afterMs >= boundMs) {
      const { exitCode } = await shell.endJob(pid);
      if (signal.aborted) return { kind: 'interrupted', signal: 'SIGINT' };
      return { kind: 'not-ready', how: 'timed-out', exitCode, afterMs };
    }
    await clock.sleep(Math.min(lookEveryMs, boundMs - afterMs), AbortSignal.any([signal, watch.found]));
  }
}
