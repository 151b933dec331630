import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLintCache } from '../../../src/lint/cache/lint-cache.js';
import { type FileFacts, noFiles } from '../../../src/lint/file-facts.js';
import type { LintWorld } from '../../../src/lint/lint-document.js';
import type { FindingRecord } from '../../../src/model/generated/schemas.js';
import { folderOf } from '../lint-folder.js';

const finding: FindingRecord = {
  code: 'RB401',
  rule: 'drift/broken-link',
  severity: 'error',
  path: 'a.md',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 12,
  message: 'x.md is not there.',
  hint: 'Mend it.',
  fixable: false,
  fingerprint: '0123456789abcdef',
};
const document = { name: 'a.md', text: '# A' };
const world: LintWorld = {
  today: '2026-11-22',
  files: noFiles,
  lock: null,
  alerts: null,
  declared: null,
  shellcheck: [],
  settings: { severities: new Map(), staleAfterDays: null },
};

/** Lints twice, the second time with a cache of its own; says how often it had to look. */
function looks(
  folder: string,
  second: { document?: typeof document; world?: Partial<LintWorld>; engine?: string } = {},
  first: Partial<LintWorld> = {},
): number {
  let count = 0;
  const lint = (_: unknown, { files }: LintWorld) => {
    count += 1;
    files.look('x.md');
    files.anchorsAt('other.md');
    files.namesakes('x.md');
    return [finding];
  };
  const ask = (engine: string, asked: typeof document, here: LintWorld) => {
    const cache = createLintCache(folder, { engine, lint });
    return cache.recall(asked, here) ?? cache.lint(asked, here);
  };
  expect(ask('1', document, { ...world, ...first })).toEqual([finding]);
  const again = { ...world, ...first, ...second.world };
  expect(ask(second.engine ?? '1', second.document ?? document, again)).toEqual([finding]);
  return count;
}

describe('what was found is not looked for again', () => {
  test('by another process, with nothing changed', () => {
    expect(looks(folderOf({}))).toBe(1);
  });

  test.each([
    ['the text', { document: { name: 'a.md', text: '# B' } }],
    ['the name', { document: { name: 'b.md', text: '# A' } }],
    ['the day', { world: { today: '2026-11-23' } }],
    ['the lock', { world: { lock: { schemaVersion: 1 as const, tools: {} } } }],
    ['the alerts', { world: { alerts: { names: new Set(['Down']), isPartial: false } } }],
    ['the manifests', { world: { declared: { names: new Map([['Service', new Set(['shop'])]]) } } }],
    [
      'a severity',
      { world: { settings: { severities: new Map([['RB401', 'off']] as const), staleAfterDays: null } } },
    ],
    ['the limit', { world: { settings: { severities: new Map(), staleAfterDays: 30 } } }],
    ['the engine', { engine: '2' }],
  ])('but for %s', (_, second) => {
    expect(looks(folderOf({}), second)).toBe(2);
  });

  test.each<[string, Partial<FileFacts>]>([
    ['a file is there now', { look: () => 'file' }],
    ['a document it led into is another', { stampAt: () => 'changed' }],
    ['a namesake came', { namesakes: () => ['old/x.md'] }],
  ])('but where %s', (_, change) => {
    expect(looks(folderOf({}), { world: { files: { ...noFiles, ...change } } })).toBe(2);
  });

  test('nor where files changed that it never asked about', () => {
    expect(looks(folderOf({}), { world: { files: { ...noFiles, beside: () => ['new.md'] } } })).toBe(1);
  });
});

describe('a cache is never why lint fails', () => {
  const entryOf = (folder: string) => join(folder, readdirSync(folder)[0] ?? '');

  test.each([
    ['empty', () => ''],
    ['cut short', (text: string) => text.slice(0, -20)],
    ['of another shape', () => '{"findings": "none"}'],
    ['of another document', (text: string) => text.replace(/"key":"../, '"key":"xx')],
    ['of findings that are none', (text: string) => text.replace('"error"', '"fine"')],
  ])('an entry that is %s is found anew, and mended', (_, spoil) => {
    const folder = folderOf({});
    looks(folder);
    const whole = readFileSync(entryOf(folder), 'utf8');
    writeFileSync(entryOf(folder), spoil(whole));
    expect(looks(folder)).toBe(1);
    expect(readFileSync(entryOf(folder), 'utf8')).toBe(whole);
  });

  test('a folder that cannot be one', () => {
    const folder = join(folderOf({ file: '' }), 'file');
    expect(looks(folder)).toBe(2);
    expect(existsSync(folder)).toBe(true);
  });
});
