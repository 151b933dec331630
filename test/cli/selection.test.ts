import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runDocumentText, runMain } from '../support/run-main.js';

const options =
  '# x\n\n## Step 3 — Mend\n\n### Option A\n\n```sh\ntouch a\n```\n\n### Option B\n\n```sh\ntouch b\n```\n';

test.each(['3=b', '3=B'])('--choose %s chooses, whatever its case', async (choose) => {
  const { exitCode, path, stderr } = await runDocumentText(options, [
    '--unattended',
    '--yes',
    '--choose',
    choose,
  ]);
  expect(exitCode, stderr).toBe(0);
  expect(existsSync(join(dirname(path), 'b'))).toBe(true);
  expect(existsSync(join(dirname(path), 'a'))).toBe(false);
});

test('a --var of a member that was not chosen is accepted, and said to be used by nothing', async () => {
  const document =
    '# x\n\n## Step 3 — Mend\n\n### Option A\n\n```sh\ntouch <NAME>\n```\n\n### Option B\n\n```sh\ntouch b\n```\n';
  const args = ['run', '-', '--unattended', '--yes', '--choose', '3=B', '--var', 'NAME=a'];
  const { exitCode, stderr } = await runMain({ args, stdin: document });
  expect(exitCode, stderr).toBe(0);
  expect(stderr).toContain('NAME was given a value, and nothing that this run does uses it.');
});

test('--approve of what is not there is refused before anything runs', async () => {
  const document = '# x\n\n## Step 1\n\n```sh\ntouch a\n```\n';
  const { exitCode, stderr } = await runDocumentText(document, ['--unattended', '--yes', '--approve', '3d']);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/no step or command 3d/);
});

test('--approve of a label that two steps bear is refused with both', async () => {
  const step = (name: string) =>
    `## Step 2 — ${name} (only if ${name})\n\n\`\`\`sh\ntouch ${name}\n\`\`\`\n\n`;
  const { exitCode, stderr, path } = await runDocumentText(`# x\n\n${step('one')}${step('two')}`, [
    '--unattended',
    '--yes',
    '--approve',
    '2',
  ]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/could mean step 2.* or step 2/);
  expect(existsSync(join(dirname(path), 'one'))).toBe(false);
});

test('a secret inside a value that is none is masked in the record', async () => {
  const document = '# x\n\n## Step 1\n\n```sh\necho "$URL" "$DB_PASSWORD"\n```\n';
  const args = ['--unattended', '--var', 'DB_PASSWORD=5z5y5x9', '--var', 'URL=http://u:5z5y5x9@h'];
  const { stdout, exitCode, stderr } = await runDocumentText(document, args);
  expect(exitCode, stderr).toBe(0);
  expect(stdout).not.toContain('5z5y5x9');
  expect(stdout).toContain('http://u:•••@h');
});
