import { mkdtempSync, readFileSync, realpathSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDocumentText, runMain } from '../support/run-main.js';

const folder = () => realpathSync(mkdtempSync(join(tmpdir(), 'runbook-bad-')));

async function runFile(bytes: Uint8Array | string) {
  const path = join(folder(), 'rollback.md');
  writeFileSync(path, bytes);
  const result = await runMain({ args: ['run', path, '--unattended'] });
  expect(readFileSync(path)).toEqual(Buffer.from(bytes));
  return { ...result, path };
}

test('a file that is not there is named, with where names are looked for', async () => {
  const { exitCode, stderr } = await runMain({ args: ['run', 'no-such-runbook', '--unattended'] });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/no-such-runbook: There is no such runbook\./);
  expect(stderr).toMatch(/runbooks\//);
});

test('a binary file is refused with the line of its first NUL', async () => {
  const { exitCode, stderr, path } = await runFile(Buffer.from('# x\n\n\0\u0001'));
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`${path}:3`);
  expect(stderr).toMatch(/binary/);
});

test('invalid UTF-8 is refused with its line', async () => {
  const { exitCode, stderr, path } = await runFile(
    Buffer.concat([Buffer.from('# x\n\nok\n'), Buffer.from([0xc3, 0x28])]),
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`${path}:4`);
  expect(stderr).toMatch(/UTF-8/);
});

test('a file of 50 MB is refused without being read', async () => {
  const path = join(folder(), 'huge.md');
  writeFileSync(path, '# huge\n');
  truncateSync(path, 50 * 1024 * 1024);
  const { exitCode, stderr } = await runMain({ args: ['run', path, '--unattended'] });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/50 MB/);
});

test('front matter that is no YAML is refused with its line', async () => {
  const { exitCode, stderr, path } = await runFile('---\nrunbook: [\n---\n# x\n\n```sh\ntrue\n```\n');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(new RegExp(`${path}:[23]`));
});

test('a fence that is never closed is refused with its line', async () => {
  const { exitCode, stderr, path } = await runFile('# x\n\n## Step 1\n\n```sh\ntrue\n');
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`${path}:5`);
});

test('a document without anything to run or do is refused', async () => {
  const { exitCode, stderr } = await runFile('# x\n\nOnly prose.\n');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/nothing/i);
});

test('a script that Bash cannot read starts nothing, not even the lines above the mistake', async () => {
  const { exitCode, stderr } = await runFile('# x\n\n## Step 1\n\n```sh\ntouch made\nif true; then\n```\n');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/:[5-8]/);
});

test('an unknown flag is refused, and the nearest one is suggested', async () => {
  const { exitCode, stderr } = await runMain({ args: ['run', 'x.md', '--unatended'] });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/--unattended/);
});

test('an unknown step is refused with what there is', async () => {
  const document = '# x\n\n## Step 3a — Check\n\n```sh\ntrue\n```\n';
  const { exitCode, stderr } = await runDocumentText(document, ['--unattended', '--only', '3b']);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/3a/);
});

test('a missing tool is said before anything runs', async () => {
  const document = '# x\n\n## Step 1\n\n```sh\ndate -u\nno-such-tool-here get\n```\n';
  const { exitCode, stderr, stdout } = await runDocumentText(document, ['--unattended', '--yes']);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/line 7: no-such-tool-here/);
  expect(stdout).toBe('');
});

test('a missing input is said before anything runs, with the flag that gives it', async () => {
  const document = '# x\n\n## Step 1\n\n```sh\ndate -u\necho "$WHO" <REGION>\n```\n';
  const { exitCode, stderr } = await runDocumentText(document, ['--unattended', '--yes']);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/WHO/);
  expect(stderr).toMatch(/--var REGION=/);
});

test('a misspelt --var names what was meant', async () => {
  const document = '# x\n\n## Step 1\n\n```sh\necho "$REGION"\n```\n';
  const { exitCode, stderr } = await runDocumentText(document, [
    '--unattended',
    '--var',
    'REGOIN=x',
    '--var',
    'REGION=y',
  ]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/did you mean REGION/);
});

test('a vars file that holds no map is refused with its name', async () => {
  const path = join(folder(), 'vars.yaml');
  writeFileSync(path, '- 1\n');
  const document = '# x\n\n## Step 1\n\n```sh\necho "$REGION"\n```\n';
  const { exitCode, stderr } = await runDocumentText(document, ['--unattended', '--vars-file', path]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('vars.yaml');
});
