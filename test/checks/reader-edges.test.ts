import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readNamedLines, readTwoColumns } from '../../src/checks/read-columns.js';
import { readHttpStatus } from '../../src/checks/read-http-status.js';
import { readJson, readJsonLines } from '../../src/checks/read-json.js';
import { readNumbers } from '../../src/checks/read-numbers.js';
import { readPairs } from '../../src/checks/read-pairs.js';
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
