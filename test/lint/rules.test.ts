import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingCatalog } from '../../src/model/finding-catalog.js';
import { describeFindings, lintFile } from './lint-folder.js';

const root = resolve(import.meta.dirname, 'rules');
const isThere = spawnSync('shellcheck', ['--version']).status === 0;
/** shellcheck may be missing, and is named as skipped below. */
const canBeRun = (name: string) => isThere || name !== 'shell/shellcheck';
const folders = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('bad.md'))
  .map((file) => file.slice(0, -'/bad.md'.length))
  .sort();

describe.each(folders.filter(canBeRun))('%s', (name) => {
  const folder = join(root, name);
  const code = Object.entries(findingCatalog).find(([, { rule }]) => rule === name)?.[0];
  const found = async (file: string) =>
    (await lintFile(folder, file)).filter((finding) => finding.code === code);

  test('bad.md: each place, its words and its way out', async () => {
    const text = describeFindings(await found('bad.md'), readFileSync(join(folder, 'bad.md'), 'utf8'));
    expect(text).not.toBe('');
    await expect(text).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });

  test('good.md: what looks like it and is none', async () => {
    expect(await found('good.md')).toEqual([]);
  });
});

if (!isThere) test.skip('shellcheck is not on PATH, so its examples were not run', () => {});

test('every rule that has a source has its examples', () => {
  const sources = resolve(import.meta.dirname, '../../src/lint/rules');
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  expect(names.filter((name) => !existsSync(join(root, name, 'bad.md')))).toEqual([]);
});
