import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLog } from '../support/actions-runner.js';
import { runMain } from '../support/run-main.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;
const table = '\n## When this runbook last worked\n\n| Date | Resolved by | Notes |\n|---|---|---|\n';

/** Runs a document as a job of a repository would, its file in a folder of the checkout. */
async function inJob(
  document: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-job-')));
  const file = 'rollback, new.md';
  writeFileSync(join(workspace, file), document);
  const summary = join(workspace, 'summary.md');
  const result = await runMain({
    args: ['run', file, '--unattended', '--yes', '--format', 'github', ...args],
    cwd: workspace,
    env: { GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: summary, ...env },
  });
  const summaryText = () => readFileSync(summary, 'utf8');
  return { ...result, view: readLog(result.stdout), workspace, file, summaryText };
}

const named = (name: string, { commands }: ReturnType<typeof readLog>) =>
  commands.filter((command) => command.name === name);

test('a run is a group a step, a notice for the row, and a summary', async () => {
  const document = `# Roll back\n\n## Step 1 — Look\n\n${fence('echo "ready: 1"\n# Expect ready == 1')}\n## Step 2 — Do\n\n${fence('echo done > made')}${table}`;
  const { exitCode, stderr, view, file, summaryText } = await inJob(document);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(named('group', view).map(({ data }) => data)).toEqual(['Step 1  Look', 'Step 2  Do']);
  expect(view.commands.map(({ name }) => name)).toEqual([
    ...['group', 'endgroup', 'group', 'endgroup'].slice(0, 3),
    'notice',
    'endgroup',
  ]);
  expect(named('notice', view)[0]).toMatchObject({ properties: { file, title: 'Row added' } });
  expect(named('notice', view)[0]?.data).toMatch(/^\| \d{4}-\d\d-\d\d \| Step 2 \(Do\)/);
  expect(view.lines.join('\n')).toMatch(/WORKED in .* exit 0/);
  expect(view.listens).toBe(true);
  expect(summaryText()).toContain('### WORKED: Roll back');
  expect(summaryText()).toContain('| 1 Look | worked | pass: Expect ready == 1 (1) |');
});

test.each([
  ['a failure', 'cat /nonexistent', 1, 8, 'No such file'],
  ['a failed check', 'echo "ready: 0"\n# Expect ready == 1', 1, 9, 'saw 0'],
  ['an inconclusive check', 'echo hello\n# Expect ready == 1', 3, 9, 'is not a number'],
  ['an open decision', 'echo hello\n# If output shows DROP -> stop.', 3, 9, 'no rule'],
  ['a stop of the document', 'echo DROP\n# If output shows DROP -> stop.', 4, 9, 'The document says stop'],
  ['a refusal', 'rm -rf made', 5, 8, '--approve 1'],
])('%s is an error at its line', async (_, code, exitCode, line, said) => {
  const run = await inJob(`# T\n\nProse.\n\n## Step 1 — Do\n\n${fence(code)}`);
  expect(run.exitCode, run.stdout).toBe(exitCode);
  const [error, ...more] = named('error', run.view);
  expect(more).toEqual([]);
  expect(error?.properties).toMatchObject({ file: run.file, line: String(line) });
  expect(error?.data).toContain(said);
  expect(run.view.listens).toBe(true);
});

test('what stops a run before it begins is an error at its line, and exit 2', async () => {
  const run = await inJob(`# T\n\n## Step 1\n\n${fence('no-such-tool-here get')}`);
  expect([run.exitCode, run.stderr]).toEqual([2, '']);
  expect(named('error', run.view)[0]).toMatchObject({
    properties: { file: run.file, title: 'TOOL_MISSING' },
  });
  expect(named('error', run.view)[0]?.data).toContain('line 6: no-such-tool-here');
  expect(run.view.lines.join('\n')).toContain('(TOOL_MISSING)');
});

test('nothing that a document says or prints is a command of the runner', async () => {
  const evil = ['::error::evil', '::set-output name=a::evil', '##[add-path]/evil', '::stop-commands::evil'];
  const code = `printf '%s\\n' ${evil.map((line) => `'${line}' '   ${line}' 'x ${line}'`).join(' ')} | tee /dev/stderr`;
  const document = `# ::error::evil\n\n## Step 1 — ##[error]evil\n\n::error::evil\n\n${fence(`# ::error::evil\n${code}\n# Expect output contains "::error::evil ##[error]evil"`)}${table}`;
  const run = await inJob(document, ['--note', '::error::evil']);
  expect(run.exitCode).toBe(1);
  expect(new Set(run.view.commands.map(({ name }) => name))).toEqual(new Set(['group', 'endgroup', 'error']));
  expect(named('error', run.view)).toHaveLength(1);
  expect(named('error', run.view)[0]?.properties.title).toBe('Failed');
  expect(run.view.lines.filter((line) => line.includes('::set-output name=a::evil')).length).toBeGreaterThan(
    2,
  );
});

test('what is read of markup in the summary is the text itself', async () => {
  const document = `# A | b <img src=x> [l](http://x) @all\n\n## Step 1 — \`code\` | **bold**\n\n${fence('true')}`;
  const { summaryText } = await inJob(document);
  expect(summaryText()).not.toMatch(/<img|\]\(|@all|\*\*bold/);
  const rows = summaryText()
    .split('\n')
    .filter((line) => line.startsWith('| 1 '));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.match(/\|/g)).toHaveLength(4);
});

test('a summary that cannot be written is a warning', async () => {
  const run = await inJob(`# T\n\n## Step 1\n\n${fence('true')}`, [], {
    GITHUB_STEP_SUMMARY: '/nonexistent/x',
  });
  expect(run.exitCode).toBe(0);
  expect(named('warning', run.view)[0]?.properties.title).toBe('No step summary');
});

test('a secret is masked in the log, the annotations and the summary', async () => {
  const token = 'hunter22 100%';
  const document = `# T\n\n## Step 1 — ${token}\n\n${fence('cat "/nonexistent/$API_TOKEN"')}`;
  const run = await inJob(document, [], { API_TOKEN: token });
  expect(run.exitCode).toBe(1);
  expect(`${run.stdout}${run.stderr}${run.summaryText()}`).not.toContain('hunter22');
  expect(named('error', run.view)[0]?.data).toContain('/nonexistent/•••');
});

test('a document that is no file of the repository is named in no annotation', async () => {
  const { stdout } = await runMain({
    args: ['run', '-', '--unattended', '--format', 'github'],
    stdin: `# T\n\n## Step 1\n\n${fence('false')}`,
  });
  expect(readLog(stdout).commands.find(({ name }) => name === 'error')?.properties).toEqual({
    title: 'Failed',
  });
});

test('GITHUB_ACTIONS alone changes nothing: the format is asked for', async () => {
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-job-')));
  writeFileSync(join(workspace, 'a.md'), `# T\n\n## Step 1\n\n${fence('true')}`);
  const { stdout, stderr } = await runMain({
    args: ['run', 'a.md', '--unattended'],
    cwd: workspace,
    env: { GITHUB_ACTIONS: 'true' },
  });
  expect(`${stdout}${stderr}`).not.toContain('::');
});
