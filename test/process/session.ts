import type { ShellOutcome, ShellRequest, ShellSession } from '../../src/model/shell-port.js';
import { openShell } from '../../src/process/open-shell.js';
import type { ShellOptions } from '../../src/process/shell-options.js';

export const bareEnv = { HOME: process.env.HOME ?? '/', PATH: process.env.PATH ?? '', USER: 'tester' };

/** Short, so that a test of SIGKILL takes no longer than it must. */
export const shortGraces = { interruptMs: 200, terminateMs: 200, killMs: 2_000 };

/** Opens a session for the length of one test. */
export async function withShell<Result>(
  work: (shell: ShellSession) => Promise<Result>,
  options: Partial<ShellOptions> = {},
): Promise<Result> {
  const shell = await openShell({ cwd: process.cwd(), env: bareEnv, graces: shortGraces, ...options });
  try {
    return await work(shell);
  } finally {
    await shell.close();
  }
}

export function request(code: string, more: Partial<ShellRequest> = {}): ShellRequest {
  return {
    code,
    state: [],
    timeoutMs: null,
    signal: new AbortController().signal,
    onOutput: () => undefined,
    ...more,
  };
}

export function run(
  shell: ShellSession,
  code: string,
  more: Partial<ShellRequest> = {},
): Promise<ShellOutcome> {
  return shell.run(request(code, more));
}

/** Runs commands one after the other; the last one's outcome. */
export async function runAll(
  shell: ShellSession,
  codes: readonly string[],
  state: readonly string[] = [],
): Promise<ShellOutcome> {
  let outcome: ShellOutcome | null = null;
  for (const code of codes) outcome = await run(shell, code, { state });
  if (outcome === null) throw new Error('no command was given');
  return outcome;
}

/** Resolves once it holds; a test that waits for what never comes fails by its time limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
