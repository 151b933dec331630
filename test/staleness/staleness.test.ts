import { describe, expect, test } from 'vitest';
import { readLedgers } from '../../src/ledger/read-ledgers.js';
import { staleness } from '../../src/staleness/staleness.js';

const today = '2026-11-22';

function ledgerOf(head: string, rows: readonly string[], heading = 'When this runbook last worked'): string {
  const line = (cells: string) => `| ${cells} |\n`;
  const delimiter = head.replaceAll(/[^|]+/g, '---');
  return `## ${heading}\n\n${line(head)}${line(delimiter)}${rows.map(line).join('')}\n`;
}

function judge(text: string, limitDays: number | null = null, asOf = today) {
  return staleness(readLedgers(text), limitDays, asOf);
}

const statusOn = (date: string, asOf = today, limitDays: number | null = null) =>
  judge(ledgerOf('Date', [date]), limitDays, asOf).status;

describe('age and limit', () => {
  test('205 days ago with a limit of 90 is stale, and was due on the 90th day', () => {
    expect(judge(ledgerOf('Date | Resolved by', ['2026-05-01 | **Step 3b**', '2026-04-14 | x']))).toEqual({
      status: 'stale',
      lastWorked: '2026-05-01',
      ageDays: 205,
      limitDays: 90,
      lastRehearsed: null,
      nextDue: '2026-07-30',
      resolvedBy: 'Step 3b',
      problems: [],
    });
  });

  test.each([
    ['2026-11-22', 'fresh'],
    ['2026-09-08', 'fresh'], // 75 days
    ['2026-09-07', 'due'], // 76 days, 14 left
    ['2026-08-24', 'due'], // 90 days
    ['2026-08-23', 'stale'],
  ])('last worked on %s: %s', (date, status) => {
    expect(statusOn(date)).toBe(status);
  });

  test('a leap day counts as a day', () => {
    expect(judge(ledgerOf('Date', ['2024-02-28']), null, '2024-03-01').ageDays).toBe(2);
    expect(judge(ledgerOf('Date', ['2023-02-28']), null, '2023-03-01').ageDays).toBe(1);
    expect(judge(ledgerOf('Date', ['2024-02-29']), 365, '2025-02-28')).toMatchObject({
      status: 'due',
      ageDays: 365,
      nextDue: '2025-02-28',
    });
  });

  test.each([
    ['2026-10-25', '2026-11-22', 28],
    ['2026-03-28', '2026-03-30', 2],
  ])('clocks that change between %s and %s make no half days', (date, asOf, age) => {
    expect(judge(ledgerOf('Date', [date]), null, asOf).ageDays).toBe(age);
  });

  test("the caller's limit wins over the document's, the shorter of two ledgers over the longer", () => {
    const text = `${ledgerOf('Date', ['2026-05-01'])}Stale after 365 days.\n`;
    const second = `${ledgerOf('Date', [], 'Last rehearsed')}Stale after 30 days.\n`;
    expect(judge(text).limitDays).toBe(365);
    expect(judge(text, 7).limitDays).toBe(7);
    expect(judge(text + second).limitDays).toBe(30);
  });

  test('the newest row counts, wherever it stands', () => {
    expect(judge(ledgerOf('Date', ['2026-01-01', '2026-11-01', '2026-02-01'])).lastWorked).toBe('2026-11-01');
  });
});

describe('never and unreadable', () => {
  test('no ledger, an empty one, and one with a row to fill in: never', () => {
    expect(judge('# Runbook\n')).toMatchObject({
      status: 'never',
      lastWorked: null,
      ageDays: null,
      nextDue: null,
    });
    expect(judge(ledgerOf('Date | By', [])).status).toBe('never');
    expect(judge(ledgerOf('Date | By', ['— | —'])).status).toBe('never');
  });

  test.each(['2025-04-8', '2026-02-30', '2026-13-01', '2025-02-29', '01.05.2026', 'May 2026'])(
    '%s is unreadable',
    (date) => {
      expect(judge(ledgerOf('Date', [date]))).toMatchObject({ status: 'unreadable', lastWorked: null });
    },
  );

  test("a row that can't be read beside an old one is unreadable; beside a fresh one it changes nothing", () => {
    expect(judge(ledgerOf('Date', ['2026-11-8', '2026-05-01']))).toMatchObject({
      status: 'unreadable',
      lastWorked: '2026-05-01',
    });
    const fresh = judge(ledgerOf('Date', ['2026-11-8', '2026-11-01']));
    expect(fresh.status).toBe('fresh');
    expect(fresh.problems).toHaveLength(1);
  });

  test('a date ahead of today is never an age, and is told', () => {
    const ahead = judge(ledgerOf('Date', ['2027-05-01', '2026-05-01']));
    expect(ahead).toMatchObject({ status: 'unreadable', lastWorked: '2026-05-01' });
    expect(ahead.problems.map(({ message }) => message)).toEqual(['2027-05-01 is ahead of 2026-11-22.']);
  });

  test('a row with a cell too many does not count', () => {
    expect(judge(ledgerOf('Date | By', ['2026-11-01 | a | b'])).status).toBe('unreadable');
  });
});

describe('what a Result says', () => {
  const statusOf = (result: string) => judge(ledgerOf('Date | Result', [`2026-11-01 | ${result}`])).status;

  test.each([
    'worked',
    'Worked.',
    '**ok**',
    '✅',
    '✅ all green',
    'Passed in 4 min',
    'success',
    'yes',
    'Resolved',
  ])('"%s" worked', (result) => {
    expect(statusOf(result)).toBe('fresh');
  });

  test.each([
    'failed',
    'not worked',
    "worked? didn't",
    'partly',
    'worked partly',
    '4/5 pass',
    'passed 4/5',
    'worksheet',
    'okapi',
    '',
    '—',
    '❌',
    'pass, but slow',
    'unsuccessful',
  ])('"%s" did not, as far as we know', (result) => {
    expect(statusOf(result)).toBe('never');
  });

  test('a failed run after a good one does not count as one', () => {
    const text = ledgerOf('Date | Outcome', ['2026-11-20 | failed', '2026-05-01 | worked']);
    expect(judge(text)).toMatchObject({ status: 'stale', lastWorked: '2026-05-01' });
  });
});

describe('rehearsals', () => {
  test.each(['worked (rehearsal)', 'rehearsal: worked', 'Drill – ok', 'ok, game-day'])(
    '"%s" is kept apart',
    (result) => {
      const text = ledgerOf('Date | Status', [`2026-11-01 | ${result}`, '2026-05-01 | worked']);
      expect(judge(text)).toMatchObject({
        status: 'stale',
        lastWorked: '2026-05-01',
        lastRehearsed: '2026-11-01',
      });
    },
  );

  test('a rehearsal that failed is none', () => {
    expect(judge(ledgerOf('Date | Status', ['2026-11-01 | rehearsal: failed'])).lastRehearsed).toBeNull();
  });

  test('a ledger of its own for rehearsals holds rehearsals; a ledger of that name alone holds what there is', () => {
    const rehearsed = ledgerOf('Date', ['2026-11-01'], 'Last rehearsed');
    expect(judge(rehearsed).lastWorked).toBe('2026-11-01');
    expect(judge(ledgerOf('Date', ['2026-05-01']) + rehearsed)).toMatchObject({
      lastWorked: '2026-05-01',
      lastRehearsed: '2026-11-01',
    });
  });
});
