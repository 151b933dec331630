import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runDocumentText, runMain } from '../support/run-main.js';

const today = new Date().toISOString().slice(0, 10);

const document = [
  '# Touch a file',
  '',
  '## Step 1 — Touch it',
  '',
  '```sh',
  'touch made-by-the-run',
  '```',
  '',
  '## Step 2 — Verify',
  '',
  '```sh',
  'ls made-by-the-run',
  '# Expect output contains "made"',
  '```',
  '',
  '## When this runbook last worked',
  '',
  '| Date       | Resolved by        | Notes    |',
  '|------------|--------------------|----------|',
  '| 2026-05-01 | Step 1 (Touch it)  | by hand  |',
  '',
].join('\n');

test('a run that worked adds one row on top and changes nothing else', async () => {
  const { exitCode, path, record, stderr } = await runDocumentText(document, ['--unattended', '--yes']);
  expect(exitCode, stderr).toBe(0);
  const lines = readFileSync(path, 'utf8').split('\n');
  expect(lines[19]).toMatch(
    new RegExp(`^\\| ${today} \\| Step 1 \\(Touch it\\) {2}\\| output contains "made"`),
  );
  expect(lines.toSpliced(19, 1).join('\n')).toBe(document);
  expect(record.ledger).toMatchObject({ written: true, row: lines[19] });
});

test('a document with CRLF runs and keeps CRLF', async () => {
  const crlf = document.replaceAll('\n', '\r\n');
  const { exitCode, path, record } = await runDocumentText(crlf, ['--unattended', '--yes']);
  expect(exitCode).toBe(0);
  const text = readFileSync(path, 'utf8');
  expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false);
  expect(text.replace(`${record.ledger?.row}\r\n`, '')).toBe(crlf);
});

test('a broken row blocks no run: the row is printed, exit 6', async () => {
  const broken = document.replace('2026-05-01', '2026-05-0x');
  const { exitCode, path, record } = await runDocumentText(broken, ['--unattended', '--yes']);
  expect(exitCode).toBe(6);
  expect(record.status).toBe('worked');
  expect(record.ledger).toMatchObject({ written: false, row: expect.stringContaining(`| ${today} |`) });
  expect(record.reasons[0]?.hint).toContain(`| ${today} |`);
  expect(readFileSync(path, 'utf8')).toBe(broken);
});

test('a failed check writes no row', async () => {
  const failing = document.replace('contains "made"', 'contains "nothing like it"');
  const { exitCode, path } = await runDocumentText(failing, ['--unattended', '--yes']);
  expect(exitCode).toBe(1);
  expect(readFileSync(path, 'utf8')).toBe(failing);
});

test('a write with no check behind it is recorded as not verified', async () => {
  const unchecked = document.replace('# Expect output contains "made"', '# Look at it.');
  const { record } = await runDocumentText(unchecked, ['--unattended', '--yes']);
  expect(record.ledger?.row).toContain('not verified');
});

test.each([
  ['--only', '1'],
  ['--from', '2'],
  ['--until', '1'],
  ['--skip', '2'],
  ['--no-record', ''],
])('a run with %s leaves the ledger alone', async (flag, value) => {
  const args = ['--unattended', '--yes', flag, value].filter((word) => word !== '');
  const { exitCode, path, record } = await runDocumentText(document, args);
  if (flag !== '--from') expect(exitCode).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(document);
  expect(record.ledger).toBeNull();
});

test('--note and --record fill their columns', async () => {
  const args = ['--unattended', '--yes', '--note', 'game-day', '--record', 'Resolved by=me | you'];
  const { record } = await runDocumentText(document, args);
  expect(record.ledger?.row).toContain('game-day');
  expect(record.ledger?.row).toContain('me \\| you');
});

test('a document on standard input has no ledger to write to', async () => {
  const { exitCode, stdout } = await runMain({
    args: ['run', '-', '--format', 'json', '--unattended', '--yes'],
    stdin: document,
  });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).ledger).toBeNull();
});

test('the row tells what a document that changed under the run says now', async () => {
  const changing = document.replace(
    'touch made-by-the-run',
    'touch made-by-the-run; printf "\\nLast line.\\n" >> document.md',
  );
  const { exitCode, path, record } = await runDocumentText(changing, ['--unattended', '--yes']);
  expect(exitCode).toBe(0);
  const text = readFileSync(path, 'utf8');
  expect(text.endsWith('\nLast line.\n')).toBe(true);
  expect(text).toContain(record.ledger?.row);
});
