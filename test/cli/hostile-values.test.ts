import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLedgers } from '../../src/ledger/read-ledgers.js';
import { readLog } from '../support/actions-runner.js';
import { hostileValues } from '../support/hostile-values.js';
import { type MainResult, runMain } from '../support/run-main.js';
import { expectValid } from '../support/schema.js';

const perSource = 25;
const sources = ['VAR', 'ENV', 'FILE', 'HOLE'] as const;
const runs = 10;
const formats = ['plain', 'json', 'jsonl', 'github', 'pretty'] as const;

const all = hostileValues(runs * sources.length * perSource, 20261122);

type Values = Readonly<Record<string, string>>;

/** Of one run: the values of each source, by name. */
function valuesOf(run: number): Readonly<Record<(typeof sources)[number], Values>> {
  const of = (source: (typeof sources)[number]) => {
    const start = (run * sources.length + sources.indexOf(source)) * perSource;
    return Object.fromEntries(
      all.slice(start, start + perSource).map((value, at) => [`${source}_${at}`, value]),
    );
  };
  return { VAR: of('VAR'), ENV: of('ENV'), FILE: of('FILE'), HOLE: of('HOLE') };
}

const names = (source: (typeof sources)[number]) =>
  Array.from({ length: perSource }, (_, at) => `${source}_${at}`);
const used = sources.flatMap((source) =>
  names(source).map((name) => (source === 'HOLE' ? `"<${name}>"` : `"$${name}"`)),
);

const columns = ['Date', 'Resolved by', 'Notes', 'Ticket', 'VAR_1', 'ENV_2', 'FILE_3', 'HOLE_4', 'VAR_5'];
const document = [
  '# Values',
  '',
  '## Step 1 — Write',
  '',
  '```sh',
  `printf '%s\\0' ${used.join(' ')} > written`,
  '```',
  '',
  '## Step 2 — Print',
  '',
  '```sh',
  `printf '%s\\n' ${used.join(' ')}`,
  '# Expect output contains "never to be seen"',
  '```',
  '',
  '## When this runbook last worked',
  '',
  `| ${columns.join(' | ')} |`,
  `|${' --- |'.repeat(columns.length)}`,
  `| 2026-01-01 |${' x |'.repeat(columns.length - 1)}`,
  '',
  'Prose behind it.',
  '',
].join('\n');

/** Without the check that fails, so that there is a row. */
const worked = document.replace('# Expect output contains "never to be seen"\n', '');

async function runWith(run: number, text: string) {
  const values = valuesOf(run);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-hostile-')));
  writeFileSync(join(folder, 'values.md'), text);
  writeFileSync(join(folder, 'vars.json'), JSON.stringify(values.FILE));
  const given = Object.entries({ ...values.VAR, ...values.HOLE });
  const [note = '', ticket = ''] = all.slice(run * 2 + 60);
  const format = formats[run % formats.length] ?? 'plain';
  const result = await runMain({
    args: [
      ...['run', 'values.md', '--unattended', '--yes', '--format', format, '--vars-file', 'vars.json'],
      ...given.flatMap(([name, value]) => ['--var', `${name}=${value}`]),
      ...[`--note=${note}`, '--record', `Ticket=${ticket}`, `--operator=${ticket}`],
    ],
    cwd: folder,
    env: { ...values.ENV, RUNBOOK_STATE_DIR: join(folder, 'state') },
  });
  return {
    folder,
    format,
    result,
    values: Object.assign({}, ...sources.map((source) => values[source])) as Values,
  };
}

const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test.each(Array.from({ length: runs }, (_, run) => run))(
  `${all.length} values reach commands as data and people as text: run %d`,
  async (run) => {
    const { folder, format, result, values } = await runWith(run, worked);
    expect(result.exitCode, result.stderr).toBe(0);
    const written = readFileSync(join(folder, 'written'));
    const expected = sources.flatMap((source) => names(source).map((name) => `${values[name]}\0`)).join('');
    expect(written.equals(Buffer.from(expected))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['state', 'values.md', 'vars.json', 'written']);
    expectHarmless(format, result);
    expectOneMoreRow(readFileSync(join(folder, 'values.md'), 'utf8'));
    expectJournal(join(folder, 'state'), values);
  },
);

test.each(formats)(
  'a run that fails with such values in its message stays text as well: %s',
  async (format) => {
    const run = formats.indexOf(format);
    const { folder, result } = await runWith(run, document);
    expect(result.exitCode, result.stderr).toBe(1);
    expectHarmless(format, result);
    expect(readFileSync(join(folder, 'values.md'), 'utf8')).toBe(document);
    expect(readdirSync(folder)).not.toContain('canary');
  },
);

test('given to a shell as code, many of them do what they try to', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-hostile-')));
  const touches = all.slice(0, 100).filter((value) => {
    spawnSync('bash', ['--norc', '-c', `: ${value}`], { cwd: folder, env: { PATH: process.env.PATH } });
    const touched = existsSync(join(folder, 'canary'));
    rmSync(join(folder, 'canary'), { force: true });
    return touched;
  });
  expect(touches.length).toBeGreaterThan(8);
});

test('the values are as many as is said, and differ', () => {
  expect(new Set(all).size).toBeGreaterThan(990);
  process.stdout.write(
    `${all.length} hostile values, ${new Set(all).size} of them different, from 4 sources\n`,
  );
});

function expectHarmless(format: string, { stdout, stderr }: MainResult): void {
  expect(steering.exec(stdout)).toBeNull();
  expect(steering.exec(stderr)).toBeNull();
  if (format === 'json') {
    expectValid('run-record.schema.json', JSON.parse(stdout));
    return;
  }
  if (format === 'jsonl') {
    for (const line of stdout.trimEnd().split('\n')) expectValid('run-event.schema.json', JSON.parse(line));
    return;
  }
  if (format !== 'github') return;
  const known = new Set(['group', 'endgroup', 'notice', 'error']);
  const { commands, listens } = readLog(stdout);
  expect(commands.filter(({ name, data }) => !known.has(name) || data === 'x')).toEqual([]);
  expect(listens).toBe(true);
}

function expectOneMoreRow(after: string): void {
  const [ledger, ...more] = readLedgers(after);
  expect(more).toEqual([]);
  expect(ledger?.columns).toEqual(columns);
  expect(ledger?.rows).toHaveLength(2);
  expect(ledger?.rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
  // One line came in, and nothing else moved.
  const before = new Set(worked.split('\n'));
  const lines = after.split('\n');
  expect(lines.filter((line) => !before.has(line))).toHaveLength(1);
  expect(lines).toHaveLength(worked.split('\n').length + 1);
  expect(steering.exec(after)).toBeNull();
}

function expectJournal(state: string, values: Values): void {
  const [run = ''] = readdirSync(join(state, 'runs'));
  const lines = readFileSync(join(state, 'runs', run, 'journal.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  const bound = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'variable-bound');
  const told = Object.fromEntries(bound.map(({ name, value }) => [name, value]));
  expect(told).toEqual(values);
}
