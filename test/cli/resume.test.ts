import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunRecord } from '../../src/model/generated/schemas.js';
import {
  breakOffBehind,
  eventsOf,
  finished,
  journalOf,
  started,
  stateFolder,
} from '../support/broken-run.js';
import { type MainResult, runMain } from '../support/run-main.js';

const ledger =
  '\n## When this runbook last worked\n\n| Date | Notes |\n| ---- | ----- |\n| 2026-05-01 | fine |\n';

const rollback = `# Roll back

## Step 1 — Look

\`\`\`sh
GOOD=$(cat good)
mark() { echo "$1 $GOOD" >> "$LOG"; }
cd deep
\`\`\`

## Step 2 — Write

\`\`\`sh
mark "in $(basename "$PWD"):"
touch "$LOG.two"
\`\`\`

## Step 3 — Verify

\`\`\`sh
cat "$LOG"
# Expect: contains abc
\`\`\`
${ledger}`;

interface Place {
  readonly folder: string;
  readonly path: string;
  readonly log: string;
  readonly env: Readonly<Record<string, string>>;
  runbook(...args: readonly string[]): Promise<MainResult>;
}

function place(text: string): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-resume-')));
  const path = join(folder, 'rollback.md');
  const log = join(folder, 'log');
  writeFileSync(path, text);
  writeFileSync(join(folder, 'good'), 'abc\n');
  mkdirSync(join(folder, 'deep'));
  const env = { RUNBOOK_STATE_DIR: stateFolder() };
  return { folder, path, log, env, runbook: (...args) => runMain({ args, env, cwd: folder }) };
}

const unattended = ['--unattended', '--yes', '--format', 'json'];
const recordOf = ({ stdout }: MainResult): RunRecord => JSON.parse(stdout);

/** A whole run, its journal cut behind an event, and the folder as it was left. */
async function brokenRun(
  text: string,
  holds: Parameters<typeof breakOffBehind>[1],
  more: readonly string[] = [],
) {
  const at = place(text);
  const whole = await at.runbook('run', at.path, ...unattended, '--var', `LOG=${at.log}`, ...more);
  expect(whole.exitCode, whole.stderr).toBe(0);
  const journal = journalOf(at.env.RUNBOOK_STATE_DIR ?? '');
  breakOffBehind(journal, holds);
  return { ...at, journal, runId: recordOf(whole).runId };
}

test('a run goes on in a new session with the variables, functions and folder of the old one', async () => {
  const broken = await brokenRun(rollback, finished('1.3'));
  rmSync(broken.log);
  const done = await broken.runbook('resume', ...unattended);
  expect(done.exitCode, done.stderr).toBe(0);
  expect(readFileSync(broken.log, 'utf8')).toBe('in deep: abc\n');
  expect(recordOf(done)).toMatchObject({ runId: broken.runId, status: 'worked', variables: { GOOD: 'abc' } });
  const kinds = eventsOf(broken.journal).map((event) => event.kind);
  expect(kinds.filter((kind) => kind === 'run-finished')).toHaveLength(1);
  expect(eventsOf(broken.journal).map((event) => event.seq)).toEqual(kinds.map((_, index) => index));
});

test('a write whose end was not seen stops an unattended resume, and is settled by --ran or --again', async () => {
  const broken = await brokenRun(rollback, started('2.1'));
  const stopped = await broken.runbook('resume', broken.runId, ...unattended);
  expect(stopped.exitCode).toBe(5);
  expect(recordOf(stopped).reasons[0]?.hint).toBe(
    'Look at the system, then resume with --ran 2.1 or --again 2.1.',
  );
  const wrong = await broken.runbook('resume', ...unattended, '--again', '2.2');
  expect([wrong.exitCode, wrong.stderr]).toEqual([
    2,
    expect.stringContaining('The end of 2.2 is not in question.'),
  ]);
  const done = await broken.runbook('resume', ...unattended, '--ran', '2.1');
  expect(done.exitCode, done.stderr).toBe(0);
  expect(readFileSync(broken.log, 'utf8')).toBe('in deep: abc\n');
});

test('a row that stands already is not written again', async () => {
  const broken = await brokenRun(rollback, (event) => event.kind === 'ledger-intended');
  const before = readFileSync(broken.path, 'utf8');
  const done = await broken.runbook('resume', ...unattended);
  expect(done.exitCode, done.stderr).toBe(0);
  expect(readFileSync(broken.path, 'utf8')).toBe(before);
  expect(recordOf(done).ledger).toMatchObject({ written: true });
});

