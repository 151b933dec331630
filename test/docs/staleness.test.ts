import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { staleFormats } from '../../src/cli/stale-formats.js';
import { writePage } from './page-folder.js';
import { codesIn, examplesOf, tablesOf } from './read-page.js';

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/staleness.md'), 'utf8');
let run: (command: string) => Promise<string>;

beforeAll(() => {
  run = writePage(page);
});

test.each(examplesOf(page))('docs/staleness.md, line $line: $command', async ({ command, output }) => {
  expect(await run(command)).toBe(output);
});

test('docs/staleness.md explains each format', () => {
  const formats = tablesOf(page, 'format').map((row) => codesIn(row.format ?? '')[0]);
  expect(formats).toEqual([...staleFormats]);
});
