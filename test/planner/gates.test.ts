import { expect, test } from 'vitest';
import { commandOf, commandsOf, fence, planOf, planStepOf, stepOf } from './planning.js';

function gatesOf(lines: readonly string[]): readonly (string | null)[] {
  return commandsOf(planOf(lines)).map(({ gate }) => gate?.text ?? null);
}

test('a heading that says only after gates its step, and not its commands one by one', () => {
  const plan = planOf([
    '# T',
    '',
    '## Step 1 — Re-enable ONLY after the revert',
    '',
    ...fence('kubectl scale deploy/a --replicas=1'),
  ]);
  expect(planStepOf(plan, '1').gate?.text).toContain('ONLY after');
  expect(commandOf(plan, '1.1').gate).toBeNull();
});

test('a gated group gates its sub-steps', () => {
  const plan = planOf([
    '# T',
    '',
    '## Step 3 — Optional clean-out',
    '',
    '### 3a. Scale',
    '',
    ...fence('kubectl scale deploy/a --replicas=1'),
  ]);
  expect(planStepOf(plan, '3a').gate).not.toBeNull();
});

test('a trailing comment gates its command, and not the one before it', () => {
  const gates = gatesOf(
    stepOf(
      'kubectl rollout restart deploy/a',
      '',
      'kubectl rollout undo deploy/a   # only AFTER you have a fix',
    ),
  );
  expect(gates).toEqual([null, 'only AFTER you have a fix']);
});

test('a label gates the writes behind it up to the next blank line', () => {
  const gates = gatesOf(
    stepOf(
      ...[
        '# If needed, restart both:',
        'kubectl rollout restart deploy/a',
        'kubectl rollout restart deploy/b',
        '',
      ],
      'kubectl rollout restart deploy/c',
    ),
  );
  expect(gates[0]).toContain('If needed');
  expect(gates[1]).toContain('If needed');
  expect(gates[2]).toBeNull();
});

test('a gate on a read is handed to the write behind it; the read itself is free', () => {
  const gates = gatesOf(stepOf('# If needed:', 'kubectl get pods', 'kubectl rollout restart deploy/a'));
  expect(gates[0]).toBeNull();
  expect(gates[1]).toContain('If needed');
});

test('a paragraph that begins with If gates what its fence writes, and the next paragraph ends it', () => {
  const gates = gatesOf([
    ...[
      '# T',
      '',
      '## Step 1 — Work',
      '',
      'If the pods hang, restart them:',
      '',
      ...fence('kubectl get pods', 'kubectl rollout restart deploy/a'),
    ],
    ...['Then scale.', '', ...fence('kubectl scale deploy/a --replicas=2')],
  ]);
  expect(gates).toEqual([null, expect.stringContaining('If the pods hang'), null]);
});

test('writes under Troubleshooting, Known issues, Edge cases and Clean-up are gated one by one', () => {
  for (const heading of [
    'Troubleshooting',
    'Known issues',
    'Edge cases',
    'Clean-up',
    'Cleanup',
    'Cleaning up',
  ]) {
    const plan = planOf([
      '# T',
      '',
      '## Step 1 — Look',
      '',
      ...fence('kubectl get pods'),
      `## Step 2 — ${heading}`,
      '',
      ...fence('kubectl get pods', 'kubectl rollout restart deploy/a'),
    ]);
    expect(commandsOf(plan).map(({ gate }) => gate !== null)).toEqual([false, false, true]);
  }
});

test('a document without labels is a menu: reads are free, every write is gated', () => {
  const plan = planOf([
    '# Alert',
    '',
    '## Diagnosis',
    '',
    ...fence('kubectl get pods'),
    '## Mitigation',
    '',
    ...fence('kubectl rollout restart deploy/a', '', 'kubectl rollout undo deploy/a'),
  ]);
  expect(plan.form).toBe('menu');
  expect(commandsOf(plan).map(({ gate }) => gate !== null)).toEqual([false, true, true]);
});

test('a write beside the labelled steps is not the next of them, and gated', () => {
  const plan = planOf([
    '# T',
    '',
    '## Step 1 — Do',
    '',
    ...fence('kubectl rollout restart deploy/a'),
    '## Going back',
    '',
    ...fence('kubectl rollout undo deploy/a'),
  ]);
  expect(plan.form).toBe('sequence');
  expect(commandsOf(plan).map(({ gate }) => gate !== null)).toEqual([false, true]);
});

test('a numbering that starts over in another section is no one sequence: its writes are gated', () => {
  const restart = (name: string) => fence(`kubectl rollout restart deploy/${name}`);
  const plan = planOf([
    ...['# T', '', '## Upgrade', '', '### Step 1 — Up', '', ...restart('a')],
    ...[
      '## Rollback',
      '',
      '### Step 1 — Down',
      '',
      ...restart('b'),
      '### Step 2 — Rest',
      '',
      ...restart('c'),
    ],
  ]);
  expect(commandsOf(plan).map(({ gate }) => gate !== null)).toEqual([true, true, true]);
});

test('the numbering right under the title stays a sequence, whatever is counted deeper down', () => {
  const restart = (name: string) => fence(`kubectl rollout restart deploy/${name}`);
  const plan = planOf([
    ...[
      '# T',
      '',
      '## Step 1 — Up',
      '',
      ...restart('a'),
      '## Going back',
      '',
      '### Step 1 — Down',
      '',
      ...restart('b'),
    ],
  ]);
  expect(commandsOf(plan).map(({ gate }) => gate !== null)).toEqual([false, true]);
});
