import { expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.js';
import { RunbookError } from '../../src/model/runbook-error.js';
import { commandOf, commandsOf, fence, planOf, planStepOf, stepOf } from './planning.js';

const restart = (name: string) => `kubectl rollout restart deploy/${name}`;
const section = (heading: string, ...script: readonly string[]) => [heading, '', ...fence(...script)];

function membersOf(plan: Plan): readonly string[] {
  return plan.choices.map(({ id, members }) => `${id}: ${members.map((member) => member.id).join(' ')}`);
}

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof RunbookError && error.code === 'CHOICE_UNKNOWN') {
      return `${error.message} ${error.details.hint}`;
    }
    throw error;
  }
  return 'nothing was refused';
}

test('options in the comments of a fence are one choice of its step', () => {
  const plan = planOf(
    stepOf('# Option A — by name', restart('a'), '', '# Option B — by label', restart('b')),
  );
  expect(membersOf(plan)).toEqual(['1: A B']);
  expect(commandsOf(plan).map(({ choice }) => choice)).toEqual([
    { choice: '1', member: 'A' },
    { choice: '1', member: 'B' },
  ]);
});

test('what stands before the first option belongs to none', () => {
  const plan = planOf(
    stepOf('kubectl get pods', '', '# Option A — a', restart('a'), '', '# Option B — b', restart('b')),
  );
  expect(commandOf(plan, '1.1').choice).toBeNull();
});

test('a Verify behind the last option is for whichever was taken', () => {
  const plan = planOf(
    stepOf(
      '# Option A — a',
      restart('a'),
      '',
      '# Option B — b',
      restart('b'),
      '',
      '# Verify',
      'kubectl get pods',
    ),
  );
  expect(commandOf(plan, '1.3').choice).toBeNull();
});

test('bold strategies divide the fences behind them', () => {
  const plan = planOf([
    ...[
      '# T',
      '',
      '## 3d. Cut over',
      '',
      '**Strategy A — repoint** (faster).',
      '',
      ...fence(restart('a'), restart('b')),
    ],
    ...['**Strategy B — rename** (safer).', '', ...fence('kubectl delete pod a')],
  ]);
  expect(membersOf(plan)).toEqual(['3d: A B']);
  expect(commandsOf(plan).map(({ choice }) => choice?.member)).toEqual(['A', 'A', 'B']);
});

test('options as headings are parts of the step above them', () => {
  const plan = planOf([
    ...['# T', '', '## 3b. Roll back', ''],
    ...section('### Option A — CLI', restart('a')),
    ...section('### Option B — UI', restart('b')),
  ]);
  expect(plan.steps.map(({ id }) => id)).toEqual(['3b']);
  expect(membersOf(plan)).toEqual(['3b: A B']);
});

test('scenarios right under the title are a choice of steps', () => {
  const plan = planOf([
    ...['# T', ''],
    ...section('## Scenario 1 — Small', restart('a')),
    ...section('## Scenario 2 — Large', restart('b')),
  ]);
  expect(membersOf(plan)).toEqual(['scenario: 1 2']);
  expect(plan.steps.map(({ choice }) => choice?.member)).toEqual(['1', '2']);
});

test('# OR: makes a choice of the paragraphs around it, and of no more', () => {
  const plan = planOf(
    stepOf(
      'kubectl get pods',
      '',
      '# Restart it',
      restart('a'),
      '',
      '# OR:',
      restart('b'),
      '',
      'kubectl get nodes',
    ),
  );
  expect(membersOf(plan)).toEqual(['1: 1 2']);
  expect(commandsOf(plan).map(({ choice }) => choice?.member ?? null)).toEqual([null, '1', '2', null]);
});

test('ways that all only read are no choice: all of them run', () => {
  const plan = planOf(stepOf('kubectl get pods', '', '# OR:', 'kubectl get events'));
  expect(plan.choices).toEqual([]);
});

test('an option inside an option gates instead of asking twice', () => {
  const plan = planOf([
    ...[
      '# T',
      '',
      '## 3d. Cut over',
      '',
      '**Strategy A — repoint**',
      '',
      ...fence('# Option 1 — x', restart('a'), '', '# Option 2 — y', restart('b')),
    ],
    ...['**Strategy B — rename**', '', ...fence('kubectl delete pod a')],
  ]);
  expect(membersOf(plan)).toEqual(['3d: A B']);
  expect(commandsOf(plan).map(({ gate }) => gate !== null)).toEqual([true, true, false]);
});

const group = (...first: readonly string[]) => [
  ...['# T', '', '## Step 1 — Check', '', ...first, '## Step 3 — Mitigate', ''],
  ...section('### 3a. Abort', restart('a')),
  ...section('### 3b. Undo', restart('b')),
  ...section('### 3c. Verify', 'kubectl get pods'),
];

test('sub-steps are a sequence while nothing sends the reader to one of them', () => {
  expect(planOf(group(...fence('kubectl get pods'))).choices).toEqual([]);
});

