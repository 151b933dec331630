import { expect, test } from 'vitest';
import { commandsOf, fence, planOf, planStepOf, stepIds } from './planning.js';

const look = fence('kubectl get pods');

test('labelled sections are steps in reading order, and sub-steps stand in their group', () => {
  const plan = planOf([
    ...['# T', '', '## Step 1 — Check', '', ...look, '## Step 3 — Mitigate', ''],
    ...['### 3a. First', '', ...look, '### 3b. Second', '', ...look],
  ]);
  expect(plan.steps.map(({ id, group }) => [id, group])).toEqual([
    ['1', null],
    ['3a', '3'],
    ['3b', '3'],
  ]);
  expect(plan.form).toBe('sequence');
});

test('a group with commands of its own is a step as well', () => {
  const plan = planOf(['# T', '', '## Step 3 — Mitigate', '', ...look, '### 3a. First', '', ...look]);
  expect(stepIds(plan)).toEqual(['3', '3a']);
});

test('a section with commands but no label gets its slug', () => {
  const plan = planOf(['# T', '', '## Step 1 — Do', '', ...look, '### Safety check', '', ...look]);
  expect(stepIds(plan)).toEqual(['1', 'safety-check']);
  expect(planStepOf(plan, 'safety-check').label).toBe('safety-check');
});

test('the same label under two phases is told apart by its path', () => {
  const plan = planOf([
    ...['# T', '', '## Phase 1: Before', '', '### Step 1 — Look', '', ...look],
    ...['## Phase 2: After', '', '### Step 1 — Look again', '', ...look],
  ]);
  expect(stepIds(plan)).toEqual(['1/1', '2/1']);
});

test('the same label twice in one place gets an ordinal', () => {
  const plan = planOf(['# T', '', '## 3a. One', '', ...look, '## 3a. Two', '', ...look]);
  expect(stepIds(plan)).toEqual(['3a', '3a#2']);
});

test('commands and tasks of a step count apart', () => {
  const plan = planOf([
    ...['# T', '', '## Step 1 — Work', ''],
    ...fence('kubectl get pods', '', '# Open a PR that reverts it; merge it; THEN:', 'kubectl get nodes'),
  ]);
  expect(planStepOf(plan, '1').items.map(({ id }) => id)).toEqual(['1.1', '1.t1', '1.2']);
});

test('reference, related and history sections hold no steps', () => {
  const plan = planOf([
    ...['# T', '', '## Step 1 — Work', '', ...look],
    ...['## Common false starts', '', ...look, '### A case', '', ...look, '## Related runbooks', '', ...look],
  ]);
  expect(stepIds(plan)).toEqual(['1']);
});

test('a labelled step of prose alone is a step to be read', () => {
  const plan = planOf([
    '# T',
    '',
    '## Step 1 — Think',
    '',
    'Think about it.',
    '',
    '## Step 2 — Do',
    '',
    ...look,
  ]);
  expect(stepIds(plan)).toEqual(['1', '2']);
});

test('an edit in one step leaves the ids of the others alone', () => {
  const document = (script: readonly string[]) => [
    ...[
      '# T',
      '',
      '## Step 1 — A',
      '',
      ...fence(...script),
      '## Step 2 — B',
      '',
      ...fence('kubectl get a', 'kubectl get b'),
    ],
  ];
  const idsBehind = (script: readonly string[]) =>
    commandsOf(planOf(document(script)))
      .filter(({ id }) => id.startsWith('2'))
      .map(({ id, code }) => [id, code]);
  expect(idsBehind(['kubectl get x', 'kubectl get y'])).toEqual(
    idsBehind(['# Expect exit 0', 'kubectl get x']),
  );
});

test('the time budget, role and fence ordinal are carried over', () => {
  const plan = planOf(['# T', '', '## Step 1 — Check (< 60s)', '', '```yaml', 'a: 1', '```', '', ...look]);
  expect(planStepOf(plan, '1')).toMatchObject({ budgetMs: 60_000, role: 'check' });
  expect(commandsOf(plan)[0]?.fence).toBe(1);
});
