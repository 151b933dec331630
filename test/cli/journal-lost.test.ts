import { existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { explainLostJournal } from '../../src/api/journal-lost.js';
import type { RunStarted } from '../../src/model/generated/schemas.js';
import { RunbookError } from '../../src/model/runbook-error.js';
import { layOut } from '../../src/run/itinerary.js';
import { initialState } from '../../src/run/run-state.js';
import { systemError } from '../records/ports.js';
import { planOf } from '../support/plan-of.js';
import { runDocumentText } from '../support/run-main.js';

const started: RunStarted = {
  kind: 'run-started',
  seq: 0,
  at: '2026-11-22T12:00:00.000Z',
  schemaVersion: 1,
  runId: '20261122T120000000Z-123abc',
  engine: 'test',
  path: 'document.md',
  file: null,
  title: null,
  hash: 'sha256:0',
  document: 'document.md',
  cwd: '/',
  operator: 'tester',
  policy: {
    mode: 'normal',
    attended: false,
    yes: true,
    acceptExamples: false,
    approve: [],
    rehearsal: false,
    record: true,
  },
  selection: { from: null, until: null, only: [], skip: [], choose: {} },
  given: [],
};

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
      'is not on record, and nothing was started behind it. (JOURNAL_LOST)\n' +
      '  next: Look at what was done by then before you run it again: this run cannot be resumed.\n',
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
  const ran = { ...first, attempts: 1, output: 1, phase: { kind: 'ran', worked: true } } as const;
  const lost = new RunbookError('JOURNAL_UNWRITABLE', 'Cannot write the journal: the disk is full.');
  const told = (state: typeof begun) => String(explainLostJournal(lost, { itinerary, state }));
  expect(told(begun)).toContain('The run ends here: no command had run, and nothing was started behind it.');
  expect(told({ ...begun, stops: [ran, ...others] })).toContain(
    'The run ends here: 1.1 (line 4) was the last to run, and nothing',
  );
});

test('a journal that is still there can be gone on with: the hint says so, with the run', () => {
  const itinerary = layOut(planOf('## Step 1\n\n```sh\necho one\n```\n'));
  const state = { ...initialState(itinerary), started };
  const hintOf = (cause: Error) => {
    const lost = new RunbookError('JOURNAL_UNWRITABLE', 'Cannot write the journal.', { cause });
    const told = explainLostJournal(lost, { itinerary, state });
    return told instanceof RunbookError ? told.details.hint : null;
  };
  expect(hintOf(systemError('ENOSPC'))).toBe(`Mend that, then go on: runbook resume ${started.runId}`);
  expect(hintOf(systemError('ENOENT'))).toContain('cannot be resumed');
  expect(hintOf(new Error('somebody has put another file in its place'))).toContain('cannot be resumed');
});

test('of commands that ran, the last one in time is named', () => {
  const itinerary = layOut(
    planOf('## Step 1\n\n```sh\necho one\n```\n\n## Step 2\n\n```sh\necho two\n```\n'),
  );
  const begun = initialState(itinerary);
  const ran = (output: number) => (own: (typeof begun.stops)[number]) =>
    own.kind === 'command' ? { ...own, output, phase: { kind: 'ran', worked: true } as const } : own;
  const stops = begun.stops.map((own, index) => ran(index === 0 ? 3 : 2)(own));
  const lost = new RunbookError('JOURNAL_UNWRITABLE', 'Cannot write the journal.');
  expect(String(explainLostJournal(lost, { itinerary, state: { ...begun, stops } }))).toContain(
    '1.1 (line 4)',
  );
});

test('any other fault is passed on as it is', () => {
  const itinerary = layOut(planOf('## Step 1\n\n```sh\necho one\n```\n'));
  const state = initialState(itinerary);
  for (const fault of [new Error('out of luck'), new RunbookError('SHELL_LOST', 'The session is gone.')])
    expect(explainLostJournal(fault, { itinerary, state })).toBe(fault);
});