test.each([
  [
    'a rule under a command',
    [...fence('kubectl get pods', '# If output shows PAUSED -> use **abort** (Step 3a).')],
  ],
  [
    'a rule in a paragraph',
    [...fence('kubectl get pods'), 'If `Status: Paused` → use **`abort`** (Step 3a).', ''],
  ],
  [
    'a jump in a note',
    [...fence('kubectl get pods', '# A tenfold spike is a batch job. Jump to 3b (throttle it).')],
  ],
  ['an If sentence', ['If it was one object, Step 3a is the right move.', '', ...fence('kubectl get pods')]],
])('%s makes the sub-steps it names a choice, verification apart', (_title, first) => {
  const plan = planOf(group(...first));
  expect(membersOf(plan)).toEqual(['3: 3a 3b']);
  expect(planStepOf(plan, '3c').choice).toBeNull();
});

test.each([
  [
    'a mention in a section that holds no steps',
    ['## Common false starts', '', 'If it fails, go to Step 3a and retry.', ''],
  ],
  ['a mention after the work', ['## Postmortem', '', '- If Step 3a was left out, say why.', '']],
])('%s makes no choice', (_title, behind) => {
  expect(planOf([...group(...fence('kubectl get pods')), ...behind]).choices).toEqual([]);
});

test('going on to the step that comes next is no turn', () => {
  const plan = planOf([
    ...['# T', '', '## Step 3 — Mitigate', ''],
    ...section('### 3a. Scale down', restart('a'), '# If output shows RESTARTED -> continue to Step 3b.'),
    ...section('### 3b. Scale up', restart('b')),
  ]);
  expect(plan.choices).toEqual([]);
});

test('sub-steps that only read are no choice though a rule names one', () => {
  const plan = planOf([
    ...['# T', '', '## Step 1 — Check', '', 'If it hangs, go to 2b.', '', '## Step 2 — Diagnose', ''],
    ...section('### 2a. Pods', 'kubectl get pods'),
    ...section('### 2b. Nodes', 'kubectl get nodes'),
  ]);
  expect(plan.choices).toEqual([]);
});

test('a step and its -alt are a choice', () => {
  const plan = planOf([
    '# T',
    '',
    ...section('## 3a. One way', restart('a')),
    ...section('## 3a-alt. Another', restart('b')),
  ]);
  expect(membersOf(plan)).toEqual(['3a: 3a 3a-alt']);
});

test('siblings under "run ONE" are a choice', () => {
  const plan = planOf([
    ...['# T', '', '## Step 3 — Mitigate', '', 'Run ONE; do not chain mitigations.', ''],
    ...section('### 3a. Scale', restart('a')),
    ...section('### 3b. Roll back', restart('b')),
    ...section('### Safety check', 'kubectl get pods'),
  ]);
  expect(membersOf(plan)).toEqual(['3: 3a 3b']);
});

test('--choose takes the ids, the words around them, and the steps', () => {
  const options = stepOf('# Option A — by name', restart('a'), '', '# Option B — by label', restart('b'));
  for (const name of ['A', 'a', 'Option A', 'by name']) {
    expect(planOf(options, { choose: { '1': name } }).choices[0]?.chosen).toBe('A');
  }
  const alternatives = [
    '# T',
    '',
    ...section('## 3a. One way', restart('a')),
    ...section('## 3a-alt. Another', restart('b')),
  ];
  expect(planOf(alternatives, { choose: { 'Step 3a': '3a-alt' } }).choices[0]?.chosen).toBe('3a-alt');
});

test('--choose is kept under the ids of the plan', () => {
  const plan = planOf(stepOf('# Option A — x', restart('a'), '', '# Option B — y', restart('b')), {
    choose: { 'step 1': 'option b' },
  });
  expect(plan.selection.choose).toEqual({ '1': 'B' });
});

test('--choose of an unknown choice or member is refused, naming what there is', () => {
  const options = stepOf('# Option A — x', restart('a'), '', '# Option B — y', restart('b'));
  expect(refusal(() => planOf(options, { choose: { '9': 'A' } }))).toContain('Its choices: 1 (A or B).');
  expect(refusal(() => planOf(options, { choose: { '1': 'C' } }))).toContain('Its members: A (x), B (y).');
  expect(refusal(() => planOf(stepOf('kubectl get pods'), { choose: { '1': 'A' } }))).toContain(
    'nothing to choose',
  );
});

test('members that are manual work are told apart from what writes', () => {
  const plan = planOf(
    stepOf(
      '# Option A — CLI',
      restart('a'),
      '',
      '# Option B — UI',
      '# 1. Open the application.',
      '# 2. Click Restart.',
    ),
  );
  expect(plan.choices[0]?.members.map(({ id, writes }) => [id, writes])).toEqual([
    ['A', true],
    ['B', false],
  ]);
  expect(
    plan.steps[0]?.items.filter((item) => item.kind === 'task').map(({ choice }) => choice?.member),
  ).toEqual(['B', 'B']);
});
