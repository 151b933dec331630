import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StaleReport } from '../../src/model/generated/schemas.js';
import { runMain } from '../support/run-main.js';
import { expectValid } from '../support/schema.js';

const ledger = (date: string) =>
  `## When this runbook last worked\n\n| Date | Resolved by |\n| --- | --- |\n| ${date} | Step 2 |\n`;
const script = '```sh\nls\n```\n';

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-stale-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const stale = (cwd: string, ...args: readonly string[]) =>
  runMain({ args: ['stale', '--as-of', '2026-11-22', ...args], cwd });

async function reportOf(cwd: string, ...args: readonly string[]): Promise<StaleReport> {
  const { stdout } = await stale(cwd, ...args, '--format', 'json');
  const report = JSON.parse(stdout);
  expectValid('stale-report.schema.json', report);
  return report;
}

const pathsOf = ({ runbooks }: StaleReport) => runbooks.map(({ path, status }) => `${path} ${status}`);

describe('which documents are asked', () => {
  const folder = folderOf({
    'docs/a.md': `# A\n\n${ledger('2026-11-01')}`,
    'docs/b.md': `# B\n\n${script}`,
    'docs/README.md': `# Docs\n\n${script}`,
    'docs/prose.md': '# Prose\n',
    'runbooks/c.md': `# C\n\n${script}`,
    'db-runbook.md': `# D\n\n${script}`,
    'node_modules/x/runbook.md': ledger('2020-01-01'),
    '.hidden/runbook.md': ledger('2020-01-01'),
  });
  symlinkSync(folder, join(folder, 'docs/around'));

  test('where nothing is named: what keeps a ledger, and what is called a runbook and holds commands', async () => {
    const report = await reportOf(folder);
    expect(pathsOf(report)).toEqual(['db-runbook.md never', 'runbooks/c.md never', 'docs/a.md fresh']);
    expect(report.otherDocuments).toBe(3);
  });

  test('of a folder that is named: all that hold commands, but no index', async () => {
    expect(pathsOf(await reportOf(folder, 'docs'))).toEqual(['docs/b.md never', 'docs/a.md fresh']);
  });

  test('what is named itself, each once', async () => {
    const report = await reportOf(folder, 'docs/README.md', 'docs', 'docs/a.md', 'docs/prose.md');
    expect(pathsOf(report)).toEqual([
      'docs/README.md never',
      'docs/b.md never',
      'docs/prose.md never',
      'docs/a.md fresh',
    ]);
  });

  test('what is not there is no folder without runbooks', async () => {
    const { exitCode, stderr } = await stale(folder, 'dosc');
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining('dosc: There is no such file or folder. (USAGE)'),
    ]);
  });
});

test('the project says what is a runbook, what is left out, and the limit of what says none', async () => {
  const folder = folderOf({
    '.git/HEAD': '',
    'runbook.config.yaml':
      'include: ["ops/*.md"]\nexclude: ["old/**"]\nstale-after: 30d\noverrides:\n  - files: ["ops/rare.md"]\n    stale-after: 365d\n',
    'ops/a.md': `# A\n\n${ledger('2026-10-01')}`,
    'ops/rare.md': `# Rare\n\n${ledger('2026-10-01')}`,
    'ops/own.md': `# Own\n\n${ledger('2026-10-01')}\nStale after 60 days.\n`,
    'ops/never.md': script,
    'runbooks/elsewhere.md': script,
    'old/a.md': ledger('2020-01-01'),
  });
  expect(pathsOf(await reportOf(folder))).toEqual([
    'ops/never.md never',
    'ops/a.md stale',
    'ops/own.md due',
    'ops/rare.md fresh',
  ]);
  expect(pathsOf(await reportOf(folder, 'o*/*.md'))).toHaveLength(4);
});

