import { describe, expect, test } from 'vitest';
import type { StaleRunbook } from '../../src/model/generated/schemas.js';
import { byRisk } from '../../src/staleness/by-risk.js';
import { isFailing } from '../../src/staleness/fail-on.js';
import { judgeFacts } from '../../src/staleness/judge-facts.js';
import { readFacts } from '../../src/staleness/read-facts.js';
import { urgencyOf } from '../../src/staleness/urgency.js';

const today = '2026-11-22';

function runbook(path: string, date: string, severity = ''): StaleRunbook {
  const said = severity === '' ? '' : `Severity: ${severity}\n\n`;
  const text = `# A\n\n${said}## Last worked\n\n| Date |\n| --- |\n${date === '' ? '' : `| ${date} |\n`}`;
  return judgeFacts(path, readFacts(text, today), { today, limitDays: null, dueDays: 14 });
}

test('what never worked or is stale comes first, of that what pages, of that what is longest over its limit', () => {
  const runbooks = [
    runbook('fresh-pages.md', '2026-11-01', 'page'),
    runbook('due.md', '2026-08-30'),
    runbook('due-pages.md', '2026-09-01', 'critical'),
    runbook('stale-ticket.md', '2020-01-01', 'ticket'),
    runbook('stale-a.md', '2026-05-01'),
    runbook('stale-b.md', '2026-05-01'),
    runbook('never.md', ''),
    runbook('unreadable.md', '01/02/2026'),
    runbook('stale-pages.md', '2026-08-01', 'P1'),
    runbook('never-pages.md', '', 'SEV-1'),
  ];
  expect(runbooks.toSorted(byRisk).map(({ path }) => path)).toEqual([
    'never-pages.md',
    'stale-pages.md',
    'never.md',
    'unreadable.md',
    'stale-a.md',
    'stale-b.md',
    'stale-ticket.md',
    'due-pages.md',
    'due.md',
    'fresh-pages.md',
  ]);
});

test.each([
  ['page (P1)', 'pages'],
  ['page (P2 — wakes on-call)', 'pages'],
  ['Critical', 'pages'],
  ['SEV1', 'pages'],
  ['warning', 'waits'],
  ['P3', 'waits'],
  ['medium', 'unknown'],
  [null, 'unknown'],
])('severity %j: %s', (severity, urgency) => {
  expect(urgencyOf({ severity, alerts: [] })).toBe(urgency);
});

test('an alert leads to it and nothing says how bad it is: it may page', () => {
  expect(urgencyOf({ severity: null, alerts: ['ShopDown'] })).toBe('alerts');
  expect(urgencyOf({ severity: 'ticket', alerts: ['ShopDown'] })).toBe('waits');
});

describe('what makes it fail', () => {
  test.each([
    ['2026-05-01', ['stale'], true],
    ['2026-05-01', ['never', 'due'], false],
    ['', ['never'], true],
    ['01/02/2026', ['unreadable'], true],
    ['2026-08-30', ['due'], true],
    ['2026-11-01', ['stale', 'never', 'unreadable', 'due'], false],
  ] as const)('last worked on "%s", failing on %j: %s', (date, failOn, fails) => {
    expect(isFailing(runbook('a.md', date), failOn)).toBe(fails);
  });

  test('a review that is overdue, where that is asked for', () => {
    const overdue = { ...runbook('a.md', '2026-11-01'), review: 'overdue' } as const;
    expect(isFailing(overdue, ['review'])).toBe(true);
    expect(isFailing(overdue, ['stale', 'due'])).toBe(false);
  });
});
