import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readNamedLines, readTwoColumns } from '../../src/checks/read-columns.js';
import { readHttpStatus } from '../../src/checks/read-http-status.js';
import { readJson, readJsonLines, scalarText } from '../../src/checks/read-json.js';
import { readNumbers } from '../../src/checks/read-numbers.js';
import { readPairs } from '../../src/checks/read-pairs.js';
import { readPrometheusApi } from '../../src/checks/read-prometheus-api.js';
import { readPromtool } from '../../src/checks/read-promtool.js';
import { readTables } from '../../src/checks/read-table.js';

interface Case {
  readonly output: string;
  readonly reads: unknown;
}

const cases: Readonly<Record<string, readonly Case[]>> = parse(
  readFileSync(new URL('readers.yaml', import.meta.url), 'utf8'),
);

const readers: Readonly<Record<string, (output: string) => unknown>> = {
  pairs: readPairs,
  tables: readTables,
  twoColumns: readTwoColumns,
  namedLines: (output) => readNamedLines(output, 'p99'),
  json: readJson,
  jsonLines: readJsonLines,
  numbers: readNumbers,
  promtool: readPromtool,
  http: readHttpStatus,
};

test('every reader has cases, and every case a reader', () => {
  expect(Object.keys(cases)).toEqual(Object.keys(readers));
});

describe.each(Object.entries(readers))('%s', (name, read) => {
  test.each(cases[name] ?? [])('$output', ({ output, reads }) => {
    expect(read(output)).toEqual(reads);
  });
});

test('a header of 2000 characters heads a table, and a longer one is no header', () => {
  const header = `${'NAME  '.repeat(332)}AGE`.padEnd(2000, 'E');
  const row = 'a  '.repeat(333);
  expect(readTables(`${header}\n${row}`)).toMatchObject([{ header: 'upper' }]);
  expect(readTables(`${header}E\n${row}`)).toEqual([]);
});

test('a name is looked for at the start of a line, however long the line', () => {
  expect(readNamedLines(`p99 ${'x'.repeat(500)}`, 'p99')).toEqual([
    { key: 'p99', value: 'x'.repeat(500), indent: 0 },
  ]);
  expect(readNamedLines(`${' '.repeat(500)}p99 1`, 'p99')).toEqual([]);
});

test('a name has four words at most, and labels belong to its last', () => {
  expect(readNamedLines('q w e r 3', 'q w e r')).toMatchObject([{ value: '3' }]);
  expect(readNamedLines('q w e r t 3', 'q w e r t')).toEqual([]);
  expect(readNamedLines('x up{a="b"} 1', 'x up')).toEqual([]);
});

test('a scalar of JSON is printed as jq prints it, and the labels of a series as Prometheus does', () => {
  expect([null, true, 1.5, 'a', {}, []].map(scalarText)).toEqual(['null', 'true', '1.5', 'a', null, null]);
  const series = { metric: { __name__: 'up', a: 'b', c: 'd' }, value: [1, '2'] };
  expect(readPrometheusApi({ status: 'success', data: { resultType: 'vector', result: [series] } })).toEqual({
    kind: 'samples',
    samples: [{ labels: 'up{a="b", c="d"}', value: '2' }],
  });
});
