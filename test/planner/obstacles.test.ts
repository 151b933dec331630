import { expect, test } from 'vitest';
import { exampleSurvivors } from '../../src/planner/example-survivors.js';
import { commandOf, fence, planOf, stepOf, type Wishes } from './planning.js';

function obstaclesOf(lines: readonly string[], wishes: Wishes = {}): readonly string[] {
  return planOf(lines, wishes).obstacles.map(({ message, line, column }) => `${line}:${column} ${message}`);
}

const declared = (...variables: readonly string[]) => [
  '---',
  'runbook:',
  '  vars:',
  ...variables.map((line) => `    ${line}`),
  '---',
];

test('a plain document has none', () => {
  expect(obstaclesOf(stepOf('kubectl get pods'))).toEqual([]);
});

test('a script that does not parse stands in the way while it is selected', () => {
  const document = [
    ...stepOf('kubectl get pods'),
    '## Step 2 — Broken',
    '',
    ...fence('for p in a b; do echo $p'),
  ];
  expect(obstaclesOf(document)).toEqual([expect.stringMatching(/^11:1 This script does not parse/)]);
  expect(obstaclesOf(document, { skip: ['2'] })).toEqual([]);
  expect(planOf(document).obstacles[0]?.hint).toContain('--skip 2');
});

test('a script that does not parse in a member that was passed over does not', () => {
  const document = [
    ...[
      '# T',
      '',
      '## 3d. Cut over',
      '',
      '**Strategy A — x**',
      '',
      ...fence('kubectl rollout restart deploy/a'),
    ],
    ...['**Strategy B — y**', '', ...fence('for p in a; do kubectl delete pod $p')],
  ];
  expect(obstaclesOf(document)).toHaveLength(1);
  expect(obstaclesOf(document, { choose: { '3d': 'A' } })).toEqual([]);
});

test.each([
  'CHANGEME',
  'change_me',
  'YOUR_CLUSTER',
  'xxx',
  'XXXX',
  '[your-host]',
  'REPLACE_ME',
  'AKIA...',
  'eip-0abc1234...',
])('a write that holds %s is refused, a read is not', (likely) => {
  expect(obstaclesOf(stepOf(`kubectl delete pod ${likely}`))).toEqual([
    `6:20 1.1 writes, and holds what looks like a placeholder: ${likely}.`,
  ]);
  expect(obstaclesOf(stepOf(`kubectl get pod ${likely}`))).toEqual([]);
});

test('words that trail off, ranges of commits and package patterns are no ids cut short', () => {
  const code = ['echo "Waiting..." > log', 'git push origin a1b2c3d...main', 'go build -o app ./...'];
  expect(obstaclesOf(stepOf(...code))).toEqual([]);
});

test("a skipped command stands in nobody's way", () => {
  expect(obstaclesOf(stepOf('kubectl get pods', 'kubectl delete pod CHANGEME'), { skip: ['1.2'] })).toEqual(
    [],
  );
});

test('a placeholder where no variable can stand is refused', () => {
  const [first] = obstaclesOf(stepOf(`printf $'a\\t<POD>'`));
  expect(first).toContain('<POD>');
});

test('front matter that cannot be read, and a fence that is never closed, stand in the way', () => {
  expect(obstaclesOf(['---', 'runbook: [', '---', ...stepOf('kubectl get pods')])).toHaveLength(1);
  expect(obstaclesOf([...stepOf('kubectl get pods'), '```sh', 'kubectl get nodes'])).toHaveLength(1);
});

test('a document with nothing to run or do has no plan that may start', () => {
  expect(obstaclesOf(['# T', '', 'Only words.'])).toEqual([expect.stringContaining('no steps')]);
});

test('two variables of one example are refused', () => {
  const [first] = obstaclesOf([
    ...declared('A: { example: shop }', 'B: { example: shop }'),
    ...stepOf('kubectl get deploy shop'),
  ]);
  expect(first).toContain('A and B have the same example, shop.');
});

test('an example that would survive another value is named with its lines', () => {
  const plan = planOf([
    ...declared('APP: { example: shop }'),
    ...stepOf('argocd app get shop', 'kubectl logs shop-worker', 'kubectl get pods', 'ls shop.yaml'),
  ]);
  expect(exampleSurvivors(plan, { APP: 'cart' })).toEqual([
    { name: 'APP', example: 'shop', lines: [12, 14] },
  ]);
  expect(exampleSurvivors(plan, { APP: 'shop' })).toEqual([]);
});

test('an example in a command that is left out survives nothing', () => {
  const plan = planOf(
    [...declared('APP: { example: shop }'), ...stepOf('argocd app get shop', 'kubectl logs shop-worker')],
    {
      skip: ['1.2'],
    },
  );
  expect(exampleSurvivors(plan, { APP: 'cart' })).toEqual([]);
});

test('a longer word that only begins like the example is not one', () => {
  const plan = planOf([
    ...declared('ENV: { example: prod }'),
    ...stepOf('kubectl -n prod get pods -l kind=production'),
  ]);
  expect(exampleSurvivors(plan, { ENV: 'test' })).toEqual([]);
});

test('a rule that leads to no step of this runbook cannot be followed: it is unread', () => {
  const plan = planOf(stepOf('kubectl get pods', '# If output is empty -> jump to Step 9.'));
  expect(commandOf(plan, '1.1').rules.map(({ outcome }) => outcome)).toEqual([
    { kind: 'unread', reason: expect.stringContaining('no step') },
  ]);
});

test('a substitution of a write that nobody can look at before is refused', () => {
  const [first] = obstaclesOf(stepOf('kubectl scale deploy/a --replicas=$(( $(cat n) + 1 ))'));
  expect(first).toContain('whether $(cat n) came out right');
  expect(obstaclesOf(stepOf('echo $(( $(cat n) + 1 ))'))).toEqual([]);
});
