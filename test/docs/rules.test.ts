import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../src/model/finding-catalog.js';
import { rulePages } from '../../src/report/rules/generated/rule-pages.js';
import { folderOf, lintFile } from '../lint/lint-folder.js';
import { sectionOf } from './rule-page.js';

const folder = resolve(import.meta.dirname, '../../docs/rules');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => file.slice(0, -'.md'.length));

const isThere = spawnSync('shellcheck', ['--version']).status === 0;
const canBeRun = (name: string) => isThere || name !== 'shell/shellcheck';

describe.each(names.filter(canBeRun))('docs/rules/%s.md', (name) => {
  const page = readFileSync(join(folder, `${name}.md`), 'utf8');
  const code = /^# (RB\d{3}) /.exec(page)?.[1];

  test('says why, shows what is bad and what is good, and how to mend it', () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.filter((heading) => ['Why', 'Bad', 'Good', 'Fix'].includes(heading ?? ''))).toEqual([
      'Why',
      'Bad',
      'Good',
      'Fix',
    ]);
  });

  test('the bad example is answered as the page says', async () => {
    const { files, output } = sectionOf(page, 'Bad', 'bad.md');
    const all = await lintFile(folderOf(files), 'bad.md');
    const findings = all.filter((finding) => finding.code === code);
    const lines = findings.map(
      ({ path, line, column, severity, message, rule }) =>
        `${path}:${line}:${column} ${severity} ${message} ${code} ${rule}\n`,
    );
    expect(lines.join('')).toBe(output);
    expect(lines).not.toEqual([]);
  });

  test('the good example is not found', async () => {
    const { files } = sectionOf(page, 'Good', 'good.md');
    const findings = await lintFile(folderOf(files), 'good.md');
    expect(findings.filter((finding) => finding.code === code)).toEqual([]);
  });
});

if (!isThere) test.skip('shellcheck is not on PATH, so the examples of its page were not run', () => {});

test('every code of the catalogue has a page, whoever finds it', () => {
  expect(findingCodes.filter((code) => !(code in rulePages))).toEqual([]);
});
