import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOf } from '../support/plan-of.js';
import { corpusDocuments } from './documents.js';
import { goldenPlan } from './golden-plan.js';
import { shuffled } from './shuffle.js';

const documents = corpusDocuments();
const bookstore = documents.filter(({ corpus }) => corpus === 'bookstore' || corpus === 'reference');
const others = documents.filter((document) => !bookstore.includes(document));
const chosen = [...bookstore, ...shuffled(others, 20_261_122).slice(0, 25)];

describe.skipIf(documents.length === 0)(
  'the plans that were judged right by reading their documents (skipped where ../shared is absent)',
  () => {
    test('they are all of bookstore, the reference document, and 25 others', () => {
      expect([bookstore.length, chosen.length]).toEqual([25, 50]);
      expect(new Set(chosen.map(({ name }) => fileOf(name))).size).toBe(chosen.length);
    });

    test.each(chosen)('$name', async ({ name, text }) => {
      await expect(goldenPlan(planOf(text))).toMatchFileSnapshot(`golden/${fileOf(name)}`);
    });
  },
);

/** `bookstore-DR-RUNBOOK.txt`; the folder before it where two documents have one name. */
function fileOf(name: string): string {
  const [corpus = ''] = name.split('/');
  const same = documents.filter(
    (other) => other.name.startsWith(`${corpus}/`) && basename(other.name) === basename(name),
  );
  const end = same.length > 1 ? name.split('/').slice(-2).join('-') : basename(name);
  return `${corpus}-${end.replace(/\.md$/, '.txt')}`;
}
