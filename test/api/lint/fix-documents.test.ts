import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixDocuments, saveFixed } from '../../../src/api/lint/fix-documents.js';
import { readDocuments } from '../../../src/api/lint/read-documents.js';
import { folderOf } from '../../lint/lint-folder.js';

const prompted = '\uFEFF# Uptime\r\n\r\n```sh\r\n$ uptime\r\n```\r\n';
const mended = prompted.replace('```sh', '```console');

function fixesIn(folder: string, file: string) {
  const project = { root: folder, repository: folder, configPath: null, config: {} };
  const { documents } = readDocuments([file], { cwd: folder, project });
  return fixDocuments(documents, {
    project,
    lock: null,
    ruleFiles: null,
    shellcheck: null,
    today: '2026-11-22',
  });
}

test('byte order mark and line breaks stay, and a link goes on being a link', () => {
  const folder = folderOf({ 'a.md': prompted });
  symlinkSync('a.md', join(folder, 'link.md'));
  fixesIn(folder, 'link.md').forEach(saveFixed);
  expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(mended);
});

test('what somebody has written since it was read is not written over', () => {
  const folder = folderOf({ 'a.md': prompted });
  const [fix] = fixesIn(folder, 'a.md');
  writeFileSync(join(folder, 'a.md'), 'newer');
  expect(() => fix && saveFixed(fix)).toThrow('changed while it was looked at');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('newer');
});
