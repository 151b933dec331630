import { existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { explainLostJournal } from '../../src/api/journal-lost.js';
import { RunbookError } from '../../src/model/runbook-error.js';
import { layOut } from '../../src/run/itinerary.js';
import { initialState } from '../../src/run/run-state.js';
import { planOf } from '../support/plan-of.js';
import { runDocumentText } from '../support/run-main.js';

const text = [
  '## Step 1 — Lose it\n\n```sh\nrm "$RUNBOOK_STATE_DIR"/runs/*/journal.jsonl\n```\n',
  '## Step 2 — Write\n\n```sh\ntouch written\n```\n',
  '## When this runbook last worked\n\n| Date | Notes |\n| --- | --- |\n| 2026-05-01 | fine |\n',
].join('\n');

test('a run whose journal is deleted stops behind the command at work, names it, writes no row, and exits 1', async () => {
  const env = { RUNBOOK_STATE_DIR: realpathSync(mkdtempSync(join(tmpdir(), 'runbook-state-'))) };
  const run = await runDocumentText(text, ['--unattended', '--yes', '--approve', '1'], { env });
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain(
    'Cannot write the journal: it is not there. The run ends here: 1.1 (line 4) was the last to run, how it ended ' +
      'is not on record, and nothing was started behind it. (JOURNAL_LOST)',
  );
  expect(existsSync(join(dirname(run.path), 'written'))).toBe(false);
  expect(readFileSync(run.path, 'utf8')).toBe(text);
});

test('where no command was at work the last one is named, or that there was none', () => {
  const itinerary = layOut(
    planOf('## Step 1\n\n```sh\necho one\n```\n\n## Step 2\n\n```sh\necho two\n```\n'),
  );
  const begun = initialState(itinerary);
  const [first, ...others] = begun.stops;
  if (first?.kind !== 'command') throw new Error('the first stop is a command');
  const ran = { ...first, attempts: 1, phase: { kind: 'ran', worked: true } } as const;
  const lost = new RunbookError('JOURNAL_UNWRITABLE', 'Cannot write the journal: the disk is full.');
  const told = (state: typeof begun) => String(explainLostJournal(lost, { itinerary, state }));
  expect(told(begun)).toContain('The run ends here: no command had run, and nothing was started behind it.');
  expect(told({ ...begun, stops: [ran, ...others] })).toContain(
    'The run ends here: 1.1 (line 4) was the last to run, and nothing',
  );
});

test('any other fault is passed on as it is', () => {
  const itinerary = layOut(planOf('## Step 1\n\n```sh\necho one\n```\n'));
  const state = initialState(itinerary);
  for (const fault of [new Error('out of luck'), new RunbookError('SHELL_LOST', 'The session is gone.')])
    expect(explainLostJournal(fault, { itinerary, state })).toBe(fault);
});
