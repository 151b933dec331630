import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runDocumentText, runMain } from '../support/run-main.js';

const today = new Date().toISOString().slice(0, 10);

const steps = [
  '# Roll back',
  '',
  ...['## Step 1 — Look', '', '```sh', 'echo Healthy', '# Expect output contains "Healthy"', '```', ''],
  ...['## Step 2 — Roll back', '', '```sh', 'touch made', '```', ''],
].join('\n');

const ledger = (heading: string, ...columns: readonly string[]) =>
  [
    `## ${heading}`,
    '',
    `| Date | ${columns.join(' | ')} |`,
    `|------|${columns.map(() => '---|').join('')}`,
    `| 2026-05-01 | ${columns.map((column) => (column === 'Result' ? 'worked' : 'Step 2')).join(' | ')} |`,
    '',
  ].join('\n');
const worked = 'When this runbook last worked';

const scheduled = ['--unattended', '--read-only', '--rehearsal'];

async function rehearse(text: string, args: readonly string[] = scheduled) {
  const result = await runDocumentText(text, args);
  const rows = readFileSync(result.path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`| ${today} `));
  const planned = await runMain({
    args: ['plan', result.path, '--format', 'json'],
    cwd: dirname(result.path),
  });
  return { ...result, rows, staleness: JSON.parse(planned.stdout).staleness };
}

describe('a rehearsal that only reads, in a schedule', () => {
  test.each(['Result', 'Outcome', 'Status'])('says in the column %s that it was one', async (column) => {
    const text = steps + ledger(worked, 'Resolved by', column, 'Notes');
    const { exitCode, record, rows, stderr } = await rehearse(text);
    expect(exitCode, stderr).toBe(0);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/\| — +\| worked \(rehearsal\) +\| output contains "Healthy" \(Healthy\) +\|/);
    expect(record.steps.map(({ status }) => status)).toEqual(['worked', 'would-run']);
  });

  test('is counted apart: the document is as old as its last exercise', async () => {
    const { staleness } = await rehearse(steps + ledger(worked, 'Resolved by', 'Result'));
    expect(staleness).toMatchObject({ lastWorked: '2026-05-01', lastRehearsed: today, resolvedBy: 'Step 2' });
  });

  test('gets a row that does not count where something failed', async () => {
    const failing = steps.replace('echo Healthy', 'echo Degraded') + ledger(worked, 'Result');
    const { exitCode, rows, staleness } = await rehearse(failing);
    expect(exitCode).toBe(1);
    expect(rows).toEqual([expect.stringContaining('| failed (rehearsal) |')]);
    expect(staleness).toMatchObject({ lastWorked: '2026-05-01', lastRehearsed: null });
  });

  test('goes where the document keeps its rehearsals', async () => {
    const text = steps + ledger(worked, 'Resolved by') + ledger('When it was last rehearsed', 'Notes');
    const { rows, staleness } = await rehearse(text);
    expect(rows).toHaveLength(1);
    expect(staleness).toMatchObject({ lastWorked: '2026-05-01', lastRehearsed: today });
  });

  test.each([
    [
      'a table that cannot say it',
      ledger(worked, 'Resolved by', 'Notes'),
      scheduled,
      'no Result, Outcome or Status column',
    ],
    [
      'a part of the document',
      ledger(worked, 'Result'),
      [...scheduled, '--only', '1'],
      'something was left out of this run',
    ],
  ])('gets no row of %s, and the run says why', async (_what, table, args, why) => {
    const { exitCode, record, rows, staleness } = await rehearse(steps + table, args);
    expect([exitCode, rows]).toEqual([0, []]);
    expect(record.ledger).toEqual({ written: false, row: null, reason: expect.stringContaining(why) });
    expect(staleness).toMatchObject({ lastWorked: '2026-05-01', lastRehearsed: null });
  });

  test('says at the terminal as well why there is no row', async () => {
    const { path } = await rehearse(steps + ledger(worked, 'Notes'));
    const { stderr } = await runMain({ args: ['run', path, ...scheduled], cwd: dirname(path) });
    expect(stderr).toContain('\nNo row: the table has no Result, Outcome or Status column');
  });

  test.each([
    ['without a table', steps, scheduled],
    ['with --no-record', steps + ledger(worked, 'Result'), [...scheduled, '--no-record']],
    ['that runs nothing', steps + ledger(worked, 'Result'), ['--unattended', '--dry-run', '--rehearsal']],
    [
      'that only reads and is no rehearsal',
      steps + ledger(worked, 'Result'),
      ['--unattended', '--read-only'],
    ],
  ])('a run %s writes nothing and has nothing to say of it', async (_what, text, args) => {
    const { record, rows } = await rehearse(text, args);
    expect([record.ledger, rows]).toEqual([null, []]);
  });
});

describe('a rehearsal that writes', () => {
  const whole = ['--unattended', '--yes', '--rehearsal'];

  test('says so in its row, and is no exercise', async () => {
    const { rows, staleness } = await rehearse(steps + ledger(worked, 'Resolved by', 'Result'), whole);
    expect(rows).toEqual([expect.stringMatching(/\| Step 2 \(Roll back\) +\| worked \(rehearsal\) +\|/)]);
    expect(staleness).toMatchObject({ lastWorked: '2026-05-01', lastRehearsed: today });
  });

  test('gets no row that would pass for an exercise', async () => {
    const { record, rows, staleness } = await rehearse(steps + ledger(worked, 'Resolved by'), whole);
    expect(rows).toEqual([]);
    expect(record.ledger).toMatchObject({ written: false, row: null });
    expect(staleness).toMatchObject({ lastWorked: '2026-05-01' });
  });
});