test('a document that changed is shown with what changed, and read again only when told so', async () => {
  const broken = await brokenRun(rollback, finished('2.2'));
  const text = readFileSync(broken.path, 'utf8');
  writeFileSync(broken.path, text.replace('contains abc', 'contains xyz'));
  const refused = await broken.runbook('resume', ...unattended);
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('-# Expect: contains abc');
  expect(refused.stderr).toContain('+# Expect: contains xyz');
  expect(refused.stderr).toContain(`runbook resume ${broken.runId} --changed`);
  const done = await broken.runbook('resume', ...unattended, '--changed');
  expect(done.exitCode, done.stderr).toBe(1);
  const shown = await broken.runbook('show', broken.runId, '--format', 'json');
  expect(recordOf(shown)).toEqual(recordOf(done));
});

test('in a changed document a command that ran is found again under its new number', async () => {
  const broken = await brokenRun(rollback, finished('2.1'));
  const text = readFileSync(broken.path, 'utf8');
  writeFileSync(broken.path, text.replace('mark "in', 'true\nmark "in'));
  const done = await broken.runbook('resume', ...unattended, '--changed');
  expect(done.exitCode, done.stderr).toBe(0);
  expect(readFileSync(broken.log, 'utf8')).toBe('in deep: abc\n');
  const ran = recordOf(done).steps.flatMap((step) =>
    step.commands.map(({ id, status }) => `${id} ${status}`),
  );
  expect(ran).toEqual(expect.arrayContaining(['2.1 worked', '2.2 worked', '2.3 worked']));
});

test('a changed document that does not have what ran any more ends the run', async () => {
  const broken = await brokenRun(rollback, finished('2.1'));
  const text = readFileSync(broken.path, 'utf8');
  writeFileSync(broken.path, text.replace(/mark "in.*/, 'mark other'));
  const done = await broken.runbook('resume', ...unattended, '--changed');
  expect([done.exitCode, done.stderr]).toEqual([
    2,
    expect.stringContaining('2.1 ran, and is not in the document any more.'),
  ]);
});

test('without its document a run goes on from its own copy, and its row is kept for later', async () => {
  const broken = await brokenRun(rollback, finished('2.2'));
  rmSync(broken.path);
  const done = await broken.runbook('resume', ...unattended);
  expect(done.exitCode, done.stderr).toBe(6);
  expect(recordOf(done).ledger).toMatchObject({ written: false });
});

const withSecret = `# Log in

## Step 1 — Log in

\`\`\`sh
printf %s "$API_TOKEN" > "$LOG"
touch "$LOG.two"
\`\`\`
`;

test('a secret is asked for again, and stands in no file of the run', async () => {
  const broken = await brokenRun(withSecret, finished('1.1'), ['--var', 'API_TOKEN=geheim-4711']);
  expect(readFileSync(broken.journal, 'utf8')).not.toContain('geheim-4711');
  const missing = await broken.runbook('resume', ...unattended);
  expect([missing.exitCode, missing.stderr]).toEqual([2, expect.stringContaining('API_TOKEN')]);
  const done = await broken.runbook('resume', ...unattended, '--var', 'API_TOKEN=geheim-4711');
  expect(done.exitCode, done.stderr).toBe(0);
  expect(readFileSync(broken.journal, 'utf8')).not.toContain('geheim-4711');
});

test('a value that the run has already is not exchanged on the way', async () => {
  const broken = await brokenRun(rollback, finished('1.3'));
  const done = await broken.runbook('resume', ...unattended, '--var', 'LOG=/elsewhere');
  expect(done.exitCode).toBe(2);
  expect(done.stderr).toContain(`LOG is ${broken.log} in it, not /elsewhere`);
});

test('a run that worked is over, and so is resuming when nothing broke off', async () => {
  const at = place(rollback);
  const { runId } = recordOf(await at.runbook('run', at.path, ...unattended, '--var', `LOG=${at.log}`));
  expect(await at.runbook('resume', runId)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('has worked'),
  });
  expect(await at.runbook('resume')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('No run is left to resume.'),
  });
});

test('of several runs that broke off none is taken by a guess', async () => {
  const broken = await brokenRun(rollback, finished('1.3'));
  const again = await broken.runbook('run', broken.path, ...unattended, '--var', `LOG=${broken.log}`);
  breakOffBehind(journalOf(broken.env.RUNBOOK_STATE_DIR ?? ''), finished('1.3'));
  const done = await broken.runbook('resume');
  expect(done.exitCode).toBe(2);
  expect(done.stderr).toContain('2 runs could be resumed.');
  expect(done.stderr).toContain(`runbook resume ${recordOf(again).runId}`);
});

