import { runTool, type ToolOptions } from './run-tool.js';

export type SyntaxCheck =
  | { readonly kind: 'ok' }
  /** `line` counts from 1 in the code; null where Bash names none. */
  | { readonly kind: 'wrong'; readonly message: string; readonly line: number | null }
  /** Bash could not be asked. */
  | { readonly kind: 'unknown'; readonly message: string };

/** Has Bash read the code without running it (`bash -n`). */
export async function checkSyntax(
  code: string,
  options: Pick<ToolOptions, 'cwd' | 'env'> & { readonly bash?: string },
): Promise<SyntaxCheck> {
  const { bash = 'bash', cwd } = options;
  const { BASH_ENV, SHELLOPTS, BASHOPTS, ...env } = options.env;
  // English, as the line number is read from the message.
  const outcome = await runTool(bash, ['--noprofile', '--norc', '-n', '-s'], {
    cwd,
    env: { ...env, LC_ALL: 'C' },
    timeoutMs: 10_000,
    input: code,
  });
  if (outcome.kind !== 'exited') return { kind: 'unknown', message: `bash -n: ${outcome.kind}` };
  if (outcome.exitCode === 0) return { kind: 'ok' };
  const first = outcome.stderr.split('\n').find((line) => !line.includes(': warning: ')) ?? '';
  const match = /^.*?: line (\d+): (.*)$/.exec(first);
  if (match === null) return { kind: 'wrong', message: first, line: null };
  return { kind: 'wrong', message: match[2] ?? first, line: Number(match[1]) };
}
