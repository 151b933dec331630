import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { runMain } from '../support/run-main.js';
import { expectValid } from '../support/schema.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;
const step = (code: string) => `# T\n\n## Step 1 — Do\n\n${fence(code)}`;
const table = '\n## When this runbook last worked\n\n| Date | Resolved by | Notes |\n|---|---|---|\n';

function folderOf(document: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-format-')));
  writeFileSync(join(folder, 'a.md'), document);
  return folder;
}

interface Ending {
  readonly name: string;
  readonly document: string;
  readonly args?: readonly string[];
  readonly status: string;
  readonly exitCode: number;
}

const endings: readonly Ending[] = [
  {
    name: 'worked',
    document: step(`echo "ready: 1"\n# Expect ready == 1`) + table,
    status: 'worked',
    exitCode: 0,
  },
  { name: 'failed', document: step('cat /nonexistent'), status: 'failed', exitCode: 1 },
  {
    name: 'a check failed',
    document: step('echo "ready: 0"\n# Expect ready == 1'),
    status: 'failed',
    exitCode: 1,
  },
  {
    name: 'inconclusive',
    document: step('echo hello\n# Expect ready == 1'),
    status: 'inconclusive',
    exitCode: 3,
  },
  {
    name: 'stopped',
    document: step('echo DROP\n# If output shows DROP -> stop. Open b.md.'),
    status: 'stopped',
    exitCode: 4,
  },
  { name: 'refused', document: step('rm -rf made'), status: 'refused', exitCode: 5 },
  { name: 'dry', document: step('rm -rf made'), args: ['--dry-run'], status: 'worked', exitCode: 0 },
  { name: 'read-only', document: step('rm -rf made'), args: ['--read-only'], status: 'worked', exitCode: 0 },
  {
    name: 'skipped',
    document: `${step('echo one')}\n## Step 2\n\n${fence('echo two')}`,
    args: ['--skip', '1'],
    status: 'worked',
    exitCode: 0,
  },
];

test.each(endings)(
  'the record of a run is what its schema says: $name',
  async ({ document, args = [], ...end }) => {
    const cwd = folderOf(document);
    const run = await runMain({
      args: ['run', 'a.md', '--unattended', '--yes', '--format', 'json', ...args],
      cwd,
    });
    const record = JSON.parse(run.stdout);
    expect({ status: record.status, exitCode: record.exitCode }).toEqual({
      status: end.status,
      exitCode: end.exitCode,
    });
    expect([run.exitCode, run.stderr]).toEqual([end.exitCode, '']);
    expectValid('run-record.schema.json', record);
  },
);

test.each(endings)(
  'the events of a run are what their schema says: $name',
  async ({ document, args = [], ...end }) => {
    const cwd = folderOf(document);
    const run = await runMain({
      args: ['run', 'a.md', '--unattended', '--yes', '--format', 'jsonl', ...args],
      cwd,
    });
    expect([run.exitCode, run.stderr]).toEqual([end.exitCode, '']);
    expect(run.stdout.endsWith('\n')).toBe(true);
    const events = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const event of events) expectValid('run-event.schema.json', event);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    expect(events.at(-1)).toMatchObject({ kind: 'run-finished', status: end.status, exitCode: end.exitCode });
  },
);

test('the record of a run that was interrupted is what its schema says', async () => {
  const cwd = folderOf(`${step('sleep 600')}\n## Step 2\n\n${fence('echo two')}`);
  const env = { RUNBOOK_STATE_DIR: join(cwd, 'state') };
  const stdout = new PassThrough();
  let interrupt: (signal: 'SIGTERM') => void = () => {};
  let text = '';
  stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.includes('"command-started"')) interrupt('SIGTERM');
  });
  const run = await runMain({
    args: ['run', 'a.md', '--unattended', '--format', 'jsonl'],
    cwd,
    env,
    stdout,
    onSignal: (listener) => {
      interrupt = listener;
      return () => {};
    },
  });
  expect(run.exitCode).toBe(143);
  const events = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const event of events) expectValid('run-event.schema.json', event);
  const reasons = [{ message: 'The run was ended by SIGTERM; nothing more was started.', hint: '' }];
  expect(events.at(-1)).toMatchObject({ kind: 'run-finished', status: 'interrupted', reasons });
  const shown = await runMain({ args: ['show', events[0].runId, '--format', 'json'], cwd, env });
  expect(JSON.parse(shown.stdout)).toMatchObject({ status: 'interrupted', exitCode: 143 });
  expectValid('run-record.schema.json', JSON.parse(shown.stdout));
});

test.each([
  ['a document that is not there', ['run', 'b.md']],
  ['an unknown flag', ['run', 'a.md', '--unatended']],
  ['a value that is missing', ['run', 'a.md', '--unattended']],
  ['a format that is none', ['run', 'a.md', '--format', 'yaml']],
])('what stops the run before it begins leaves no half JSON on stdout: %s', async (_, args) => {
  for (const format of ['json', 'jsonl']) {
    const cwd = folderOf(step('echo "$REGION"'));
    const given = args.includes('--format') ? args : [...args, '--format', format];
    const run = await runMain({ args: given, cwd });
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr).not.toBe('');
  }
});

