import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { lintFormats } from '../../src/cli/lint-formats.js';
import { bundledSchema } from '../../src/schema/published.js';
import { writePage } from './page-folder.js';
import { codesIn, examplesOf, tablesOf } from './read-page.js';

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/lint.md'), 'utf8');
let run: (command: string) => Promise<string>;

beforeAll(() => {
  run = writePage(page);
});

const firstOf = (header: string) => tablesOf(page, header).map((row) => codesIn(row[header] ?? '')[0]);

test.each(examplesOf(page))('docs/lint.md, line $line: $command', async ({ command, output }) => {
  expect(await run(command)).toBe(output);
});

test('docs/lint.md explains each key of the configuration', () => {
  const schema = bundledSchema('config');
  const properties: unknown = schema !== null && 'properties' in schema ? schema.properties : {};
  expect(firstOf('key').sort()).toEqual(Object.keys(Object(properties)).sort());
});

test('docs/lint.md explains each format', () => {
  expect(firstOf('format')).toEqual([...lintFormats]);
});
