import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../lint/lint-folder.js';
import { runMain } from '../support/run-main.js';

const document = '# Look\n\n```sh\nls <folder>\n```\n\n- then:\n\n  ```sh\n  echo "$A"; uptime\n  ```\n';
const config = 'shellcheck: true\n';

/** A folder with a program called shellcheck, which answers `says` and writes down how it was called. */
function withShellcheck(says: string): { readonly folder: string; readonly env: { readonly PATH: string } } {
  const folder = folderOf({
    'a.md': document,
    'runbook.config.yaml': config,
    'bin/shellcheck': `#!/bin/sh\necho "$@" > ${'"$0"'}.args\ncat > ${'"$0"'}.stdin\necho '${says}'\n`,
  });
  chmodSync(join(folder, 'bin/shellcheck'), 0o755);
  return { folder, env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` } };
}
const lint = (folder: string, env: Readonly<Record<string, string>>) =>
  runMain({ args: ['lint', 'a.md', '--format', 'json'], cwd: folder, env });
const found = (stdout: string): readonly unknown[] =>
  JSON.parse(stdout).findings.filter(({ code }: { code: string }) => code === 'RB215');

test('all commands are one script, on the lines they have, with a word for each placeholder', async () => {
  const { folder, env } = withShellcheck('{"comments":[]}');
  await lint(folder, env);
  expect(readFileSync(join(folder, 'bin/shellcheck.stdin'), 'utf8').split('\n')).toEqual([
    ...['', '', '', 'ls XXXXXXXX', '', '', '', '', '', 'echo "$A"; uptime', '', '', ''],
  ]);
  expect(readFileSync(join(folder, 'bin/shellcheck.args'), 'utf8')).toContain('--shell=bash --format=json1');
});

test('what it says stands at its place in the document, with its weight', async () => {
  const comment = { file: '-', line: 10, endLine: 10, column: 6, endColumn: 10, level: 'style', code: 1234 };
  const { folder, env } = withShellcheck(
    JSON.stringify({ comments: [{ ...comment, message: 'Odd.', fix: null }] }),
  );
  const { stdout } = await lint(folder, env);
  expect(found(stdout)).toMatchObject([
    { line: 10, column: 8, endColumn: 12, severity: 'info', message: 'SC1234: Odd.' },
  ]);
});

test.each(['', 'no JSON', '{}', '{"comments":[{"line":"1"}]}'])(
  'an answer that is none (%j) is told, and is no clean bill',
  async (says) => {
    const { folder, env } = withShellcheck(says);
    const { stderr, stdout } = await lint(folder, env);
    expect(stderr).toContain('shellcheck did not look at a.md: its findings are missing.');
    expect(found(stdout)).toEqual([]);
  },
);

test('how many documents it did not look at is told', async () => {
  const { folder, env } = withShellcheck('no JSON');
  for (const name of ['b.md', 'c.md']) writeFileSync(join(folder, name), document);
  const { stderr } = await runMain({ args: ['lint', '.'], cwd: folder, env });
  expect(stderr).toMatch(/^shellcheck did not look at [abc]\.md and 2 more: its findings are missing\.$/m);
});

test('where it is not on PATH that is told once', async () => {
  const folder = folderOf({ 'a.md': document, 'runbook.config.yaml': config });
  const { stderr } = await lint(folder, { PATH: join(folder, 'nowhere') });
  expect(stderr).toBe('shellcheck is not on PATH: its findings are missing.\n');
});

test('nobody asks it where the project does not', async () => {
  const { folder, env } = withShellcheck('no JSON');
  const { stderr } = await runMain({
    args: ['lint', 'a.md', '--config', 'off.yaml'],
    cwd: folderOf({ 'a.md': document, 'off.yaml': '{}' }),
    env,
  });
  expect([folder, stderr]).toEqual([folder, '']);
});
