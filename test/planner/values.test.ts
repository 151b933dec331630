import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bindInputs } from '../../src/planner/bind-inputs.js';
import { checkInput, checkUse } from '../../src/planner/check-value.js';
import { idleNames } from '../../src/planner/given-names.js';
import { commandOf, planOf, stepOf } from './planning.js';

const declared = (...variables: readonly string[]) => [
  '---',
  'runbook:',
  '  vars:',
  ...variables.map((line) => `    ${line}`),
  '---',
];
const nothing = { vars: {}, varsFile: {}, environment: {} };

/** What Bash itself makes of a script with X set to the value: what the refusal protects from. */
function bash(script: string, value: string): string {
  return execFileSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, X: value },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function demandOf(code: string): readonly string[] {
  return commandOf(planOf(stepOf(code)), '1.1').uses.map(({ demand }) => demand);
}

test('in arithmetic a value must be an integer: Bash runs what stands in an index', () => {
  expect(demandOf('echo $(( X + 1 ))')).toEqual(['integer']);
  expect(bash('exec 3>&1; echo $(( X + 1 ))', 'a[$(echo pwned >&3)0]')).toContain('pwned');
  expect(checkUse('integer', 'a[$(id)]', null)).toContain('integer');
  expect(checkUse('integer', '-5', null)).toBeNull();
});

test('inside a string that another program runs, a value must look like a name: the program would run it', () => {
  expect(demandOf('sh -c "ls $X"')).toContain('program');
  expect(bash('sh -c "echo $X"', 'a; echo pwned')).toBe('a\npwned\n');
  expect(checkUse('program', 'a; echo pwned', null)).toContain('must match');
  expect(checkUse('program', 'ns/pod-1:8080', null)).toBeNull();
});

test('a declared pattern takes the place of the general one, and holds for the whole value', () => {
  expect(checkUse('program', 'a b', '[a-z ]+')).toBeNull();
  expect(checkUse('program', 'a b; c', '[a-z ]+')).toContain('[a-z ]+');
});

test.each([
  ['a blank', 'a b', 'set -- $X; echo $#', '2\n'],
  ['a glob', '/et*', 'echo $X', '/etc\n'],
])(
  'unquoted in a write, a value with %s is refused: Bash would make more or other words of it',
  (_name, value, script, made) => {
    expect(demandOf('kubectl delete pod $X')).toEqual(['bare']);
    expect(bash(script, value)).toBe(made);
    expect(checkUse('bare', value, null)).not.toBeNull();
  },
);

test('unquoted in a write, a value that begins with a dash is refused: the tool would take it for a flag', () => {
  expect(bash('printf "%s" x | cut -c1 $X', '--version')).toContain('cut');
  expect(checkUse('bare', '--all', null)).toContain('flag');
});

test('unquoted in a write, an empty value is refused: the argument would vanish', () => {
  expect(bash('set -- delete $X now; echo $#', '')).toBe('2\n');
  expect(checkUse('bare', '', null)).toContain('vanish');
});

test('unquoted in a read, and quoted anywhere, a value may be anything', () => {
  expect(demandOf('kubectl get pod $X')).toEqual(['any']);
  expect(demandOf('kubectl delete pod "$X"')).toEqual(['any']);
  expect(checkUse('any', '* -rf $(id)', null)).toBeNull();
});

test('a placeholder that stands bare in a write answers to the same demand', () => {
  expect(demandOf('kubectl delete pod <POD>')).toEqual(['bare']);
  expect(demandOf('kubectl delete pod "<POD>"')).toEqual(['any']);
});

test('choices and patterns are held against the whole value', () => {
  expect(checkInput({ choices: ['eu', 'us'], pattern: null }, 'asia')).toContain('eu, us');
  expect(checkInput({ choices: null, pattern: '[0-9]+' }, '12a')).toContain('[0-9]+');
  expect(checkInput({ choices: null, pattern: '(' }, 'x')).toContain('no regular expression');
  expect(checkInput({ choices: null, pattern: 'a|b' }, 'ab')).not.toBeNull();
});

test('--var wins over the file, the file over an answer, that over the environment, that over the default', () => {
  const plan = planOf([...declared('NS: { default: fallback }'), ...stepOf('kubectl -n "$NS" get pods')]);
  const sources = {
    vars: { NS: 'flag' },
    varsFile: { NS: 'file' },
    answers: { NS: 'answer' },
    environment: { NS: 'environment' },
  };
  const valueFrom = (...left: readonly (keyof typeof sources)[]) =>
    bindInputs(plan, { ...sources, ...Object.fromEntries(left.map((name) => [name, {}])) }).values.NS?.value;
  expect(valueFrom()).toBe('flag');
  expect(valueFrom('vars')).toBe('file');
  expect(valueFrom('vars', 'varsFile')).toBe('answer');
  expect(valueFrom('vars', 'varsFile', 'answers')).toBe('environment');
  expect(valueFrom('vars', 'varsFile', 'answers', 'environment')).toBe('fallback');
});

test('what is missing is reported all at once, one of each name', () => {
  const plan = planOf(stepOf('kubectl -n "$NS" get pod <POD>', 'kubectl logs <POD>'));
  expect(bindInputs(plan, nothing).missing.map(({ name }) => name)).toEqual(['NS', 'POD']);
});

test('a placeholder is not filled from the environment', () => {
  const plan = planOf(stepOf('ssh <HOSTNAME> uptime'));
  expect(
    bindInputs(plan, { ...nothing, environment: { HOSTNAME: 'laptop' } }).missing.map(({ name }) => name),
  ).toEqual(['HOSTNAME']);
});

