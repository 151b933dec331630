import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sharedPath } from '../support/shared.js';
import { commandOf, fence, planOf, stepOf, type Wishes } from './planning.js';

function inputsOf(lines: readonly string[], wishes: Wishes = {}): readonly string[] {
  return planOf(lines, wishes)
    .inputs.filter(({ required }) => required)
    .map(({ name }) => name);
}

const declared = (...variables: readonly string[]) => [
  '---',
  'runbook:',
  '  vars:',
  ...variables.map((line) => `    ${line}`),
  '---',
];

test('a variable that nothing sets before is an input', () => {
  expect(planOf(stepOf('kubectl -n "$NS" get pods')).inputs).toMatchObject([
    {
      name: 'NS',
      from: 'unset',
      shellName: 'NS',
      required: true,
      fromEnvironment: true,
      neededBy: ['1.1'],
      line: 6,
    },
  ]);
});

test('a variable that a command before captures is none', () => {
  expect(inputsOf(stepOf('NS=$(kubectl config view)', 'kubectl -n "$NS" get pods'))).toEqual([]);
});

test('a variable that is used before it is captured is one', () => {
  expect(inputsOf(stepOf('kubectl -n "$NS" get pods', 'NS=$(kubectl config view)'))).toEqual(['NS']);
});

test('uses that cope with an unset variable need no input', () => {
  expect(
    inputsOf(stepOf('kubectl logs x --since=${SINCE:-5m}', '[ -z "$DEBUG" ] || kubectl get pods')),
  ).toEqual([]);
});

test('what the login and Bash set by themselves is never asked for', () => {
  expect(inputsOf(stepOf('ls "$HOME" "$PWD" "$RANDOM"'))).toEqual([]);
  expect(inputsOf(stepOf('ls "$HOME"'), { environment: [] })).toEqual(['HOME']);
});

test('what a selection leaves uncaptured becomes an input', () => {
  const document = [
    ...stepOf('NS=$(kubectl config view)'),
    '## Step 2 — Use',
    '',
    ...fence('kubectl -n "$NS" get pods'),
  ];
  expect(inputsOf(document)).toEqual([]);
  expect(inputsOf(document, { from: '2' })).toEqual(['NS']);
  expect(inputsOf(document, { skip: ['1.1'] })).toEqual(['NS']);
});

test('a captured name that is given makes what its capture needs unnecessary', () => {
  const script = stepOf('GOOD=$(git log -1 "$BRANCH")', 'git show "$GOOD"');
  expect(inputsOf(script)).toEqual(['BRANCH']);
  expect(inputsOf(script, { given: ['GOOD'] })).toEqual([]);
});

test('read X makes X an input', () => {
  expect(inputsOf(stepOf('read -r -p "Which? " POD', 'kubectl get pod "$POD"'))).toEqual(['POD']);
});

test('behind a sourced file nobody can say what is unset', () => {
  expect(inputsOf(stepOf('source ./env.sh', 'kubectl -n "$NS" get pods <POD>'))).toEqual(['POD']);
});

test('variables inside a called function are used where it is called', () => {
  const script = stepOf('look() { kubectl -n "$NS" get pods; }', 'look');
  expect(planOf(script).inputs).toMatchObject([{ name: 'NS', neededBy: ['1.2'] }]);
});

test('a placeholder is an input under a reserved name, and never bound from the environment', () => {
  expect(planOf(stepOf('kubectl get pods --path <path>')).inputs).toMatchObject([
    { name: 'PATH', from: 'placeholder', shellName: 'RUNBOOK_INPUT_PATH', fromEnvironment: false },
  ]);
});

test('a placeholder of a declared name is the declared variable', () => {
  const document = [
    ...declared('REGION: { description: Where }'),
    ...stepOf('kubectl --context <region> get pods'),
  ];
  expect(planOf(document).inputs).toMatchObject([
    { name: 'REGION', from: 'declared', shellName: 'REGION', description: 'Where' },
  ]);
});

test('a placeholder spelt like a variable the document has captured is that variable', () => {
  const plan = planOf(stepOf('LAST_GOOD=$(git rev-parse HEAD)', 'git show <LAST_GOOD>'));
  expect(plan.inputs).toEqual([]);
  expect(commandOf(plan, '1.2').program.code).toBe('git show "$LAST_GOOD"');
});

test('one placeholder given to two variables is an input each', () => {
  expect(inputsOf(stepOf('GROUP=<name>', 'MACHINE=<name>', 'az vm show -g "$GROUP" -n "$MACHINE"'))).toEqual([
    'GROUP',
    'MACHINE',
  ]);
});

test('one placeholder given to one variable is one input', () => {
  expect(inputsOf(stepOf('GROUP=<name>', 'az group show -n <name>'))).toEqual(['NAME']);
});

test('declared variables that nothing uses are listed, and not required', () => {
  const document = [...declared('OWNER: { default: me }', 'APP: {}'), ...stepOf('kubectl get "$APP"')];
  expect(planOf(document).inputs.map(({ name, required }) => [name, required])).toEqual([
    ['APP', true],
    ['OWNER', false],
  ]);
});

test('a declared default makes an input not required', () => {
  expect(inputsOf([...declared('NS: { default: shop }'), ...stepOf('kubectl -n "$NS" get pods')])).toEqual(
    [],
  );
});

test('secrets are named: by declaration, by name, in captures and in placeholders', () => {
  const plan = planOf([
    ...declared('WORD: { secret: true }'),
    ...stepOf('DB_PASSWORD=$(cat pw)', 'curl -H "Authorization: Bearer <TOKEN>" "https://x/$WORD"'),
  ]);
  expect(plan.secrets).toEqual(['DB_PASSWORD', 'RUNBOOK_INPUT_TOKEN', 'TOKEN', 'WORD']);
  expect(commandOf(plan, '1.1').captures).toEqual([{ name: 'DB_PASSWORD', allowEmpty: false, secret: true }]);
});

test('what a command makes credentials into is a secret, whatever its name', () => {
  const plan = planOf(
    stepOf('CREDS=$(aws sts assume-role --role-arn a)', 'WHO=$(aws sts get-caller-identity)'),
  );
  expect(plan.secrets).toEqual(['CREDS']);
});

test('inputs of a member that was passed over are not asked for', () => {
  const script = stepOf(
    '# Option A — x',
    'kubectl scale deploy/a --replicas="$COUNT"',
    '',
    '# Option B — y',
    'kubectl delete pod "$POD"',
  );
  expect(inputsOf(script)).toEqual(['COUNT', 'POD']);
  expect(inputsOf(script, { choose: { '1': 'A' } })).toEqual(['COUNT']);
});

const cases = sharedPath('conformance', 'placeholders.yaml');
if (cases === null) test.skip('placeholders.yaml is absent: its cases are not planned', () => {});
else
  for (const { command, inputs } of parse(readFileSync(cases, 'utf8')) as readonly {
    command: string;
    inputs: string[];
  }[])
    test(`planned, ${command} needs [${inputs.join(', ')}]`, () => {
      expect(inputsOf(stepOf(...command.split('\n')), { environment: ['HOME', 'PATH'] }).toSorted()).toEqual(
        inputs.toSorted(),
      );
    });
