import { describe, expect, test } from 'vitest';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { judgeFacts } from '../../src/staleness/judge-facts.js';
import { readFacts } from '../../src/staleness/read-facts.js';
import { fencesOf } from '../parser/reading.js';
import { corpusDocuments } from './documents.js';

const documents = corpusDocuments();
const isAbsent = documents.length === 0;
const where = '(skipped where ../shared/corpus is absent)';

/** Read by hand: the newest row, ninety days behind it, and whether it is for what pages people. */
const bookstore: Readonly<Record<string, readonly [lastWorked: string, nextDue: string, urgency: string]>> = {
  'hotfix/HOTFIX-RUNBOOK.md': ['2026-04-02', '2026-07-01', 'unknown'],
  'hotfix/cleanup-after-breakglass.md': ['2026-03-15', '2026-06-13', 'unknown'],
  'rollback/code-rollback-argocd.md': ['2026-05-01', '2026-07-30', 'alerts'],
  'rollback/code-rollback-rollouts.md': ['2026-05-04', '2026-08-02', 'alerts'],
  'rollback/config-rollback-argocd-app.md': ['2026-05-03', '2026-08-01', 'alerts'],
  'rollback/data-rollback-postgres-pitr.md': ['2026-04-09', '2026-07-08', 'unknown'],
  'rollback/data-rollback-s3-versioning.md': ['2026-04-26', '2026-07-25', 'unknown'],
  'runbooks/runbook-api-latency-p99.md': ['2026-04-12', '2026-07-11', 'pages'],
  'runbooks/runbook-database-replication-lag.md': ['2026-04-15', '2026-07-14', 'pages'],
  'runbooks/runbook-tenant-budget.md': ['2026-04-22', '2026-07-21', 'pages'],
};

const platform = 'bookstore/bookstore-platform/';
const judge = (text: string, today: string) =>
  judgeFacts('', readFacts(text, today), { today, limitDays: null, dueDays: 14 });

describe.skipIf(isAbsent)(`staleness of the corpus ${where}`, () => {
  test('every ledger of the bookstore: when it last worked, when it is due, whom it wakes', () => {
    const seen = documents
      .filter(({ name }) => name.startsWith(platform))
      .map(({ name, text }) => [name.slice(platform.length), judge(text, '2026-11-22')] as const)
      .filter(([, { lastWorked }]) => lastWorked !== null)
      .map(([name, { lastWorked, nextDue, urgency }]) => [name, [lastWorked, nextDue, urgency]]);
    expect(Object.fromEntries(seen)).toEqual(bookstore);
  });

  test.each([
    ['2026-11-22', 'stale', 10],
    ['2026-05-20', 'fresh', 10],
    ['2026-07-01', 'stale', 1],
    ['2026-07-02', 'stale', 2],
    ['2026-08-03', 'stale', 10],
  ] as const)('on %s %s: %i of the bookstore', (today, status, count) => {
    const statuses = Object.keys(bookstore).map((name) => {
      const document = documents.find((each) => each.name === platform + name);
      return judge(document?.text ?? '', today).status;
    });
    expect(statuses.filter((each) => each === status)).toHaveLength(count);
  });

  test('no row of a ledger says who worked it, and each says how', () => {
    for (const name of Object.keys(bookstore)) {
      const document = documents.find((each) => each.name === platform + name);
      const { workedBy, resolvedBy, problems } = judge(document?.text ?? '', '2026-11-22');
      expect([workedBy, resolvedBy === null, problems]).toEqual([null, false, []]);
    }
  });
});

describe.skipIf(isAbsent)(`reading by lines against the whole parser ${where}`, () => {
  const read = documents.map(({ name, text }) => ({
    name,
    facts: readFacts(text, '2026-11-22'),
    ...parseRunbook(name, text),
  }));

  test('the title, the owner and the ledgers are the same', () => {
    expect(read.length).toBeGreaterThan(500);
    const differing = read.filter(
      ({ facts, runbook }) =>
        facts.title !== runbook.title ||
        facts.owner !== runbook.frontMatter.owner ||
        (facts.lastWorked !== null) !== runbook.ledgers.length > 0,
    );
    expect(differing.map(({ name, facts, runbook }) => [name, facts.title, runbook.title])).toEqual([]);
  });

  test('no document in which the parser finds a command is taken for one without', () => {
    const missed = read.filter(
      ({ facts, runbook }) =>
        facts.kind === 'other' && fencesOf(runbook).some(({ items }) => items.length > 0),
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
