import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GameDayPlan, GameDayReview } from '../../src/model/generated/schemas.js';
import { runMain } from '../support/run-main.js';
import { expectValid } from '../support/schema.js';

const ledger = (...rows: readonly string[]) =>
  `\n## When this runbook last worked\n\n| Date | Resolved by | Result |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const step = (code: string, budget = '') => `## Step 1 — Do ${budget}\n\n\`\`\`sh\n${code}\n\`\`\`\n`;

function bench(files: Readonly<Record<string, string>>) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-gameday-')));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const run = (...args: readonly string[]) =>
    runMain({ args, cwd: folder, env: { RUNBOOK_STATE_DIR: join(folder, '.state') } });
  return {
    run,
    plan: async (...args: readonly string[]): Promise<GameDayPlan> => {
      const { stdout } = await run('gameday', ...args, '--format', 'json');
      const plan = JSON.parse(stdout);
      expectValid('game-day-plan.schema.json', plan);
      return plan;
    },
    review: async (...args: readonly string[]): Promise<GameDayReview & { readonly exitCode: number }> => {
      const { stdout, exitCode } = await run('gameday', '--review', ...args, '--format', 'json');
      const review = JSON.parse(stdout);
      expectValid('game-day-review.schema.json', review);
      return { ...review, exitCode };
    },
  };
}

const today = () => new Date().toISOString().slice(0, 10);

