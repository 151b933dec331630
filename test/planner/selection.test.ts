import { expect, test } from 'vitest';
import { RunbookError } from '../../src/model/runbook-error.js';
import { fence, planOf, type Wishes } from './planning.js';

const look = fence('kubectl get pods', 'kubectl get nodes');
const document = [
  ...[
    '# T',
    '',
    '## Step 1 — Check',
    '',
    ...look,
    '## Step 2 — Diagnose',
    '',
    ...look,
    '## Step 3 — Mitigate',
    '',
  ],
  ...['### 3a. First', '', ...look, '### 3b. Second', '', ...look, '## Step 4 — Tell', '', ...look],
];

function selected(wishes: Wishes): readonly string[] {
  return planOf(document, wishes)
    .steps.filter((step) => step.selected)
    .map(({ id }) => id);
}

function refusal(
  wishes: Wishes,
  lines: readonly string[] = document,
): { message: string; hint: string; code: string } {
  try {
    planOf(lines, wishes);
  } catch (error) {
    if (error instanceof RunbookError) {
      return { code: error.code, message: error.message, hint: error.details.hint ?? '' };
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

test('without flags everything is selected', () => {
  expect(selected({})).toEqual(['1', '2', '3a', '3b', '4']);
});

test.each<[string, Wishes, readonly string[]]>([
  ['--from takes the rest of the document', { from: '3a' }, ['3a', '3b', '4']],
  ['--from a group starts at its first step', { from: '3' }, ['3a', '3b', '4']],
  ['--until ends with the step it names', { until: '3a' }, ['1', '2', '3a']],
  ['--until a group ends with its last step', { until: '3' }, ['1', '2', '3a', '3b']],
  ['--only names several', { only: ['1', '4'] }, ['1', '4']],
  ['--only a group takes its sub-steps', { only: ['3'] }, ['3a', '3b']],
  ['--skip leaves out', { skip: ['2', '3b'] }, ['1', '3a', '4']],
  ['"Step 3a" is 3a', { only: ['Step 3a'] }, ['3a']],
  ['labels are matched in any case', { only: ['3A'] }, ['3a']],
  ['a slug names its step', { only: ['step-4--tell'] }, ['4']],
  ['a title names its step', { only: ['Tell'] }, ['4']],
  ['the flags narrow each other', { from: '2', until: '3b', skip: ['3a'] }, ['2', '3b']],
])('%s', (_title, wishes, expected) => {
  expect(selected(wishes)).toEqual(expected);
});

test('--skip of a command leaves its step selected', () => {
  expect(selected({ skip: ['3a.2'] })).toEqual(['1', '2', '3a', '3b', '4']);
});

test('an unknown label is refused, with what it may have meant and what there is', () => {
  const { code, message, hint } = refusal({ only: ['3aa'] });
  expect(code).toBe('SELECTION_UNKNOWN');
  expect(message).toContain('--only 3aa');
  expect(hint).toContain('Did you mean 3a?');
  expect(hint).toContain('1, 2, 3a, 3b, 4');
});

test('an ambiguous label is refused, and its candidates can be typed', () => {
  const twice = ['# T', '', '## 3a. One', '', ...look, '## 3a. Two', '', ...look];
  expect(refusal({ only: ['3a'] }, twice).message).toContain('"One" (line 3) or "Two" (line 10)');
  expect(refusal({ only: ['3a'] }, twice).hint).toContain('3a#1, 3a#2');
  const ids = (name: string) =>
    planOf(twice, { only: [name] })
      .steps.filter((step) => step.selected)
      .map(({ id }) => id);
  expect(ids('3a#1')).toEqual(['3a']);
  expect(ids('3a#2')).toEqual(['3a#2']);
});

test('a label that two phases share is refused until its phase is named', () => {
  const phases = [
    ...['# T', '', '## Phase 1: Before', '', '### Step 1 — Look', '', ...look],
    ...['## Phase 2: After', '', '### Step 1 — Look again', '', ...look],
  ];
  expect(refusal({ from: '1' }, phases).message).toContain('could be');
  expect(planOf(phases, { only: ['2/1'] }).steps.map((step) => step.selected)).toEqual([false, true]);
});

test('a selection that leaves nothing is refused', () => {
  expect(refusal({ from: '4', until: '1' }).message).toContain('leaves no step');
});

test('--only with the id of a command is refused', () => {
  expect(refusal({ only: ['3a.1'] }).message).toContain('takes steps');
});
