import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { corpusDocuments } from './documents.js';
import { lintCorpus, lintSample, type SampledFinding } from './lint-sample.js';

type Places = Readonly<Record<string, readonly number[]>>;
type Judged = Readonly<Record<string, { readonly right?: Places; readonly wrong?: Places }>>;

const judged: Judged = parse(readFileSync(join(import.meta.dirname, 'labels/lint.yaml'), 'utf8'));
const documents = corpusDocuments();

function judgementOf({ code, path, line }: SampledFinding): 'right' | 'wrong' | 'unread' {
  const { right = {}, wrong = {} } = judged[code] ?? {};
  if (right[path]?.includes(line)) return 'right';
  return wrong[path]?.includes(line) ? 'wrong' : 'unread';
}

describe.skipIf(documents.length === 0)('precision (skipped where ../shared is absent)', () => {
  const sample = lintSample();

  test('every finding in the sample has been read', () => {
    const unread = sample.filter((each) => judgementOf(each) === 'unread');
    expect(unread.map(({ code, path, line, message }) => `${code} ${path}:${line} ${message}`)).toEqual([]);
  });

  test.each([
    ['error', 0.95, 40],
    ['warning', 0.85, 185],
  ] as const)('of the %ss at least %d are right', (severity, bar, count) => {
    const found = sample.filter((each) => each.severity === severity);
    expect(found).toHaveLength(count);
    expect(found.filter((each) => judgementOf(each) === 'right').length / count).toBeGreaterThanOrEqual(bar);
  });

  test('unknown subcommands, flags and values in all of the corpus: these, and all of them right', () => {
    const found = lintCorpus(documents).filter(({ code }) => /^RB40[345]$/.test(code));
    const copies = ['bookstore/bookstore-platform/rollback', 'reference'];
    expect(found.map(({ code, path, line }) => `${code} ${path}:${line}`)).toEqual(
      copies.flatMap((folder) => [
        `RB405 ${folder}/code-rollback-argocd.md:43`,
        `RB404 ${folder}/code-rollback-argocd.md:72`,
      ]),
    );
  });
});
