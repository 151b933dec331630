import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEntryFolder } from '../../../src/lint/cache/entry-folder.js';
import { folderOf } from '../lint-folder.js';

const limits = { mostEntries: 8, mostCharacters: 10 };

test('what is written is read, by its owner alone, and leaves nothing beside it', () => {
  const folder = join(folderOf({}), 'deep', 'er');
  const entries = openEntryFolder(folder, limits);
  expect(entries.read('a')).toBeNull();
  entries.write('a', 'one');
  entries.write('a', 'two');
  expect(entries.read('a')).toBe('two');
  expect(readdirSync(folder)).toEqual(['a']);
  expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('what is too long is not kept', () => {
  const folder = folderOf({});
  openEntryFolder(folder, limits).write('a', 'x'.repeat(11));
  expect(readdirSync(folder)).toEqual([]);
});

test('too many: the oldest go, with what a killed process left, and room is made for a while', () => {
  const names = [...'abcdefgh'];
  const folder = folderOf(Object.fromEntries([...names, 'new-0'].map((name) => [name, name])));
  for (const [index, name] of ['new-0', ...names].entries()) utimesSync(join(folder, name), index, index);
  openEntryFolder(folder, limits).prune();
  expect(readdirSync(folder)).toEqual(['c', 'd', 'e', 'f', 'g', 'h']);
  openEntryFolder(folder, limits).prune();
  expect(readdirSync(folder)).toHaveLength(6);
});
