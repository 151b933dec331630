import { execa } from 'execa';
import { sendSignal } from './send-signal.js';

export interface ToolOptions {
  readonly cwd: string;
  /** The tool's whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** What it reads on stdin; nothing where nothing is said. */
  readonly input?: string;
  /** Bytes of each stream; a tool that prints more is ended. */
  readonly maxOutputBytes?: number;
}

export type ToolOutcome =
  | { readonly kind: 'exited'; readonly exitCode: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'not-found'; readonly tool: string }
  /** It is there and does not start: not executable, no such working directory. */
  | { readonly kind: 'not-started'; readonly message: string }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'too-much-output'; readonly maxOutputBytes: number };

const defaultMaxOutputBytes = 10 * 1024 * 1024;

/** What a tool leaves behind is ended after this, and so is one that ignores SIGTERM. */
const graceMs = 500;

/**
 * Runs a tool of ours to its end: no shell, no terminal that it could ask at, output as it is. Its children end with
 * it. Never throws.
 */
export async function runTool(
  file: string,
  args: readonly string[],
  options: ToolOptions,
): Promise<ToolOutcome> {
  const { cwd, env, timeoutMs, input, maxOutputBytes = defaultMaxOutputBytes } = options;
  const child = execa(file, args, {
    cwd,
    env,
    extendEnv: false,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
    maxBuffer: maxOutputBytes,
    stripFinalNewline: false,
    reject: false,
    // A process group of its own, to end as a whole.
    detached: true,
  });
  const endGroup = (signal: NodeJS.Signals) => child.pid !== undefined && sendSignal(-child.pid, signal);
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    endGroup('SIGTERM');
  }, timeoutMs);
  const timers = [late, setTimeout(endGroup, timeoutMs + graceMs, 'SIGKILL')];
  child.once('exit', () => timers.push(setTimeout(endGroup, graceMs, 'SIGKILL')));
  const result = await child;
  for (const timer of timers) clearTimeout(timer);
  if (isLate) return { kind: 'timed-out', afterMs: timeoutMs };
  if (result.isMaxBuffer) return { kind: 'too-much-output', maxOutputBytes };
  return outcomeOf(file, result);
}

interface Ended {
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
  readonly code?: string | undefined;
  readonly shortMessage?: string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function outcomeOf(file: string, ended: Ended): ToolOutcome {
  const { exitCode, signal, code, stdout, stderr, shortMessage = `${file} does not start.` } = ended;
  if (exitCode !== undefined) return { kind: 'exited', exitCode, stdout, stderr };
  if (signal !== undefined) return { kind: 'killed', signal };
  if (code === 'ENOENT' && !shortMessage.includes('cwd')) return { kind: 'not-found', tool: file };
  return { kind: 'not-started', message: shortMessage };
}
