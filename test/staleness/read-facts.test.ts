import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeFacts } from '../../src/staleness/judge-facts.js';
import { readFacts } from '../../src/staleness/read-facts.js';

const today = '2026-11-22';
const ledger = (rows: readonly string[], head = '| Date | Resolved by |\n| --- | --- |') =>
  `## When this runbook last worked\n\n${head}\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const factsOf = (text: string, asOf = today) => readFacts(text, asOf);
const judge = (text: string, asOf = today) =>
  judgeFacts('a.md', readFacts(text, asOf), { today: asOf, limitDays: null, dueDays: 14 });

describe('what a document says of itself', () => {
  test('title, severity and alert stand in its opening or under a heading that speaks of alerts', () => {
    const text = `# Slow **shop**

## Alert

- **Name:** \`ShopLatencyHigh\`
- **Severity:** \`page\` (P1)
- pods are in \`CrashLoopBackOff\`

## Step 1

Severity: warning, and alert \`OtherThing\` has no say here.
`;
    expect(factsOf(text)).toMatchObject({
      title: 'Slow shop',
      severity: 'page (P1)',
      alerts: ['ShopLatencyHigh'],
    });
  });

  test('front matter wins over the text', () => {
    const text =
      '---\nrunbook:\n  owner: team-shop\n  severity: ticket\n  alerts: [ShopDown]\n  stale-after: 30d\n---\n# Shop\n\nSeverity: page\n\nAlert `ShopSlow` fires.\n';
    expect(factsOf(text)).toMatchObject({
      kind: 'runbook',
      owner: 'team-shop',
      severity: 'ticket',
      alerts: ['ShopDown'],
      limitDays: 30,
    });
  });

  test('the owner is also what other tools call so', () => {
    expect(factsOf('---\nowner_slack: "#shop"\n---\n# Shop\n').owner).toBe('#shop');
    expect(factsOf('---\nowner: team-shop\n---\n# Shop\n').owner).toBe('team-shop');
  });

  test.each([
    ['# A\n\n```sh\nls\n```\n', 'commands'],
    ['# A\n\n- x\n\n  ~~~console\n  $ ls\n  ~~~\n', 'commands'],
    ['# A\n\n````markdown\n```sh\nls\n```\n````\n', 'other'],
    ['# A\n\n```yaml\na: 1\n```\n', 'other'],
    ['---\nrunbook: {}\n---\n# A\n', 'runbook'],
    ['---\nlast_reviewed_on: 2026-01-01\n---\n# A\n', 'runbook'],
    [ledger([]), 'runbook'],
  ])('%j is %s', (text, kind) => {
    expect(factsOf(text).kind).toBe(kind);
  });

  test('the row that counts says when, how and who, and where it stands', () => {
    const text = ledger(
      ['2026-05-01 | Ada | Step 3b (`undo`)', '2026-04-14 | Bob | Step 2'],
      '| Date | On call | Resolved by |\n| --- | --- | --- |',
    );
    expect(factsOf(text)).toMatchObject({
      lastWorked: '2026-05-01',
      workedBy: 'Ada',
      resolvedBy: 'Step 3b (undo)',
      line: 5,
      newestDate: '2026-05-01',
    });
  });

  test('of two ledgers the one that keeps rehearsals counts apart', () => {
    const rehearsed = ledger(['2026-10-01 | drill']).replace('worked', 'rehearsed');
    expect(factsOf(`${ledger(['2026-05-01 | Step 3'])}\n${rehearsed}`)).toMatchObject({
      lastWorked: '2026-05-01',
      lastRehearsed: '2026-10-01',
      newestDate: '2026-10-01',
    });
  });

  test('CRLF and a byte order mark change nothing', () => {
    const text = `---\nrunbook: { owner: me }\n---\n# A\n\n${ledger(['2026-05-01 | x'])}`;
    expect(factsOf(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(factsOf(text));
  });
});

