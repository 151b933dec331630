import { describe, expect, test } from 'vitest';
import { mutationPage } from '../../scripts/mutation-page.js';
import { explain, readReasons } from '../../scripts/mutation-reasons.js';
import { countMutants, mergeReports, readReport, scoreOf, unnoticed } from '../../scripts/mutation-report.js';

const source = 'if (a > b) {\n  go();\n}\nif (a > c) stop();\n';

const mutant = (status: string, place: readonly [number, number, number, number], replacement = 'x') => ({
  id: '1',
  mutatorName: 'M',
  status,
  replacement,
  location: { start: { line: place[0], column: place[1] }, end: { line: place[2], column: place[3] } },
});

const first = [1, 5, 1, 10] as const; // a > b
const block = [1, 12, 3, 2] as const; // { go(); }
const second = [4, 5, 4, 10] as const; // a > c

const reportOf = (...mutants: readonly ReturnType<typeof mutant>[]) =>
  readReport({ files: { 'src/a.ts': { source, mutants } } });

test('what was replaced is read from the source, line breaks and all', () => {
  const [report] = reportOf(mutant('Survived', first), mutant('Survived', block, '{}'));
  expect(report?.mutants.map(({ line, original, replacement }) => [line, original, replacement])).toEqual([
    [1, 'a > b', 'x'],
    [1, '{ go(); }', '{}'],
  ]);
});

test('the score is that of what was not ignored, and a time out counts as noticed', () => {
  const [report] = reportOf(
    ...['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'].map((status) =>
      mutant(status, first),
    ),
  );
  const count = countMutants(report?.mutants ?? []);
  expect(count).toEqual({ killed: 2, timedOut: 1, survived: 1, uncovered: 1, broken: 0, ignored: 1 });
  expect(scoreOf(count)).toBe(0.6);
  expect(unnoticed(report ?? { file: '', source: '', mutants: [] })).toHaveLength(2);
});

test('a mutant that made no program counts as not noticed', () => {
  const [report] = reportOf(mutant('Killed', first), mutant('RuntimeError', first));
  expect(scoreOf(countMutants(report?.mutants ?? []))).toBe(0.5);
});

test('of a mutant that stands in two reports the last one counts, and those of other text count no longer', () => {
  const before = reportOf(mutant('Survived', first), mutant('Survived', second));
  const after = reportOf(mutant('Killed', first));
  const statuses = (reports: Parameters<typeof mergeReports>[0]) =>
    mergeReports(reports).map(({ file, mutants }) => [file, mutants.map(({ status }) => status)]);
  expect(statuses([before, after])).toEqual([['src/a.ts', ['Killed', 'Survived']]]);
  const rewritten = after.map((report) => ({ ...report, source: `${source}// more` }));
  expect(statuses([before, rewritten])).toEqual([['src/a.ts', ['Killed']]]);
});

test.each([null, [], { files: { a: {} } }, { files: { a: { source: '', mutants: [{}] } } }])(
  '%j is no report',
  (content) => {
    expect(() => readReport(content)).toThrow('no report of Stryker');
  },
);

describe('reasons', () => {
  const reason = (mutants: string) =>
    readReasons(`- file: src/a.ts\n  kind: equivalent\n  why: it is the same\n  mutants: ${mutants}\n`);

  test('one key excuses one survivor, whatever line it moved to', () => {
    const keys = reason('[{ original: a > b, replacement: x }]');
    const once = explain(reportOf(mutant('Survived', first)), keys);
    expect([once.explained.length, once.unexplained.length, once.idle.length]).toEqual([1, 0, 0]);
    const twice = explain(reportOf(mutant('Survived', first), mutant('Survived', first)), keys);
    expect([twice.explained.length, twice.unexplained.length]).toEqual([1, 1]);
  });

  test('another replacement, another file and another line are not excused', () => {
    const other = explain(
      reportOf(mutant('Survived', first, 'y')),
      reason('[{ original: a > b, replacement: x }]'),
    );
    expect([other.unexplained.length, other.idle.length]).toEqual([1, 1]);
    const line = explain(
      reportOf(mutant('Survived', first)),
      reason('[{ original: a > b, replacement: x, within: stop }]'),
    );
    expect(line.unexplained).toHaveLength(1);
    const file = explain(
      [{ file: 'src/b.ts', source, mutants: reportOf(mutant('Survived', first))[0]?.mutants ?? [] }],
      reason('[{ original: a > b, replacement: x }]'),
    );
    expect([file.unexplained.length, file.idle.length]).toEqual([1, 0]);
  });

  test('a line tells two of one kind apart, and a beginning is enough of a block', () => {
    const both = explain(
      reportOf(mutant('Survived', second), mutant('NoCoverage', block, '{}')),
      reason(
        '[{ original: a > c, replacement: x, within: stop() }, { original: "{ go(); …", replacement: "{}" }]',
      ),
    );
    expect(both.unexplained).toEqual([]);
    expect(both.explained.map(({ mutant: { original } }) => original)).toEqual(['a > c', '{ go(); }']);
  });

  test.each([
    '',
    '- file: x',
    '- { file: x, kind: lazy, why: y, mutants: [] }',
    '- { file: x, kind: speed, why: y, mutants: [{}] }',
  ])('a list that leaves something out is refused: %s', (text) => {
    expect(() => readReasons(text)).toThrow();
  });
});

test('the page holds a row a file, one for all, and the survivors under their reasons', () => {
  const reports = reportOf(
    mutant('Killed', first),
    mutant('Survived', second),
    mutant('Survived', block, ''),
  );
  const keys = readReasons(
    '- { file: src/a.ts, kind: wording, why: only words., mutants: [{ original: a > c, replacement: x }] }',
  );
  const page = mutationPage(reports, explain(reports, keys), 'Run today.');
  expect(page.split('\n')).toEqual([
    'Run today.',
    '',
    '| file | mutants | killed | timed out | survived | not covered | left out | score |',
    '| ---- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| `src/a.ts` | 3 | 1 | 0 | 2 | 0 | 0 | 33.3 % |',
    '| **all** | 3 | 1 | 0 | 2 | 0 | 0 | 33.3 % |',
    '',
    '## Survivors',
    '',
    '### They change words of a message, and no verdict (1)',
    '',
    '- only words.',
    '  - `src/a.ts:4`: `a > c` → `x`',
    '',
    '### Without a reason (1)',
    '',
    '- `src/a.ts:1`: `{ go(); }` → nothing',
    '',
  ]);
});
