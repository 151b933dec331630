import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runDocumentText, runMain } from '../support/run-main.js';

const document = [
  '# T',
  '',
  ...['## Step 1 — Set', '', '```sh {undo=9}', 'OLD=$(echo old)', 'touch new', '```', ''],
  ...['## Step 2 — Verify', '', '```sh', 'cat new', '# Expect output contains "ready"', '```', ''],
  ...[
    '## Step 9 — Put it back',
    '',
    '```sh',
    'mv new "$OLD"',
    'ls "$OLD"',
    '# Expect output contains "old"',
    '```',
    '',
  ],
  '## When this runbook last worked',
  '',
  '| Date | Resolved by | Result | Notes |',
  '|------|-------------|--------|-------|',
  '',
].join('\n');

test('unattended, a failure names how what was written is taken back, and takes nothing back', async () => {
  const { exitCode, path } = await runDocumentText(document, ['--unattended', '--yes']);
  expect(exitCode).toBe(1);
  expect(existsSync(join(dirname(path), 'new'))).toBe(true);
  const { stdout } = await runMain({
    args: ['run', path, '--unattended', '--yes', '--no-record'],
    cwd: dirname(path),
  });
  expect(stdout).toContain(`NOT undone: 1.2, by 9  Put it back\n  next: runbook run ${path} --only 9\n`);
});

test('--undo takes it back with what the run knows, and the record and the row say so', async () => {
  const { exitCode, path, record } = await runDocumentText(document, ['--unattended', '--yes', '--undo']);
  expect(exitCode).toBe(1);
  expect(existsSync(join(dirname(path), 'old'))).toBe(true);
  expect(record.undo).toEqual([
    { step: '9', title: 'Put it back', of: ['1.2'], status: 'done', message: null },
  ]);
  expect(record.status).toBe('failed');
  expect(readFileSync(path, 'utf8')).toMatch(
    /\| Step 1 \(Set\) +\| failed +\| .*; undone by Step 9 \(Put it back\) +\|/,
  );
});

test('the last lines say what was taken back', async () => {
  const { path } = await runDocumentText(document, ['--unattended', '--yes', '--dry-run']);
  const { stdout, stderr } = await runMain({
    args: ['run', path, '--unattended', '--yes', '--undo', '--no-record'],
    cwd: dirname(path),
  });
  expect(stdout).toContain('Undone: 1.2, by 9  Put it back\n');
  expect(stderr).toContain('\nUndo of 1 (--undo)\n\nStep 9  Put it back\n');
});

test('the summary of a job on GitHub says so as well', async () => {
  const summary = join(mkdtempSync(join(tmpdir(), 'runbook-undo-')), 'summary.md');
  const { path } = await runDocumentText(document, ['--unattended', '--dry-run']);
  await runMain({
    args: ['run', path, '--unattended', '--yes', '--no-record', '--format', 'github'],
    cwd: dirname(path),
    env: { GITHUB_STEP_SUMMARY: summary },
  });
  expect(readFileSync(summary, 'utf8')).toContain('- NOT undone&#58; 1.2, by 9  Put it back\n');
});

test('a run that took something back is not resumed', async () => {
  const home = { RUNBOOK_STATE_DIR: mkdtempSync(join(tmpdir(), 'runbook-undo-')) };
  const { record } = await runDocumentText(document, ['--unattended', '--yes', '--undo'], { env: home });
  const resumed = await runMain({ args: ['resume', record.runId, '--unattended', '--yes'], env: home });
  expect(resumed.exitCode).toBe(2);
  expect(resumed.stderr).toContain('began to take back what it wrote');
});

test('plans show it beside the line', async () => {
  const plan = (format: string) => runMain({ args: ['plan', '-', '--format', format], stdin: document });
  const pretty = (await plan('pretty')).stdout;
  expect(pretty).toContain('  WRITE   1.2  [undo: 9] touch new');
  expect(pretty).toContain('Step 9  [undo of 1]  Put it back');
  expect(pretty).toContain('2 read, 1 write, 0 destroy; 1 check, 1 undo step. Nothing ran.');
  const { steps } = JSON.parse((await plan('json')).stdout);
  expect(steps.map(({ undoOf }: { undoOf: string[] }) => undoOf)).toEqual([[], [], ['1']]);
  expect(steps[0].commands[1].undo).toBe('9');
  const chart = (await plan('mermaid')).stdout;
  expect(chart).toContain('  s0 -.->|"undo"| s2\n');
  expect(chart).not.toContain('s1 --> s2');
});