test('a run whose row could not be written is recorded later, once', async () => {
  const broken = await brokenRun(rollback, finished('2.2'));
  const text = readFileSync(broken.path, 'utf8');
  rmSync(broken.path);
  expect((await broken.runbook('resume', ...unattended)).exitCode).toBe(6);
  const still = await broken.runbook('record', '--run', broken.runId);
  expect([still.exitCode, still.stderr]).toEqual([6, expect.stringContaining('it is not there')]);
  writeFileSync(broken.path, text.replace(/^\| 20(?!26-05).*\n/gm, ''));
  const written = await broken.runbook('record', '--run', broken.runId);
  expect([written.exitCode, written.stdout]).toEqual([0, expect.stringMatching(/^Row added: \| 20/)]);
  expect(readFileSync(broken.path, 'utf8').match(/^\| 20/gm)).toHaveLength(2);
  expect(await broken.runbook('record', '--run', broken.runId)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('has no row left to write'),
  });
});

test('a new run of the document names the one that broke off', async () => {
  const broken = await brokenRun(rollback, finished('1.3'));
  const next = await broken.runbook(
    'run',
    broken.path,
    '--unattended',
    '--yes',
    '--var',
    `LOG=${broken.log}`,
  );
  expect(next.stderr).toContain(`broke off. To go on with it: runbook resume ${broken.runId}`);
});

test('a resumed run says where it stands before its first command', async () => {
  const broken = await brokenRun(rollback, finished('1.3'));
  const done = await broken.runbook('resume', '--unattended', '--yes');
  expect(done.stderr).toContain(
    `Run ${broken.runId} of "Roll back": 3 of 6 commands are done; it goes on at 2.1 (line 14).`,
  );
});

test('jobs that were in the background do not come back: they are named, and what only reads is started again', async () => {
  const text =
    '# Jobs\n\n## Step 1 — Forward\n\n```sh\nsleep 300 &\ntrue\n```\n\n## Step 2 — Write\n\n```sh\ntouch "$LOG"\n```\n';
  const broken = await brokenRun(text, finished('1.2'));
  const done = await broken.runbook('resume', '--unattended', '--yes');
  expect(done.exitCode, done.stderr).toBe(0);
  expect(done.stderr).toContain(
    'what 1.1 left running in the background does not come back; 1.1 is started again.',
  );
});

test('old runs are removed, and those that broke off are kept', async () => {
  const broken = await brokenRun(rollback, finished('1.3'));
  await broken.runbook('run', broken.path, ...unattended, '--var', `LOG=${broken.log}`);
  const none = await broken.runbook('runs', 'prune', '--older-than', '1h');
  expect(none.stdout).toBe('0 runs removed.\n');
  const pruned = await broken.runbook('runs', 'prune', '--older-than', '0s');
  expect(pruned.stdout).toBe(`1 runs removed.\n1 kept, which broke off or go on: ${broken.runId}\n`);
  expect((await broken.runbook('runs', 'prune', '--older-than', 'soon')).exitCode).toBe(2);
});

const long = `## Step 1 — Look

\`\`\`sh
seq 300000 | tee "$LOG"
# Expect: contains 299999
\`\`\`
`;

test('of an output longer than what is kept in memory both ends are judged, before and behind a break', async () => {
  const { runbook, runId } = await brokenRun(long, finished('1.1'));
  const resumed = await runbook('resume', runId, ...unattended);
  expect(resumed.exitCode, resumed.stderr).toBe(0);
  expect(recordOf(resumed).steps[0]?.commands[0]).toMatchObject({ attempts: 1, status: 'worked' });
});

test('an output longer than any memory does not keep a run from going on', async () => {
  const { runbook, runId, env } = await brokenRun(long, finished('1.1'));
  // A hole: 3 GiB that take up no room. It is no longer what was printed, and stands for nothing.
  truncateSync(join(env.RUNBOOK_STATE_DIR ?? '', 'runs', runId, 'out/0001.stdout'), 3 * 2 ** 30);
  const resumed = await runbook('resume', runId, ...unattended);
  expect(resumed.stderr).not.toContain('JOURNAL_UNREADABLE');
  expect(recordOf(resumed).steps[0]?.commands[0]?.checks[0]?.verdict).toBe('inconclusive');
});
