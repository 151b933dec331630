import { expect, test } from 'vitest';
import type { ChoiceRef, PlannedTask } from '../../../src/model/plan.js';
import { estimateMinutes } from '../../../src/staleness/game-day/estimate-minutes.js';

const minute = 60_000;
const at = { line: 1, column: 1, offset: 0 };
const task: PlannedTask = {
  kind: 'task',
  id: '1.t1',
  text: 'Look.',
  role: 'check',
  choice: null,
  isElsewhere: false,
  span: { start: at, end: at },
};
const step = (minutes: number | null, choice: ChoiceRef | null = null, items = [task]) => ({
  budgetMs: minutes === null ? null : minutes * minute,
  choice,
  items,
});

test.each([
  [[40], 45],
  [[1], 15],
  [[10, 200, 31], 45],
  [[60], 60],
])('runs of %j min: the median, in whole quarters, %i min', (minutes, expected) => {
  const pastRuns = minutes.map((each) => each * minute);
  expect(estimateMinutes(pastRuns, [step(200)])).toEqual({ minutes: expected, estimate: 'runs' });
});

test('without a run the budgets of the steps are added up; a step with work and no budget counts 5 min', () => {
  expect(estimateMinutes([], [step(10), step(30), step(null), step(null, null, [])])).toEqual({
    minutes: 45,
    estimate: 'budgets',
  });
});

test('of a choice one member runs: the longest counts', () => {
  const [a, b] = [
    { choice: '3', member: '3a' },
    { choice: '3', member: '3b' },
  ];
  expect(estimateMinutes([], [step(10), step(10, a), step(10, a), step(30, b), step(5, b)]).minutes).toBe(45);
});

test('"within 24 hours" is a deadline, and takes no day', () => {
  expect(estimateMinutes([], [step(20), step(24 * 60)])).toEqual({ minutes: 30, estimate: 'budgets' });
});

test('where nothing is said it is a guess of 30 min, and says so', () => {
  expect(estimateMinutes([], [step(null)])).toEqual({ minutes: 30, estimate: 'guess' });
});
