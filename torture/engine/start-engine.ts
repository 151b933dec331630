import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { childrenOf, endAll, markName, orphansOf, type Seen } from './processes.js';

const root = resolve(import.meta.dirname, '../..');
const bin = join(root, 'dist/bin.js');
const preloads = resolve(import.meta.dirname, '../preload');

export interface EngineRequest {
  /** What stands behind `runbook`. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly stateDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Of torture/preload, beside the one that reports memory. */
  readonly preload?: readonly string[];
  /** Wraps the command line in another program's. */
  readonly through?: (argv: readonly string[]) => readonly string[];
  /** `gone`: nobody reads it, from the first byte on. */
  readonly stdout?: 'kept' | 'gone';
  /** It is ended after this long, and that is a broken promise. */
  readonly withinMs?: number;
}

/** The built program at work, in a process of its own. */
export interface Engine {
  readonly child: ChildProcess;
  /** What stdout has shown so far. */
  readonly said: () => string;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly tookMs: number;
  readonly overdue: boolean;
  readonly peakBytes: number;
  /** What it started and nobody ended. All of it is ended by now. */
  readonly orphans: readonly Seen[];
}

const defaultWithinMs = 120_000;
const sampleEveryMs = 50;
/** The watchdog gives the session 2 s to go, and as long again to what it started. */
const orphanWaitMs = 10_000;

export function startEngine(request: EngineRequest): Engine {
  const mark = randomBytes(8).toString('hex');
  const peakFile = join(tmpdir(), `runbook-torture-peak-${mark}`);
  const imports = ['report-peak.mjs', ...(request.preload ?? [])].flatMap((name) => [
    '--import',
    join(preloads, name),
  ]);
  const argv = [process.execPath, ...imports, bin, ...request.args];
  const [program = '', ...args] = request.through?.(argv) ?? argv;
  const startedAt = performance.now();
  const child = spawn(program, args, {
    cwd: request.cwd,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: request.cwd,
      USER: 'tester',
      RUNBOOK_STATE_DIR: request.stateDir,
      RUNBOOK_TORTURE_PEAK: peakFile,
      [markName]: mark,
      ...request.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = listenTo(child, 'stdout', request.stdout === 'gone');
  const stderr = listenTo(child, 'stderr', false);
  const watch = watchProcess(child.pid ?? 0, peakFile);
  const limit = setTimeout(() => child.kill('SIGKILL'), request.withinMs ?? defaultWithinMs);
  const ended = new Promise<Ended>((resolveEnd, reject) => {
    child.once('error', reject);
    // `close` would wait for whoever still holds the pipes: just that is looked for here.
    child.once('exit', async (exitCode, signal) => {
      const tookMs = performance.now() - startedAt;
      clearTimeout(limit);
      const orphans = await orphansOf(mark, watch.known(), orphanWaitMs);
      endAll(orphans);
      const peakBytes = watch.finish();
      const overdue = tookMs >= (request.withinMs ?? defaultWithinMs);
      resolveEnd({
        exitCode,
        signal,
        stdout: stdout(),
        stderr: stderr(),
        tookMs,
        overdue,
        peakBytes,
        orphans,
      });
    });
  });
  return { child, said: stdout, ended };
}

/** Enough of a stream to find a message in. */
const keptCharacters = 256 * 1024;

function listenTo(child: ChildProcess, name: 'stdout' | 'stderr', isGone: boolean): () => string {
  let text = '';
  if (isGone) child[name]?.destroy();
  child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-keptCharacters);
  });
  return () => text;
}

/** Looks at a process until it is told to stop: its memory, and whom it starts. */
function watchProcess(pid: number, peakFile: string) {
  const known = new Map<number, Seen>();
  let peakBytes = 0;
  const look = () => {
    peakBytes = Math.max(peakBytes, peakIn(`/proc/${pid}/status`));
    for (const child of childrenOf(pid)) known.set(child.pid, child);
  };
  const timer = setInterval(look, sampleEveryMs);
  return {
    known: () => [...known.values()],
    /** The most memory it had, in bytes. */
    finish() {
      clearInterval(timer);
      const reported = peakIn(peakFile);
      rmSync(peakFile, { force: true });
      return Math.max(peakBytes, reported);
    },
  };
}

/** VmHWM: "peak resident set size" (proc(5)), in KiB. */
function peakIn(path: string): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(path, 'latin1'))?.[1] ?? 0) * 1024;
  } catch {
    // It is gone, or was killed before it could report.
    return 0;
  }
}