describe('planning', () => {
  const files = {
    'stale.md': `# Stale\n\n${step('echo a', '(40 min)')}${ledger('2026-05-01 | Step 1 | worked')}`,
    'later.md': `# Later\n\n${step('echo a')}${ledger('2026-09-05 | Step 1 | worked')}`,
    'fresh.md': `# Fresh\n\n${step('echo a')}${ledger('2026-11-20 | Step 1 | worked')}`,
    "it's.md": `# Quoted\n\n${step('echo a')}${ledger('2025-01-01 | Step 1 | worked')}`,
  };

  test('what is stale, and what will be by the last day, with its time and its command', async () => {
    const { days, unplaced } = await bench(files).plan(
      '--on',
      '2026-12-10,2026-12-03',
      '--as-of',
      '2026-11-22',
    );
    expect(days.map(({ date, sessions }) => [date, sessions.map(({ startsAt }) => startsAt)])).toEqual([
      ['2026-12-03', ['2026-12-03T09:00:00.000Z', '2026-12-03T09:30:00.000Z', '2026-12-03T10:15:00.000Z']],
      ['2026-12-10', []],
    ]);
    expect(days[0]?.sessions.map(({ minutes, estimate, command }) => [minutes, estimate, command])).toEqual([
      [30, 'guess', `runbook run 'it'\\''s.md' --rehearsal --note 'Game day 2026-12-03'`],
      [45, 'budgets', "runbook run stale.md --rehearsal --note 'Game day 2026-12-03'"],
      [30, 'guess', "runbook run later.md --rehearsal --note 'Game day 2026-12-03'"],
    ]);
    expect(unplaced).toEqual([]);
  });

  test('what is due after the last day can wait', async () => {
    const pathsOn = async (day: string) => {
      const { days } = await bench(files).plan('--on', day, '--as-of', '2026-11-22', '--within', '0');
      return days.flatMap(({ sessions }) => sessions.map(({ runbook }) => runbook.path));
    };
    expect(await pathsOn('2026-12-03')).toEqual(["it's.md", 'stale.md']);
    expect(await pathsOn('2026-12-04')).toEqual(["it's.md", 'stale.md', 'later.md']);
  });

  test('slots, minutes and the start are taken; what finds no room is told', async () => {
    const { days, unplaced } = await bench(files).plan(
      ...[
        '--on',
        '2026-12-03',
        '--as-of',
        '2026-11-22',
        '--slots',
        '1',
        '--minutes',
        '60',
        '--start',
        '13:30',
      ],
    );
    expect(days[0]?.sessions.map(({ startsAt }) => startsAt)).toEqual(['2026-12-03T13:30:00.000Z']);
    expect(unplaced.map(({ reason, runbook }) => [runbook.path, reason])).toEqual([
      ['stale.md', 'no-room'],
      ['later.md', 'no-room'],
    ]);
  });

  test('once a runbook has run, its time is what it took', async () => {
    const { run, plan } = bench(files);
    await run('run', 'stale.md', '--unattended', '--yes', '--no-record');
    const { days } = await plan('stale.md', '--on', '2026-12-03', '--as-of', '2026-11-22');
    expect(days[0]?.sessions).toMatchObject([{ minutes: 15, estimate: 'runs' }]);
  });

  test('the agenda is what is printed where nothing is said', async () => {
    const { stdout } = await bench(files).run('gameday', '--on', '2026-12-03', '--as-of', '2026-11-22');
    expect(stdout).toContain('## 2026-12-03: 105 of 240 min\n\n### 09:00 Quoted (30 min, a guess)\n');
  });

  test.each([
    [[], 'No day is named.'],
    [['--on', '2026-13-01'], '--on takes a date, and got "2026-13-01".'],
    [['--on', '2026-01-01'], '--on: 2026-01-01 is over.'],
    [['--on', '2026-12-03', '--slots', '0'], '--slots takes a number, and got "0".'],
    [['--on', '2026-12-03', '--minutes', 'many'], '--minutes takes a number, and got "many".'],
    [['--on', '2026-12-03', '--start', '9'], '--start takes a time of day, and got "9".'],
    [['--on', '2026-12-03', '--review', '2026-12-03'], '--on plans a day and --review looks back at one.'],
    [['--review', '2026-11-01', '--format', 'ics'], 'A day that is over needs no calendar.'],
  ])('%j is refused', async (args, message) => {
    const { exitCode, stdout, stderr } = await bench(files).run('gameday', '--as-of', '2026-11-22', ...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('looking back', () => {
  test('runs of this machine with what failed and what is out of date, rows of others, and what nobody touched', async () => {
    const { run, review } = bench({
      'works.md': `# Works\n\n${step('echo "Status: Degraded"\n# Status: Healthy')}${ledger('2025-05-01 | Step 1 | worked')}`,
      'fails.md': `# Fails\n\n${step('echo 3\n# Expect: 4')}${ledger('2025-05-01 | Step 1 | worked')}`,
      'elsewhere.md': `# Elsewhere\n\n${step('echo a')}${ledger(`${today()} | Step 1 | worked`)}`,
      'untouched.md': `# Untouched\n\n${step('echo a')}${ledger('2025-05-01 | Step 1 | worked')}`,
    });
    const before = today();
    await run('run', 'works.md', '--unattended', '--yes', '--no-record');
    await run('run', 'fails.md', '--unattended', '--yes', '--no-record');
    // Over midnight the runs are of another day than the row.
    if (before !== today()) return;
    const { rehearsed, stillOpen, exitCode } = await review(before);
    expect(rehearsed.map(({ path, outcome, source }) => [path, outcome, source])).toEqual([
      ['fails.md', 'failed', 'run'],
      ['works.md', 'worked', 'run'],
      ['elsewhere.md', 'worked', 'ledger'],
    ]);
    expect(rehearsed[0]?.failures).toEqual([expect.stringMatching(/^line \d+: Expect: 4/)]);
    expect(rehearsed[1]?.outOfDate).toEqual([
      expect.stringMatching(/^line \d+: Status: documented Healthy, now Degraded$/),
    ]);
    expect(stillOpen.map(({ path }) => path)).toEqual(['untouched.md']);
    expect(exitCode).toBe(1);
  });

  test('a row whose result is no yes is a rehearsal that failed', async () => {
    const { review } = bench({
      'a.md': `# A\n${ledger('2026-12-03 | Step 1 | failed', '2026-11-01 | Step 1 | worked')}`,
    });
    const { rehearsed, exitCode } = await review('2026-12-03');
    expect(rehearsed).toMatchObject([{ outcome: 'failed', said: '2026-12-03 | Step 1 | failed' }]);
    expect(exitCode).toBe(1);
  });

  test('a row of that day counts beside one that cannot be read, and a file that is no text has none', async () => {
    const { review } = bench({
      'a.md': `# A\n${ledger('2026-12-03 | Step 1 | worked (drill)', '1/2/2026 | Step 1 | worked')}`,
      'binary.md': '# B\u0000',
    });
    const { rehearsed, stillOpen } = await review('2026-12-03', 'a.md', 'binary.md');
    expect(rehearsed.map(({ path, outcome }) => [path, outcome])).toEqual([['a.md', 'worked']]);
    expect(stillOpen.map(({ path, status }) => [path, status])).toEqual([['binary.md', 'unreadable']]);
  });

  test('a day on which nothing happened is said to be one', async () => {
    const { exitCode, stdout } = await bench({ 'a.md': `# A\n${ledger('2026-11-01 | x | worked')}` }).run(
      'gameday',
      '--review',
      '2026-12-03',
    );
    expect([exitCode, stdout]).toEqual([0, '# Game day 2026-12-03\n\nNothing was rehearsed.\n']);
  });
});
