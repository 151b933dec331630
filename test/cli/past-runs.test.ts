import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunList } from '../../src/model/generated/schemas.js';
import { runDocumentText, runMain } from '../support/run-main.js';

const text = '# Look\n\n## Step 1 — Greet\n\n```sh\necho hello\n# Expect: contains hello\n```\n';

const stateDir = () => realpathSync(mkdtempSync(join(tmpdir(), 'runbook-state-')));

test('a run that worked is listed, shown as it was seen, and its record is the one that the run printed', async () => {
  const env = { RUNBOOK_STATE_DIR: stateDir() };
  const run = await runDocumentText(text, ['--unattended'], { env });
  const listed: RunList = JSON.parse((await runMain({ args: ['runs', '--format', 'json'], env })).stdout);
  expect(listed.runs).toMatchObject([
    { status: 'worked', exitCode: 0, title: 'Look', file: run.path, resumable: false },
  ]);
  const shown = await runMain({ args: ['show', run.record.runId], env });
  expect(shown.stdout).toContain('Step 1  Greet');
  expect(shown.stdout).toContain('hello');
  expect(shown.stdout).toContain('WORKED');
  const record = await runMain({ args: ['show', run.record.runId.slice(-6), '--format', 'json'], env });
  expect(JSON.parse(record.stdout)).toEqual(run.record);
});

test('a run is shown from its own copy when its document is gone', async () => {
  const env = { RUNBOOK_STATE_DIR: stateDir() };
  const run = await runDocumentText(text, ['--unattended'], { env });
  rmSync(run.path);
  const shown = await runMain({ args: ['show', run.record.runId, '--format', 'json'], env });
  expect(JSON.parse(shown.stdout)).toEqual(run.record);
});

test('a run whose journal breaks off is unfinished, one that cannot be read hides no other', async () => {
  const env = { RUNBOOK_STATE_DIR: stateDir() };
  await runDocumentText(text, ['--unattended'], { env });
  await runDocumentText(text, ['--unattended'], { env });
  const runs = join(env.RUNBOOK_STATE_DIR, 'runs');
  const [first = '', second = ''] = readdirSync(runs).sort();
  const journal = join(runs, first, 'journal.jsonl');
  truncateSync(journal, statSync(journal).size - 10);
  truncateSync(join(runs, second, 'journal.jsonl'), 0);
  const listed = await runMain({ args: ['runs'], env });
  expect(listed.stdout).toMatch(new RegExp(`${first} .* unfinished `));
  expect(listed.stdout).toMatch(new RegExp(`${second} .* unreadable .*nothing was journalled`));
  expect(listed.stdout).toContain(`next: runbook resume ${first}`);
});

test('an unknown run is refused with the latest there is', async () => {
  const env = { RUNBOOK_STATE_DIR: stateDir() };
  const { record } = await runDocumentText(text, ['--unattended'], { env });
  const shown = await runMain({ args: ['show', 'nonsense'], env });
  expect(shown.exitCode).toBe(2);
  expect(shown.stderr).toContain(record.runId);
});

test('without a run there is nothing to list, and that is said', async () => {
  const { exitCode, stdout } = await runMain({ args: ['runs'], env: { RUNBOOK_STATE_DIR: stateDir() } });
  expect([exitCode, stdout]).toEqual([0, 'No run is on record here.\n']);
});
