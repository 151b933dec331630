import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRow } from '../../src/ledger/add-row.js';
import { contentWithoutRows } from '../../src/ledger/content-without-rows.js';
import { readLedgers } from '../../src/ledger/read-ledgers.js';

const heading = '## When this runbook last worked\n\n';
const date = '2026-11-22';

/** The document with the row, which is the only change. */
function added(text: string, cells: Record<string, string> = {}, rehearsal = false): string {
  const addition = addRow(text, { date, cells, rehearsal });
  if (addition.kind !== 'added') throw new Error(addition.reason);
  expect(addition.text.slice(0, addition.start) + addition.text.slice(addition.end)).toBe(text);
  expect(addition.text.slice(addition.start, addition.end)).toContain(addition.row);
  expect(contentWithoutRows(addition.text)).toBe(contentWithoutRows(text));
  return addition.text;
}

function refused(text: string, cells: Record<string, string> = {}) {
  const addition = addRow(text, { date, cells });
  expect(addition.kind).toBe('not-added');
  return addition.kind === 'not-added' ? addition : null;
}

describe('where the row goes', () => {
  const tableOf = (...dates: string[]) =>
    `${heading}| Date |\n|---|\n${dates.map((each) => `| ${each} |\n`).join('')}`;
  const datesAfter = (...dates: string[]) =>
    readLedgers(added(tableOf(...dates)))[0]?.rows.map(({ cells }) => cells[0]);

  test.each([
    ['falling dates', ['2026-05-01', '2026-04-01'], 0],
    ['rising dates', ['2026-04-01', '2026-05-01'], 2],
    ['no row', [], 0],
    ['one row', ['2026-05-01'], 0],
    ['equal dates', ['2026-05-01', '2026-05-01'], 0],
    [
      'rising dates, the newest put first by somebody',
      ['2026-06-01', '2026-03-01', '2026-04-01', '2026-05-01'],
      0,
    ],
    ['rising dates, one of them late', ['2026-03-01', '2026-05-01', '2026-04-01', '2026-06-01'], 4],
    ['falling dates below a row to fill in', ['YYYY-MM-DD', '2026-05-01', '2026-04-01'], 1],
    ['rising dates above a row to fill in', ['2026-04-01', '2026-05-01', '—'], 2],
  ])('%s', (_, dates, place) => {
    expect(datesAfter(...dates)?.indexOf(date)).toBe(place);
  });

  test('of two ledgers the first takes the run, the one of rehearsals the rehearsal', () => {
    const text = `${tableOf('2026-05-01')}\n## Last rehearsed\n\n| Date |\n|---|\n`;
    const counts = (document: string) => readLedgers(document).map(({ rows }) => rows.length);
    expect(counts(added(text))).toEqual([2, 0]);
    expect(counts(added(text, {}, true))).toEqual([1, 1]);
  });

  test('no newline at the end of the file stays none', () => {
    const top = tableOf('2026-05-01', '2026-04-01').trimEnd();
    expect(added(top).endsWith('| 2026-04-01 |')).toBe(true);
    const bottom = tableOf('2026-04-01', '2026-05-01').trimEnd();
    expect(added(bottom).endsWith('| 2026-05-01 |\n| 2026-11-22 |')).toBe(true);
    expect(added(`${heading}| Date |\r\n|---|`).endsWith('|---|\r\n| 2026-11-22 |')).toBe(true);
  });
});