test('events are there while the run goes on', async () => {
  const cwd = folderOf(step('until [ -e go ]; do read -t 0.05 < <(:) || true; done\necho went'));
  const stdout = new PassThrough();
  let text = '';
  stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    // The command ends because its start has been read here.
    if (text.includes('"command-started"')) writeFileSync(join(cwd, 'go'), '');
  });
  const run = await runMain({
    args: ['run', 'a.md', '--unattended', '--yes', '--format', 'jsonl'],
    cwd,
    stdout,
  });
  expect(run.exitCode).toBe(0);
  expect(text).toContain('"run-finished"');
});

test.each(['pretty', 'plain', 'json', 'jsonl', 'github'])(
  '--out takes the result of %s, and stdout nothing',
  async (format) => {
    const cwd = folderOf(step('echo hello'));
    const args = ['run', 'a.md', '--unattended', '--format', format];
    const printed = await runMain({ args, cwd });
    const run = await runMain({ args: [...args, '--out', 'result'], cwd, env: { FORCE_COLOR: '1' } });
    expect([run.exitCode, run.stdout]).toEqual([0, '']);
    const shape = (text: string) => text.replaceAll(/\d+|[0-9a-f]{6,}/g, '0').split('\n').length;
    const result = readFileSync(join(cwd, 'result'), 'utf8');
    expect(shape(result)).toBe(shape(printed.stdout));
    expect(result).not.toContain('\u001b');
    expect(readdirSync(cwd).sort()).toEqual(['a.md', 'result']);
  },
);

test('a result takes the place of the one before with its mode, through a symbolic link', async () => {
  const cwd = folderOf(step('echo hello'));
  writeFileSync(join(cwd, 'real'), 'before');
  chmodSync(join(cwd, 'real'), 0o640);
  symlinkSync('real', join(cwd, 'result'));
  await runMain({ args: ['run', 'a.md', '--unattended', '--format', 'json', '--out', 'result'], cwd });
  expect(lstatSync(join(cwd, 'result')).isSymbolicLink()).toBe(true);
  expect(statSync(join(cwd, 'real')).mode & 0o777).toBe(0o640);
  expectValid('run-record.schema.json', JSON.parse(readFileSync(join(cwd, 'real'), 'utf8')));
});

test('a result of before stands until the new one is whole, and after a run that never began', async () => {
  const cwd = folderOf(step('cat result\n# Expect output contains "before"\n'));
  writeFileSync(join(cwd, 'result'), 'before');
  const args = ['run', 'a.md', '--unattended', '--format', 'json', '--out', 'result'];
  expect((await runMain({ args: [...args, '--only', '9'], cwd })).exitCode).toBe(2);
  expect(readFileSync(join(cwd, 'result'), 'utf8')).toBe('before');
  expect(readdirSync(cwd).sort()).toEqual(['a.md', 'result']);
  expect((await runMain({ args, cwd })).exitCode).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, 'result'), 'utf8')).status).toBe('worked');
});

test.each([
  ['nowhere/result', 'it is not there'],
  ['folder', 'it is a folder'],
])('a place where no result can be written is said before anything runs: %s', async (out, why) => {
  const cwd = folderOf(step('touch made'));
  mkdirSync(join(cwd, 'folder'));
  const run = await runMain({ args: ['run', 'a.md', '--unattended', '--yes', '--out', out], cwd });
  expect([run.exitCode, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain(`The result cannot be written: ${why}.`);
  expect(existsSync(join(cwd, 'made'))).toBe(false);
});

test('a device is written to and never replaced', async () => {
  const cwd = folderOf(step('echo hello'));
  const run = await runMain({
    args: ['run', 'a.md', '--unattended', '--format', 'json', '--out', '/dev/null'],
    cwd,
  });
  expect(run.exitCode).toBe(0);
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test.each([
  ['ENOSPC', 6, 'The result cannot be written to stdout: the disk is full.'],
  ['EPIPE', 0, ''],
])('a stdout that fails with %s', async (code, exitCode, said) => {
  const cwd = folderOf(step('echo hello'));
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code, syscall: 'write' })),
  });
  const run = await runMain({ args: ['run', 'a.md', '--unattended', '--format', 'json'], cwd, stdout });
  expect(run.exitCode).toBe(exitCode);
  expect(run.stderr).toContain(said);
});

test('a result whose disk is full is said, and the run that failed stays one that failed', async () => {
  const cwd = folderOf(step('cat /nonexistent'));
  const run = await runMain({
    args: ['run', 'a.md', '--unattended', '--format', 'json', '--out', '/dev/full'],
    cwd,
  });
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('The result cannot be written: the disk is full.');
});
