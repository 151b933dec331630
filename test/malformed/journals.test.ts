import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/api/run-records.js';
import { runMain } from '../support/run-main.js';

const document = [
  '# Roll back',
  '',
  '## Step 1 — Look',
  '',
  '```sh',
  'A=$(echo a)',
  'echo "ready: 1 $A"',
  '# Expect ready == 1',
  '```',
  '',
  '## Step 2 — Do',
  '',
  '```sh',
  'touch made',
  'cat /nonexistent',
  '```',
  '',
].join('\n');

type Bytes = string | Uint8Array;

interface Mistake {
  readonly name: string;
  /** The journal with the mistake in it. */
  readonly make: (lines: readonly string[]) => Bytes;
  /** Where it is; counted from 1. */
  readonly line: number;
}

const joined = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** Puts something in the place of a line. */
const instead = (line: number, name: string, put: (text: string) => string): Mistake => ({
  name: `line ${line}: ${name}`,
  make: (lines) => joined(lines.map((text, at) => (at === line - 1 ? put(text) : text))),
  line,
});

/** Changes one field of an event; `undefined` takes it away. */
const field = (line: number, key: string, value: unknown): Mistake =>
  instead(line, `${key} = ${JSON.stringify(value) ?? 'missing'}`, (text) =>
    JSON.stringify({ ...JSON.parse(text), [key]: value }),
  );

const noEvents = [
  '[]',
  '{}',
  '1',
  '"text"',
  'null',
  'true',
  '{"kind":"nothing-we-know"}',
  '{"kind":1}',
  '{"kind":null}',
];
const noJson = [
  '',
  ' ',
  '{',
  '}',
  '{"kind":',
  'text',
  "{'kind':'x'}",
  '{"seq":0,}',
  'NaN',
  '{"a":1}{"b":2}',
  '\u0000',
];

const mistakes: readonly Mistake[] = [
  ...[1, 2, 5].flatMap((line) => noEvents.map((text) => instead(line, text, () => text))),
  ...[1, 4].flatMap((line) => noJson.map((text) => instead(line, JSON.stringify(text), () => text))),
  instead(3, 'half of it', (text) => text.slice(0, text.length / 2)),
  instead(3, 'itself twice', (text) => text + text),
  instead(3, 'a byte order mark before it', (text) => `\ufeff\ufeff${text}`),
  ...['seq', 'at', 'kind', 'runId', 'path', 'hash', 'policy', 'selection', 'operator', 'schemaVersion'].map(
    (key) => field(1, key, undefined),
  ),
  ...Object.entries({
    seq: '0',
    at: 5,
    schemaVersion: 2,
    runId: null,
    policy: {},
    selection: [],
    path: {},
    more: 1,
  }).map(([key, value]) => field(1, key, value)),
  field(3, 'from', 'nowhere'),
  field(2, 'pid', 'seven'),
  {
    name: 'line 2: bytes that are no UTF-8',
    make: (lines) => {
      const [first = '', second = '', ...rest] = lines;
      return Buffer.concat([
        Buffer.from(`${first}\n${second.slice(0, -1)}`),
        Buffer.from([0xff, 0xfe]),
        Buffer.from(`}\n${joined(rest)}`),
      ]);
    },
    line: 2,
  },
];

/** Each line is an event, and together they are no journal. */
const outOfOrder: readonly Mistake[] = [
  { name: 'a line is missing', make: (lines) => joined(lines.filter((_, at) => at !== 4)), line: 5 },
  {
    name: 'a line stands twice',
    make: (lines) => joined([...lines.slice(0, 4), lines[3] ?? '', ...lines.slice(4)]),
    line: 5,
  },
  {
    name: 'two lines are exchanged',
    make: ([a = '', b = '', c = '', ...rest]) => joined([a, c, b, ...rest]),
    line: 2,
  },
  { name: 'the first lines are missing', make: (lines) => joined(lines.slice(2)), line: 1 },
  { name: 'another journal is behind it', make: (lines) => joined([...lines, ...lines]), line: 0 },
  { name: 'the start is missing', make: (lines) => joined(lines.slice(1)), line: 1 },
  { name: 'it is empty', make: () => '', line: 1 },
  { name: 'it holds one line that is torn', make: ([first = '']) => first, line: 1 },
];