test('one --var fills the variable and the placeholder of its name', () => {
  const plan = planOf(stepOf('kubectl -n "$REGION" get pod <REGION>'));
  const { values, missing } = bindInputs(plan, { ...nothing, vars: { REGION: 'eu' } });
  expect(missing).toEqual([]);
  expect(Object.keys(values).toSorted()).toEqual(['REGION', 'RUNBOOK_INPUT_REGION']);
});

test('a captured name that is given is overridden, and bound', () => {
  const plan = planOf(stepOf('GOOD=$(git rev-parse HEAD)', 'git show "$GOOD"'), { given: ['GOOD'] });
  const bound = bindInputs(plan, { ...nothing, vars: { GOOD: 'abc' } });
  expect(bound.overridden).toEqual(['GOOD']);
  expect(bound.values.GOOD).toEqual({ name: 'GOOD', value: 'abc', from: 'var' });
});

test('a captured name is not overridden by the environment', () => {
  const plan = planOf(stepOf('GOOD=$(git rev-parse HEAD)', 'git show "$GOOD"'));
  expect(bindInputs(plan, { ...nothing, environment: { GOOD: 'abc' } }).overridden).toEqual([]);
});

test('one of two names that a command sets together cannot be given alone', () => {
  const plan = planOf(stepOf('export A=$(date) B=$(date)'), { given: ['A'] });
  expect(bindInputs(plan, { ...nothing, vars: { A: '1' } }).problems).toEqual([
    expect.objectContaining({ name: 'A', message: expect.stringContaining('together with B') }),
  ]);
});

test('a misspelt --var is a problem that names what was meant; in a file it is not', () => {
  const plan = planOf(stepOf('kubectl --context "$REGION" get pods'));
  expect(bindInputs(plan, { ...nothing, vars: { REGOIN: 'eu' } }).problems).toEqual([
    {
      name: 'REGOIN',
      message: 'is a name that nothing in this runbook uses; did you mean REGION?',
      line: null,
    },
  ]);
  expect(bindInputs(plan, { ...nothing, varsFile: { REGOIN: 'eu' } }).problems).toEqual([]);
});

describe('a --var for what this run leaves out', () => {
  const options = stepOf(
    '# Option A — by name',
    'kubectl delete pod <POD>',
    '# Option B — by label',
    'kubectl delete pod -l app="$APP"',
  );
  const vars = { POD: 'web-1', APP: 'web' };

  test.each([
    ['A', ['APP']],
    ['B', ['POD']],
  ])('is no problem, and idle: with %s chosen, %s', (member, idle) => {
    const plan = planOf(options, { choose: { '1': member }, given: ['POD', 'APP'] });
    expect(bindInputs(plan, { ...nothing, vars }).problems).toEqual([]);
    expect(idleNames(plan, vars)).toEqual(idle);
  });

  test('is in use while the choice is open', () => {
    expect(idleNames(planOf(options), vars)).toEqual([]);
  });

  test('is idle where its command is skipped, and not where it fills a column of the ledger', () => {
    const ledger = ['## When this runbook last worked', '', '| Date | App |', '|---|---|', ''];
    const plan = planOf([...stepOf('kubectl get pods <POD>', 'kubectl get deploy "$APP"'), ...ledger], {
      skip: ['1.1', '1.2'],
    });
    expect(bindInputs(plan, { ...nothing, vars }).problems).toEqual([]);
    expect(idleNames(plan, vars)).toEqual(['POD']);
  });
});

test('a --var for a column of the ledger is none', () => {
  const ledger = [
    '## When this runbook last worked',
    '',
    '| Date | App |',
    '|---|---|',
    '| 2026-05-01 | shop |',
    '',
  ];
  const plan = planOf([...stepOf('kubectl get pods'), ...ledger]);
  expect(bindInputs(plan, { ...nothing, vars: { APP: 'shop' } }).problems).toEqual([]);
});

test('values that may not go where they are used are problems with the line', () => {
  const plan = planOf(stepOf('kubectl delete pod $POD'));
  expect(bindInputs(plan, { ...nothing, vars: { POD: 'a b' } }).problems).toEqual([
    { name: 'POD', message: expect.stringContaining('a blank would split it'), line: 6 },
  ]);
});

test('inputs of a member of an open choice are asked for when it is chosen', () => {
  const options = stepOf(
    '# Option A — x',
    'kubectl scale deploy/a --replicas="$COUNT"',
    '',
    '# Option B — y',
    'kubectl delete pod "$POD"',
  );
  expect(bindInputs(planOf(options), nothing).missing).toEqual([]);
  expect(
    bindInputs(planOf(options, { choose: { '1': 'B' } }), nothing).missing.map(({ name }) => name),
  ).toEqual(['POD']);
});

test('inputs that only writes need are not missing where writes do not count', () => {
  const plan = planOf(stepOf('kubectl -n "$NS" get pods', 'kubectl delete pod "$POD"'));
  const missing = bindInputs(plan, {
    ...nothing,
    counts: ({ classification }) => classification.class === 'read',
  }).missing;
  expect(missing.map(({ name }) => name)).toEqual(['NS']);
});

test('declared as not required, a variable may stay empty, but not where that would do harm', () => {
  const front = declared('NOTE: { required: false }');
  const quoted = bindInputs(planOf([...front, ...stepOf('kubectl annotate pod x note="$NOTE"')]), nothing);
  expect([quoted.missing, quoted.problems, quoted.values.NOTE?.value]).toEqual([[], [], '']);
  const bare = bindInputs(planOf([...front, ...stepOf('kubectl delete pod $NOTE')]), nothing);
  expect(bare.problems).toHaveLength(1);
});