describe('what that means on a day', () => {
  test.each([
    ['2026-05-01', '2026-05-20', 'fresh', 19],
    ['2026-05-01', '2026-07-20', 'due', 80],
    ['2026-05-01', '2026-07-30', 'due', 90],
    ['2026-05-01', '2026-07-31', 'stale', 91],
    ['2024-02-29', '2024-05-29', 'due', 90],
    ['2025-04-8', '2025-04-20', 'unreadable', null],
    ['2027-01-01', '2026-11-22', 'unreadable', null],
    ['', '2026-11-22', 'never', null],
  ])('last worked on "%s" and asked on %s: %s', (date, asOf, status, ageDays) => {
    expect(judge(ledger([`${date} | `]), asOf)).toMatchObject({ status, ageDays });
  });

  test('a row ahead of the day is told with its line, and the one before it counts', () => {
    expect(judge(ledger(['2026-12-24 | x', '2026-11-01 | y']))).toMatchObject({
      status: 'fresh',
      lastWorked: '2026-11-01',
      problems: [{ line: 5, message: '2026-12-24 is ahead of 2026-11-22.' }],
    });
  });

  test('a limit that stands in front matter nobody can read leaves no verdict, not even a good one', () => {
    expect(judge(`---\nrunbook: [\n---\n${ledger(['2026-11-21 | x'])}`)).toMatchObject({
      status: 'unreadable',
      lastWorked: '2026-11-21',
    });
  });

  test('--max-age stands for every limit, --within for when it is due', () => {
    const facts = readFacts(`${ledger(['2026-11-01 | x'])}\nStale after 90 days.\n`, today);
    const status = (limitDays: number | null, dueDays: number) =>
      judgeFacts('a.md', facts, { today, limitDays, dueDays }).status;
    expect(status(null, 14)).toBe('fresh');
    expect(status(null, 69)).toBe('due');
    expect(status(20, 14)).toBe('stale');
    expect(status(21, 0)).toBe('due');
  });
});

describe('a review is not a run', () => {
  const reviewed = (on: string, within = '') =>
    judge(`---\nlast_reviewed_on: ${on}\n${within === '' ? '' : `review_in: ${within}\n`}---\n# A\n`);

  test.each([
    ['2026-04-01', '6 months', 'overdue', '2026-10-01'],
    ['2026-06-01', '6 months', 'current', '2026-12-01'],
    ['2026-05-22', '6 months', 'current', '2026-11-22'],
    ['2026-05-21', '6 months', 'overdue', '2026-11-21'],
    ['2025-08-31', '18 months', 'current', '2027-02-28'],
    ['2024-02-29', '1 year', 'overdue', '2025-02-28'],
    ['2023-08-31', '6 months', 'overdue', '2024-02-29'],
    ['2026-11-01', '2 weeks', 'overdue', '2026-11-15'],
    ["'2026-11-01'", '30 days', 'current', '2026-12-01'],
    ['2025-01-01', '', 'current', null],
  ])('reviewed on %s, again in "%s": %s', (on, within, review, nextReview) => {
    expect(reviewed(on, within)).toMatchObject({ review, nextReview, status: 'never', lastWorked: null });
  });

  test.each([
    ['2025-04-8', '6 months', 'last_reviewed_on: "2025-04-8" is no date. Write it as YYYY-MM-DD, in UTC.'],
    ['2027-01-01', '6 months', 'last_reviewed_on: 2027-01-01 is ahead of 2026-11-22.'],
  ])('%s is no date of a review', (on, within, message) => {
    expect(reviewed(on, within)).toMatchObject({ review: 'unreadable', problems: [{ line: 2, message }] });
  });

  test('a review that cannot be read leaves the verdict of the ledger alone', () => {
    const text = `---\nlast_reviewed_on: soon\n---\n${ledger(['2026-05-01 | x'])}`;
    expect(judge(text)).toMatchObject({ status: 'stale', review: 'unreadable' });
  });

  test('a span that is none is told, and nothing is overdue by it', () => {
    expect(reviewed('2020-01-01', 'a while')).toMatchObject({
      review: 'current',
      problems: [{ line: 2, message: 'review_in: "a while" is no span of time. Write it as "6 months".' }],
    });
  });
});

test('what was read on its newest date or later holds for every day after it', () => {
  const cell = fc.constantFrom(
    '2026-05-01',
    '2026-11-20',
    '2026-11-22',
    '2025-04-8',
    '',
    '2024-02-29T23:30-02:00',
  );
  const result = fc.constantFrom('worked', 'failed', 'worked (drill)', '');
  const document = fc.array(fc.tuple(cell, result), { maxLength: 6 }).map((rows) =>
    ledger(
      rows.map((row) => row.join(' | ')),
      '| Date | Result |\n| --- | --- |',
    ).concat('\nStale after 30 days.\n'),
  );
  fc.assert(
    fc.property(document, (text) => {
      const { newestDate } = factsOf(text);
      expect(factsOf(text, newestDate ?? '2020-01-01')).toEqual(factsOf(text, '2030-01-01'));
    }),
  );
});
