import { expect, test } from 'vitest';
import { commandOf, planOf, planStepOf } from './planning.js';

const withAttributes = (attributes: string, ...script: readonly string[]) => [
  ...['# T', '', '## Step 1 — Work', '', `\`\`\`sh {${attributes}}`, ...script, '```', ''],
  ...['## Step 2 — Take it back', '', '```sh', 'kubectl get pods', '```'],
];

test.each([
  ['class=destroy', 'kubectl get pods', 'destroy', false],
  ['class=write', 'kubectl get pods', 'write', false],
  ['class=read', './deploy.sh', 'read', true],
  ['class=read', 'kubectl get pods', 'read', false],
  ['class=read', 'kubectl delete pod x', 'destroy', false],
  ['class=write', 'kubectl delete pod x', 'destroy', false],
])('%s on %s makes it %s', (attribute, code, expected, lowered) => {
  const command = commandOf(planOf(withAttributes(attribute, code)), '1.1');
  expect([command.classification.class, command.lowered]).toEqual([expected, lowered]);
});

test('a class that the document sets says so among the reasons', () => {
  const command = commandOf(planOf(withAttributes('class=read', './deploy.sh')), '1.1');
  expect(command.classification.reasons[0]).toBe('class=read in the document');
});

test('a call of a function that the document defines has the class of its body', () => {
  const plan = planOf(withAttributes('timeout=2m', 'wipe() { kubectl delete ns "$1"; }', 'wipe shop'));
  expect(commandOf(plan, '1.2').classification.class).toBe('destroy');
});

test('interactive is a property of the fence as well', () => {
  const plan = planOf(withAttributes('interactive', 'kubectl get pods'));
  expect(commandOf(plan, '1.1').classification.interactive).toBe(true);
});

test('undo names the step by its id', () => {
  const plan = planOf(withAttributes('undo=2', 'kubectl delete pod x'));
  expect(commandOf(plan, '1.1').undo).toBe('2');
  expect(planStepOf(plan, '2').undoOf).toEqual(['1']);
});

test('allow-empty lets a capture be empty; a literal value may always be', () => {
  const plan = planOf(withAttributes('allow-empty=A', 'A=$(cat a)', 'B=$(cat b)', 'C='));
  expect(['1.1', '1.2', '1.3'].map((id) => commandOf(plan, id).captures[0]?.allowEmpty)).toEqual([
    true,
    false,
    true,
  ]);
});