test('where a document names its alerts alone, the rules of the project say whom they wake', async () => {
  const named = (alert: string, more = '') =>
    `# A\n\n## Alert\n\n- Name: \`${alert}\`\n${more}\n${ledger('2026-05-01')}`;
  const rule = (alert: string, severity: string) =>
    `      - alert: ${alert}\n        expr: up == 0\n        labels: { severity: ${severity} }\n`;
  const folder = folderOf({
    '.git/HEAD': '',
    'runbook.config.yaml': 'alerts: ["rules/*.yaml"]\n',
    'rules/shop.yaml': `groups:\n  - name: shop\n    rules:\n${rule('ShopSlow', 'warning')}${rule('ShopDown', 'critical')}${rule('ShopDown', 'info')}`,
    'slow.md': named('ShopSlow'),
    'down.md': named('ShopDown'),
    'other.md': named('OtherThing'),
    'own.md': named('ShopDown', '- Severity: ticket\n'),
  });
  const { runbooks } = await reportOf(folder);
  expect(runbooks.map(({ path, severity, urgency }) => [path, severity, urgency])).toEqual([
    ['down.md', 'critical', 'pages'],
    ['other.md', null, 'alerts'],
    ['own.md', 'ticket', 'waits'],
    ['slow.md', 'warning', 'waits'],
  ]);
});

describe('exit codes', () => {
  const folder = folderOf({
    'fresh.md': ledger('2026-11-01'),
    'due.md': ledger('2026-08-30'),
    'stale.md': ledger('2026-05-01'),
    'never.md': ledger('YYYY-MM-DD'),
    'unreadable.md': ledger('2025-04-8'),
    'binary.md': new Uint8Array([35, 0, 10]),
    'reviewed.md': `---\nlast_reviewed_on: 2025-01-01\nreview_in: 6 months\n---\n${ledger('2026-11-01')}`,
  });

  test.each([
    ['fresh.md', [], 0],
    ['due.md', [], 0],
    ['stale.md', [], 1],
    ['never.md', [], 1],
    ['unreadable.md', [], 1],
    ['binary.md', [], 1],
    ['reviewed.md', [], 0],
    ['due.md', ['--fail-on', 'due'], 1],
    ['due.md', ['--fail-on', 'stale', '--max-age', '30d'], 1],
    ['due.md', ['--fail-on', 'due', '--within', '5'], 0],
    ['stale.md', ['--fail-on', 'none'], 0],
    ['stale.md', ['--fail-on', 'never,unreadable'], 0],
    ['stale.md', ['--max-age', '30w'], 0],
    ['reviewed.md', ['--fail-on', 'review'], 1],
    ['stale.md', ['--as-of', '2026-05-20'], 0],
  ])('%s %j: exit %i', async (file, args, exitCode) => {
    expect((await stale(folder, file, ...args)).exitCode).toBe(exitCode);
  });

  test('a file that is no text is one whose verdict is unreadable, and the others are judged', async () => {
    const { runbooks } = await reportOf(folder, 'binary.md', 'fresh.md');
    expect(runbooks.map(({ path, status, problems }) => [path, status, problems])).toEqual([
      ['binary.md', 'unreadable', [{ line: 1, message: 'The document is a binary file.' }]],
      ['fresh.md', 'fresh', []],
    ]);
  });

  test.each([
    [['--fail-on', 'rotten'], '--fail-on does not know "rotten".'],
    [['--fail-on', 'none,stale'], '--fail-on does not know "none".'],
    [['--as-of', '2026-02-30'], '--as-of takes a date, and got "2026-02-30".'],
    [['--as-of', 'today'], '--as-of takes a date, and got "today".'],
    [['--max-age', 'long'], '--max-age takes days, and got "long".'],
    [['--max-age', '0'], '--max-age takes days, and got "0".'],
    [['--within', '-1'], '--within takes days, and got "-1".'],
    [['--format', 'pdf'], "argument 'pdf' is invalid"],
  ])('%j is refused', async (args, message) => {
    const { exitCode, stdout, stderr } = await stale(folder, ...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

test('--out takes the result, whole, and stdout stays empty', async () => {
  const folder = folderOf({ 'stale.md': ledger('2026-05-01') });
  const { exitCode, stdout } = await stale(folder, '--format', 'csv', '--out', 'stale.csv');
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(readFileSync(join(folder, 'stale.csv'), 'utf8')).toMatch(/^status,path,.*\r\nstale,stale\.md,/);
});

test('without --as-of it is judged for today, in UTC', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const folder = folderOf({ 'a.md': ledger(today) });
  const { stdout } = await runMain({ args: ['stale', '--format', 'json'], cwd: folder });
  const after = new Date().toISOString().slice(0, 10);
  expect([today, after]).toContain(JSON.parse(stdout).asOf);
});
