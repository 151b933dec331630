import { describe, expect, test } from 'vitest';
import { readLedgers } from '../../src/ledger/read-ledgers.js';

const heading = '## When this runbook last worked';
const table = ['| Date | Notes |', '|---|---|', '| 2026-05-01 | fine |'];

function document(...lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

function datesOf(text: string): readonly (readonly (string | null)[])[] {
  return readLedgers(text).map(({ rows }) => rows.map(({ date }) => date));
}

describe('which tables are ledgers', () => {
  test.each([
    '## When this runbook last worked',
    '## Last exercised',
    '### Last successfully tested on',
    '# Last rehearsed',
    '## When was this last verified?',
    '## Run history',
    '## **Last** `worked`',
    '## Last tested (staging and production)',
    '## Last tested by',
    '## LAST WORKED ##',
  ])('a table under "%s" is one', (title) => {
    expect(datesOf(document(title, '', ...table))).toEqual([['2026-05-01']]);
  });

  test.each([
    '## Restore the last verified backup',
    '## Last resort: what worked',
    '## History',
    '## Tested versions',
    '## Lastly, worked examples',
  ])('a table under "%s" is none', (title) => {
    expect(readLedgers(document(title, '', ...table))).toEqual([]);
  });

  test('a table without a Date column is none', () => {
    expect(
      readLedgers(document(heading, '', '| Update | Date of birth |', '|---|---|', '| 1 | 2 |')),
    ).toEqual([]);
  });

  test('Date (UTC) in bold, and not first, is a Date column', () => {
    const text = document(heading, '', 'By | **Date (UTC)**', '--- | ---', 'ann | 2026-05-01');
    expect(datesOf(text)).toEqual([['2026-05-01']]);
  });

  test('a deeper heading keeps the table in its section, the next heading of the same depth ends it', () => {
    expect(datesOf(document(heading, '### us-east', '', ...table))).toEqual([['2026-05-01']]);
    expect(datesOf(document(heading, '## Related', '', ...table))).toEqual([]);
  });

  test('an underlined heading counts', () => {
    expect(datesOf(document('Last worked', '-----------', '', ...table))).toEqual([['2026-05-01']]);
  });

  test.each([
    ['a fence', ['```', ...table, '```']],
    ['a longer fence around a shorter one', ['````md', '```', ...table, '```', '````']],
    ['indented code', ['', ...table.map((line) => `    ${line}`)]],
    ['an HTML comment', ['<!--', ...table, '-->']],
    ['a pre element', ['<pre>', '', ...table, '</pre>']],
  ])('a table in %s is none', (_, lines) => {
    expect(readLedgers(document(heading, ...lines))).toEqual([]);
  });

  test('a fence that is never closed takes the rest along', () => {
    expect(readLedgers(document('```sh', heading, '', ...table))).toEqual([]);
  });

  test('tables in a quote and in a list are read, their lines without the prefix', () => {
    const quoted = document('> ## Last worked', ...table.map((line) => `> ${line}`));
    const listed = document(heading, '', '1. Here:', '', ...table.map((line) => `   ${line}`));
    expect(datesOf(quoted)).toEqual([['2026-05-01']]);
    expect(datesOf(listed)).toEqual([['2026-05-01']]);
    expect(readLedgers(quoted)[0]?.rows[0]?.span.start).toEqual({ line: 4, column: 3, offset: 50 });
  });

  test('a heading inside a quote says nothing of a table behind the quote', () => {
    expect(readLedgers(document('> ## Last worked', '', '## Related', '', ...table))).toEqual([]);
    expect(datesOf(document(heading, '', '> # Note', '> Read this.', '', ...table))).toEqual([
      ['2026-05-01'],
    ]);
  });

  test('two ledgers in one file are two', () => {
    const text = document(heading, '', ...table, '', '## Last rehearsed', '', ...table);
    expect(readLedgers(text).map((ledger) => ledger.heading)).toEqual([
      'When this runbook last worked',
      'Last rehearsed',
    ]);
  });
});

describe('rows', () => {
  const rowsOf = (...rows: string[]) =>
    readLedgers(document(heading, '', '| Date | App |', '|---|---|', ...rows))[0];

  test('cells are trimmed and an escaped pipe is a pipe', () => {
    expect(rowsOf('|  2026-05-01|a \\| b  |')?.rows[0]?.cells).toEqual(['2026-05-01', 'a | b']);
  });

  test('the spans claim exactly the row and the table', () => {
    const text = document(heading, '', ...table, '| 2026-04-01 | x |  ', '', 'text');
    const ledger = readLedgers(text)[0];
    expect(text.slice(ledger?.span.start.offset, ledger?.span.end.offset)).toBe(
      [...table, '| 2026-04-01 | x |'].join('\n'),
    );
    expect(ledger?.rows[1]?.span.start).toEqual({ line: 6, column: 1, offset: 83 });
  });

  test('a malformed date is a problem that names its place, and the row stays', () => {
    const ledger = rowsOf('| 2025-04-8 | a |', '| 2025-01-01 | b |');
    expect(ledger?.rows.map(({ date }) => date)).toEqual([null, '2025-01-01']);
    expect(ledger?.problems).toEqual([
      {
        message: '"2025-04-8" is no date. Write it as YYYY-MM-DD, in UTC.',
        span: { start: { line: 5, column: 1, offset: 59 }, end: { line: 5, column: 18, offset: 76 } },
      },
    ]);
  });

  test.each([
    ['| 2026-05-01 |', 1],
    ['| 2026-05-01 | a | b |', 3],
  ])('%s has %i cells, and two columns to fill', (row, cells) => {
    expect(rowsOf(row)?.problems[0]?.message).toBe(
      `The row has ${cells} cells, the table 2 columns. A | inside a cell is written \\|.`,
    );
  });

  test.each(['| | |', '| — | — |', '| YYYY-MM-DD | |', '| - | - |', '| *never* | |'])(
    '%s is a row that nobody has filled in, and no problem',
    (row) => {
      const ledger = rowsOf(row);
      expect(ledger?.rows.map(({ date }) => date)).toEqual([null]);
      expect(ledger?.problems).toEqual([]);
    },
  );

  test('a row without a date that says something is a problem', () => {
    expect(rowsOf('| | rolled back |')?.problems).toHaveLength(1);
  });

  test('CRLF, a lone CR and a byte order mark are read through', () => {
    expect(datesOf(document(heading, '', ...table).replaceAll('\n', '\r\n'))).toEqual([['2026-05-01']]);
    expect(datesOf(document(heading, '', ...table).replaceAll('\n', '\r'))).toEqual([['2026-05-01']]);
    expect(datesOf(`\ufeff${document(heading, '', ...table)}`)).toEqual([['2026-05-01']]);
  });
});

describe('the limit', () => {
  const limitOf = (...prose: string[]) =>
    readLedgers(document(heading, '', ...table, '', ...prose))[0]?.limitDays;

  test.each([
    [['> Stale after **90 days** without exercise. Re-rehearse in the next', '> game-day.'], 90],
    [['If this table is older than 60 days, the runbook is **STALE**; rehearse', 'it.'], 60],
    [['If older than 30 days, **STALE**; rehearse before trusting.'], 30],
    [['If older than', '45 days, this runbook is **STALE**.'], 45],
    [['stale-after: 14d'], 14],
    [['STALE if older than 2 weeks.'], 14],
    [['Stale after 6 months.'], 180],
    [['The drill takes 90 days to plan. It is never stale.'], null],
    [['```', 'stale-after: 14d', '```'], null],
    [['Nothing.'], null],
  ])('%j is %s', (prose, days) => {
    expect(limitOf(...prose)).toBe(days);
  });

  test('front matter has the first word', () => {
    const text = document(
      '---',
      'runbook:',
      '  stale-after: 30d',
      '---',
      heading,
      '',
      ...table,
      '',
      'Stale after 90 days.',
    );
    expect(readLedgers(text)[0]?.limitDays).toBe(30);
  });

  test('what another section says does not count', () => {
    expect(limitOf('## Flags', '', 'Flags are stale after 30 days.')).toBeNull();
  });
});
