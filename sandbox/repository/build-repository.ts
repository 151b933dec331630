import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Layout } from '../layout.js';
import type { Fault } from '../options.js';
import { type Commit, commitsOf } from './files.js';

const run = promisify(execFile);

/** Commit dates are fixed, so that the same sandbox always has the same commit ids. */
const firstCommitAt = Date.UTC(2026, 4, 18, 13, 0, 0) / 1000;
const secondsBetweenCommits = 6 * 3600;
const author = 'Bookstore Platform <platform@example.com>';

/**
 * Builds the bare repository that Argo CD reads and the operator's checkout of it, in three git processes.
 * Returns tag → full commit id.
 */
export async function buildRepository(layout: Layout, fault: Fault): Promise<ReadonlyMap<string, string>> {
  const marks = join(layout.world, 'marks');
  const git = gitWithout(process.env);
  await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', layout.origin], { env: git });
  await feed(['--git-dir', layout.origin, 'fast-import', '--quiet', `--export-marks=${marks}`], {
    env: git,
    input: importStream(commitsOf(fault)),
  });
  const settings = ['user.name=Sandbox Operator', 'user.email=operator@example.com', 'commit.gpgsign=false'];
  const configured = settings.flatMap((setting) => ['-c', setting]);
  await run('git', ['clone', '--quiet', ...configured, layout.origin, layout.checkout], { env: git });
  return readMarks(await readFile(marks, 'utf8'), commitsOf(fault));
}

/** The person's own git settings stay out of the pretend repository. */
function gitWithout(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}

function feed(args: readonly string[], options: { env: NodeJS.ProcessEnv; input: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile('git', [...args], { env: options.env }, (error) =>
      error === null ? resolve() : reject(error),
    );
    child.stdin?.end(options.input);
  });
}

function importStream(commits: readonly Commit[]): string {
  const tags = commits.map(({ tag }, index) => `reset refs/tags/${tag}\nfrom :${index + 1}\n\n`);
  return [...commits.map(commitText), ...tags, 'done\n'].join('');
}

function commitText({ subject, files }: Commit, index: number): string {
  const at = firstCommitAt + index * secondsBetweenCommits;
  const changes = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  return [
    `commit refs/heads/main\nmark :${index + 1}\ncommitter ${author} ${at} +0000\n${data(`${subject}\n`)}`,
    ...(index > 0 ? [`from :${index}\n`] : []),
    ...changes,
    '\n',
  ].join('');
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

function readMarks(text: string, commits: readonly Commit[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const line of text.trim().split('\n')) {
    const [mark, id] = line.split(' ');
    const commit = commits[Number(mark?.slice(1)) - 1];
    if (commit !== undefined && id !== undefined) ids.set(commit.tag, id);
  }
  return ids;
}
