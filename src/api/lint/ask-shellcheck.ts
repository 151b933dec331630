import { availableParallelism } from 'node:os';
import { readComments } from '../../lint/shellcheck/read-comments.js';
import { scriptOf } from '../../lint/shellcheck/script-of.js';
import type { ShellcheckComment } from '../../lint/shellcheck/shellcheck-comment.js';
import { parseRunbook } from '../../parser/parse-runbook.js';
import { runTool } from '../../process/run-tool.js';
import type { DocumentSource } from './lint-worlds.js';

export interface ShellcheckAnswers {
  /** By the name of the document. */
  readonly comments: ReadonlyMap<string, readonly ShellcheckComment[]>;
  /** Why some documents, or all, were not looked at; null where all were. */
  readonly problem: string | null;
}

/**
 * What does not hold in a runbook: a first line that names the shell (2148), files that are read when it runs (1090,
 * 1091), variables that a later reader uses (2034) or an operator sets (2154, which RB205 knows better), a `cd` that
 * fails (2164: the run stops there), and what stands behind an `exit` (2317), which ends its fence alone.
 */
const left = [1090, 1091, 2034, 2148, 2154, 2164, 2317];
const words = [
  '--norc',
  '--shell=bash',
  '--format=json1',
  `--exclude=${left.map((code) => `SC${code}`).join()}`,
  '-',
];
const timeoutMs = 20_000;

interface Surroundings {
  readonly cwd: string;
  readonly path: string;
}

/** Asks the shellcheck on PATH about the commands of each document, as one script: variables live on from step to step. */
export async function askShellcheck(
  documents: readonly DocumentSource[],
  { cwd, path }: Surroundings,
): Promise<ShellcheckAnswers> {
  const comments = new Map<string, readonly ShellcheckComment[]>();
  const unlooked: string[] = [];
  let isMissing = false;
  const waiting = [...documents];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const script = scriptOf(parseRunbook(next.name, next.text).runbook);
      if (script === null) continue;
      const options = { cwd, env: { PATH: path, LC_ALL: 'C.UTF-8' }, timeoutMs, input: script.text };
      const outcome = await runTool('shellcheck', words, options);
      const found = outcome.kind === 'exited' ? readComments(outcome.stdout, script) : null;
      if (found !== null) comments.set(next.name, found);
      else if (outcome.kind === 'not-found') isMissing = true;
      else unlooked.push(next.name);
      if (isMissing) return;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { comments, problem: isMissing ? 'shellcheck is not on PATH' : problemOf(unlooked) };
}

function problemOf([first, ...others]: readonly string[]): string | null {
  if (first === undefined) return null;
  return `shellcheck did not look at ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}