describe('how the row looks', () => {
  const rowIn = (table: string, cells: Record<string, string> = {}) =>
    added(heading + table, cells)
      .split('\n')
      .find((line) => line.includes(date));

  test('columns are found in any case; what has no value gets a dash, what has no column is left out', () => {
    const row = rowIn('| Date | App | Notes |\n|---|---|---|\n', { APP: 'shop', Region: 'eu' });
    expect(row).toBe('| 2026-11-22 | shop | — |');
  });

  test('padding follows the neighbours, column by column', () => {
    const table =
      '| Date       | App      | Notes |\n|------------|----------|-------|\n| 2026-05-01 | checkout | a long note here |\n';
    expect(rowIn(table, { App: 'shop', Notes: 'ok' })).toBe('| 2026-11-22 | shop     | ok |');
  });

  test('where only the head shows a width, it is the width', () => {
    const table =
      '| Date       | Incident        | Notes |\n|---|---|---|\n| 2026-05-01 | a name longer than that | x |\n';
    expect(rowIn(table, { Incident: 'short', Notes: 'y' })).toBe('| 2026-11-22 | short           | y |');
  });

  test('rows of one width without a blank to spare set the width', () => {
    const table = '| Date | App |\n|---|---|\n| 2026-05-01 | shop1 |\n| 2026-04-01 | shop2 |\n';
    expect(rowIn(table, { App: 'web' })).toBe('| 2026-11-22 | web   |');
  });

  test('right-aligned columns are padded on the left', () => {
    const table = '| Date | Count |\n|---|----:|\n| 2026-05-01 |    12 |\n';
    expect(rowIn(table, { Count: '3' })).toBe('| 2026-11-22 |     3 |');
  });

  test('wide characters and emoji take two columns', () => {
    const table = '| Date | App        |\n|---|---|\n| 2026-05-01 | x          |\n';
    expect(rowIn(table, { App: '本番 ✅' })).toBe('| 2026-11-22 | 本番 ✅    |');
  });

  test.each([
    ['|Date|App|\n|-|-|\n|2026-05-01|x|\n', '|2026-11-22|web|'],
    ['Date | App\n--- | ---\n2026-05-01 | x\n', '2026-11-22 | web'],
    ['| Date | App\n| --- | ---\n| 2026-05-01 | x\n', '| 2026-11-22 | web'],
    ['Date | App |\n--- | --- |\n2026-05-01 | x |\n', '2026-11-22 | web |'],
  ])('pipes and blanks as in %j', (table, row) => {
    expect(rowIn(table, { App: 'web' })).toBe(row);
  });

  test('a first cell that could begin another block gets its pipe', () => {
    expect(rowIn('By | Date\n--- | ---\nann | 2026-05-01\n', { By: '- ann' })).toBe('| - ann | 2026-11-22');
  });

  test('a table in a quote or in a list keeps its prefix', () => {
    const quoted = '> | Date | App |\n> |---|---|\n> | 2026-05-01 | x |\n';
    expect(rowIn(quoted)).toBe('> | 2026-11-22 | — |');
    expect(rowIn('- | Date | App |\n  |---|---|\n')).toBe('  | 2026-11-22 | — |');
    expect(rowIn('1. Here:\n\n\t| Date | App |\n\t|---|---|\n')).toBe('\t| 2026-11-22 | — |');
  });

  test('CRLF stays CRLF', () => {
    const text = `${heading}| Date |\n|---|\n| 2026-05-01 |\n`.replaceAll('\n', '\r\n');
    expect(added(text)).toContain('|---|\r\n| 2026-11-22 |\r\n| 2026-05-01 |\r\n');
  });

  test('a byte order mark stays', () => {
    expect(added(`\ufeff${heading}| Date |\n|---|\n`).startsWith('\ufeff##')).toBe(true);
  });

  test('marks that turn the reading direction do not reach the document', () => {
    const table = '| Date | Notes |\n|---|---|\n';
    expect(rowIn(table, { Notes: 'a\u202eb\u2066c\u061cd' })).toBe('| 2026-11-22 | abcd |');
  });

  test('pipes are escaped, line breaks become <br>, control characters go', () => {
    const table = '| Date | Notes |\n|---|---|\n';
    expect(rowIn(table, { Notes: 'a | b\nc\r\nd\u001b[1m\u0000' })).toBe(
      '| 2026-11-22 | a \\| b<br>c<br>d[1m |',
    );
    expect(rowIn(table, { Notes: 'a \\| b' })).toBe('| 2026-11-22 | a \\\\\\| b |');
    expect(rowIn('|Date|Notes|\n|---|---|\n|2026-05-01|x|\n', { Notes: 'C:\\' })).toBe('|2026-11-22|C:\\ |');
  });

  test('whatever a value holds, the row reads back and is the only change', () => {
    const tables = [
      '| Date | Notes |\n|---|---|\n| 2026-05-01 | x |\n\ntext',
      'Notes | Date\n--- | ---\nx | 2026-05-01\ny | 2026-05-02\n',
      '> |Notes|Date|\n> |-|-|\n',
    ];
    const value = fc.string({
      unit: fc.constantFrom('|', '\\', '\n', '\r', '`', ' ', 'a', '-', '<!--', '#', '\t', '—', '\ud800'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...tables), value, (table, note) => {
        const before = readLedgers(heading + table)[0]?.rows.length ?? 0;
        const ledger = readLedgers(added(heading + table, { Notes: note }))[0];
        expect(ledger?.rows.length).toBe(before + 1);
        expect(ledger?.problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('where no row can go', () => {
  test('a broken row refuses with its line, and the row is there to print', () => {
    const text = `${heading}| Date | App |\n|---|---|\n| 2025-04-8 | x |\n`;
    expect(refused(text, { App: 'web' })).toEqual({
      kind: 'not-added',
      row: '| 2026-11-22 | web |',
      reason: 'Line 5: "2025-04-8" is no date. Write it as YYYY-MM-DD, in UTC.',
    });
  });

  test('a document without a ledger refuses with a row of what there is', () => {
    expect(refused('# Runbook\n', { App: 'a|b', Notes: 'ok' })?.row).toBe('| 2026-11-22 | a\\|b | ok |');
  });

  test('a broken row of another ledger is no hindrance', () => {
    const text = `${heading}| Date |\n|---|\n\n## Last rehearsed\n\n| Date |\n|---|\n| soon |\n`;
    expect(added(text)).toContain('|---|\n| 2026-11-22 |\n\n');
  });
});

describe('content without rows', () => {
  test('leaves out the rows and nothing else', () => {
    const text = `# A\n\n${heading}| Date |\n|---|\n| 2026-05-01 |\n| 2025-04-8 |\n\nStale after 90 days.\n`;
    expect(contentWithoutRows(text)).toBe(`# A\n\n${heading}| Date |\n|---|\n\nStale after 90 days.\n`);
  });

  test('is the same before and after a row, with or without a line break at the end', () => {
    for (const end of ['', '\n', '\r\n\r\ntext'])
      for (const rows of [
        '',
        '\n| 2026-05-01 |',
        '\n| 2026-05-01 |\n| 2026-04-01 |',
        '\n| 2026-04-01 |\n| 2026-05-01 |',
      ])
        added(`${heading}| Date |\n|---|${rows}${end}`);
  });

  test('a table that is no ledger stays whole', () => {
    const text = '## Flags\n\n| Date |\n|---|\n| 2026-05-01 |\n';
    expect(contentWithoutRows(text)).toBe(text);
  });
});
