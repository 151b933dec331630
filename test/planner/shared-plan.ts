import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import type { Plan } from '../../src/model/plan.js';
import { sharedPath } from '../support/shared.js';
import { planOf, type Wishes } from './planning.js';

/** Tests over a document of the corpus; where it is absent, one skipped test says so. */
export function onDocument(path: string, tests: (plan: (wishes?: Wishes) => Plan) => void): void {
  const file = sharedPath('corpus', ...path.split('/'));
  if (file === null) {
    test.skip(`${path} is absent: nothing is planned from it`, () => {});
    return;
  }
  const text = readFileSync(file, 'utf8');
  tests((wishes) => planOf(text, wishes));
}
