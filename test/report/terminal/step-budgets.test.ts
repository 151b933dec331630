import { expect, test } from 'vitest';
import { createStepBudgets } from '../../../src/report/terminal/step-budgets.js';
import { planOf } from '../../support/plan-of.js';

const fence = '```sh\nkubectl get pods\n```\n';
const plan = planOf(
  `# T\n\n## Step 1 — Check (< 60s)\n\n${fence}\n## Step 2 — Mend (< 3 min)\n\n### 2a. One\n\n${fence}\n### 2b. Two (10s)\n\n${fence}\n### 2c. Three\n\n${fence}\n## Step 3 — Tell\n\n${fence}`,
);
const start = Date.UTC(2026, 10, 22);
const at = (seconds: number) => new Date(start + seconds * 1000);

function budgetsAfter(...steps: readonly (readonly [string, number])[]) {
  const budgets = createStepBudgets(plan);
  for (const [step, seconds] of steps) {
    budgets.onEvent({ kind: 'step-started', seq: 0, at: at(seconds).toISOString(), step });
  }
  return budgets;
}

test('a step that has not begun has all of its time', () => {
  expect(budgetsAfter().left('1', at(0))).toBe('60 s left');
});

test('time runs from the start of the step, and what is over it is said', () => {
  const budgets = budgetsAfter(['1', 0]);
  expect(budgets.left('1', at(19))).toBe('41 s left');
  expect(budgets.left('1', at(72))).toBe('12 s over the 60 s');
});

test('steps of a group share its time, unless they have their own', () => {
  const budgets = budgetsAfter(['2a', 0], ['2b', 30], ['2c', 35]);
  expect(budgets.left('2c', at(80))).toBe('100 s left for step 2');
  expect(budgets.left('2b', at(35))).toBe('5.0 s left');
});

test('a step without a budget has no time to keep', () => {
  expect(budgetsAfter(['3', 0]).left('3', at(5))).toBeNull();
});