let whole = '';
let runId = '';
let lines: readonly string[] = [];

beforeAll(async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-journal-')));
  writeFileSync(join(folder, 'a.md'), document);
  whole = join(folder, 'state');
  await runMain({
    args: ['run', 'a.md', '--unattended', '--yes'],
    cwd: folder,
    env: { RUNBOOK_STATE_DIR: whole },
  });
  [runId = ''] = readdirSync(join(whole, 'runs'));
  lines = readFileSync(join(whole, 'runs', runId, 'journal.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
});

function stateWith({ make }: Pick<Mistake, 'make'>): string {
  const state = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-journal-')));
  mkdirSync(join(state, 'runs'));
  cpSync(join(whole, 'runs', runId), join(state, 'runs', runId), { recursive: true });
  writeFileSync(join(state, 'runs', runId, 'journal.jsonl'), make(lines));
  return state;
}

const storeIn = (state: string) =>
  openStore({ env: { RUNBOOK_STATE_DIR: state }, home: state, cwd: state, now: () => new Date() });

async function expectRefused(state: string): Promise<void> {
  for (const command of [
    ['show', runId],
    ['show', runId, '--format', 'json'],
    ['resume', runId, '--unattended'],
  ]) {
    const { exitCode, stdout, stderr } = await runMain({
      args: command,
      env: { RUNBOOK_STATE_DIR: state },
      cwd: state,
    });
    expect([exitCode, stdout], stderr).toEqual([2, '']);
    expect(stderr).toContain('(JOURNAL_UNREADABLE)');
    expect(stderr).toMatch(/\n {2}next: \S/);
    expect(stderr).not.toMatch(/\n\s+at |fault of runbook|undefined|\[object/);
  }
  const listed = await runMain({ args: ['runs'], env: { RUNBOOK_STATE_DIR: state } });
  expect([listed.exitCode, listed.stderr]).toEqual([0, '']);
  expect(listed.stdout).toContain(runId);
}

describe('a line that is no event', () => {
  test.each(mistakes)('$name', async (mistake) => {
    const state = stateWith(mistake);
    const problem = { code: 'JOURNAL_UNREADABLE', details: expect.objectContaining({ line: mistake.line }) };
    expect(() => storeIn(state).read(runId)).toThrow(expect.objectContaining(problem));
    // Whoever cannot resume it leaves it to the next who tries.
    for (const _ of [1, 2])
      expect(() => storeIn(state).resume(runId)).toThrow(expect.objectContaining(problem));
    await expectRefused(state);
  });
});

describe('events that are no journal together', () => {
  test.each(outOfOrder)('$name', async (mistake) => {
    const state = stateWith(mistake);
    await expectRefused(state);
    if (mistake.line === 0) return;
    const { stderr } = await runMain({ args: ['show', runId], env: { RUNBOOK_STATE_DIR: state } });
    expect(stderr).toMatch(new RegExp(`Line ${mistake.line} of the journal|does not begin with its start`));
  });
});

test('a last line that is torn never happened, and the run is there', async () => {
  for (const cut of [1, 5, 40]) {
    const state = stateWith({ make: (all) => joined(all).slice(0, -cut) });
    expect(storeIn(state).read(runId)).toHaveLength(lines.length - 1);
    const { exitCode } = await runMain({ args: ['show', runId], env: { RUNBOOK_STATE_DIR: state } });
    expect(exitCode).toBe(0);
  }
});

afterAll(() => {
  process.stdout.write(`${mistakes.length + outOfOrder.length} malformed journals\n`);
});
