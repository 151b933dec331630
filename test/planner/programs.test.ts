import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commandOf, planOf, stepOf } from './planning.js';

const declared = (...variables: readonly string[]) => [
  '---',
  'runbook:',
  '  vars:',
  ...variables.map((line) => `    ${line}`),
  '---',
];

function programOf(...script: readonly string[]): string {
  return commandOf(planOf(stepOf(...script)), '1.1').program.code;
}

/** What Bash makes of the first command's program with these values in its environment. */
function outputOf(script: readonly string[], values: Readonly<Record<string, string>>): string {
  return execFileSync('bash', ['--norc', '--noprofile', '-c', programOf(...script)], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...values },
  });
}

test('a command without placeholders reaches the shell as it was written', () => {
  const code = `kubectl get pods \\\n  -l app=catalog`;
  expect(programOf(...code.split('\n'))).toBe(code);
});

test.each<[string, readonly string[], string]>([
  ['bare', [`printf '[%s]' <WORD>`], '[a b]'],
  ['as a part of an argument', [`printf '[%s]' x=<WORD>/y`], '[x=a b/y]'],
  ['in double quotes', [`printf '[%s]' "is <WORD>."`], '[is a b.]'],
  ['in single quotes', [`printf '[%s]' 'is <WORD>.'`], '[is a b.]'],
  ['in an assignment', [`X=<WORD> && printf '[%s]' "$X"`], '[a b]'],
  ['in a substitution', [`printf '[%s]' "$(printf '%s' <WORD>)"`], '[a b]'],
  ['in a heredoc', ['cat <<EOF', 'is <WORD> $((1+1))', 'EOF'], 'is a b 2\n'],
  [
    'in a heredoc with a quoted delimiter',
    [`cat <<'EOF'`, 'is <WORD> $HOME `x` \\n', 'EOF'],
    'is a b $HOME `x` \\n\n',
  ],
])('a placeholder %s is replaced by its value, letter by letter', (_title, script, expected) => {
  expect(outputOf(script, { RUNBOOK_INPUT_WORD: 'a b' })).toBe(expected);
});

test('a placeholder in arithmetic is a number', () => {
  expect(outputOf(['echo $(( <N> + 1 ))'], { RUNBOOK_INPUT_N: '41' })).toBe('42\n');
});

test.each(['$(touch pwned)', '`id`', '; id', '"; id; "', "'; id; '", '$HOME', 'a\nb'])(
  'the value %j stays data wherever its placeholder stands',
  (value) => {
    const script = [`printf '%s|' <WORD> "<WORD>" '<WORD>' && cat <<EOF`, '<WORD>', 'EOF'];
    expect(outputOf(script, { RUNBOOK_INPUT_WORD: value, HOME: '/nowhere' })).toBe(
      `${value}|${value}|${value}|${value}\n`,
    );
  },
);

test.each<[string, string, string]>([
  ['a whole argument', 'argocd app get shop', 'argocd app get "$APP"'],
  ['in double quotes', 'argocd app get "shop"', 'argocd app get "${APP}"'],
  ['in single quotes', `argocd app get 'shop'`, `argocd app get ''"$APP"''`],
  ['behind =', 'kubectl get pods -l app=shop', 'kubectl get pods -l app="$APP"'],
  ['behind /', 'kubectl get deploy/shop', 'kubectl get deploy/"$APP"'],
  ['before :', 'docker pull shop:1.2', 'docker pull "$APP":1.2'],
  ['between commas', 'kubectl get deploy a,shop,b', 'kubectl get deploy a,"$APP",b'],
  ['in a substitution', 'echo $(argocd app get shop)', 'echo $(argocd app get "$APP")'],
  ['at a dash never', 'argocd app get shop-eu', 'argocd app get shop-eu'],
  ['before a dot never', 'ls shop.yaml', 'ls shop.yaml'],
  ['as the command never', 'shop run', 'shop run'],
])('an example %s', (_title, code, expected) => {
  const plan = planOf([...declared('APP: { example: shop }'), ...stepOf(code)]);
  expect(commandOf(plan, '1.1').program.code).toBe(expected);
});

test('an example makes its variable a use, and an input', () => {
  const plan = planOf([...declared('APP: { example: shop }'), ...stepOf('argocd app sync shop')]);
  expect(commandOf(plan, '1.1').uses).toEqual([{ name: 'APP', optional: false, demand: 'bare' }]);
  expect(plan.inputs.map(({ name, neededBy }) => [name, neededBy])).toEqual([['APP', ['1.1']]]);
});

test.each([
  ['export X=$(false)', 'X=$(false) && export X'],
  ['readonly X="$(false)"', 'X="$(false)" && readonly X'],
  ['export A=1 B=$(false)', 'B=$(false) && export A=1 B'],
  ['cd /tmp && export X=$(false)', 'cd /tmp && { X=$(false) && export X; }'],
  ['export X=1', 'export X=1'],
])('%s hides no failure: it runs as %s', (code, expected) => {
  expect(programOf(code)).toBe(expected);
});

test('without the split, Bash would take a failed export for a success', () => {
  const status = (code: string) =>
    execFileSync('bash', ['--norc', '-c', `${code}; echo $?`], { encoding: 'utf8' }).trim();
  expect(status('export X=$(false)')).toBe('0');
  expect(status(programOf('export X=$(false)'))).toBe('1');
});

test('a substitution of a writing command is run on its own first', () => {
  const plan = planOf(stepOf('touch "$(cat name)/x" `cat other`'));
  expect(commandOf(plan, '1.1').program).toMatchObject({
    substitutions: [
      { variable: 'RUNBOOK_SUBSTITUTION_1', code: 'cat name', source: '$(cat name)' },
      { variable: 'RUNBOOK_SUBSTITUTION_2', code: 'cat other', source: '`cat other`' },
    ],
    code: 'touch "${RUNBOOK_SUBSTITUTION_1}/x" ${RUNBOOK_SUBSTITUTION_2}',
  });
});

test('substitutions of reads and of captures stay where they are', () => {
  const plan = planOf(stepOf('ls "$(cat name)"', 'X=$(kubectl create ns a -o name)'));
  expect(commandOf(plan, '1.1').program.substitutions).toEqual([]);
  expect(commandOf(plan, '1.2').program.substitutions).toEqual([]);
});

test('behind && and in a loop a writing part is guarded in its place', () => {
  const plan = planOf(
    stepOf('for p in $(kubectl get pods -o name); do kubectl delete "$p" -n "$(cat ns)"; done'),
  );
  const { substitutions, code } = commandOf(plan, '1.1').program;
  expect(substitutions.map(({ source }) => source)).toEqual(['$(kubectl get pods -o name)']);
  expect(code).toContain('[ -n "${RUNBOOK_SUBSTITUTION_2}" ]');
});

test('a test in front of a write does not mistake a failure for nothing', () => {
  const plan = planOf(stepOf('[ -z "$(kubectl get pods -o name)" ] && kubectl delete ns shop'));
  expect(commandOf(plan, '1.1').program.substitutions.map(({ code }) => code)).toEqual([
    'kubectl get pods -o name',
  ]);
});

test('the condition of a loop is left alone: a guard there could end the wait with a yes', () => {
  const code = 'while [ "$(kubectl get x)" != ok ]; do sleep 1; done && kubectl delete ns shop';
  expect(programOf(code)).toBe(code);
});

test('the state that must survive is what the document sets and defines', () => {
  const plan = planOf(stepOf('A=1', 'export B=2', 'f() { :; }', 'for i in 1 2; do C=$i; done', 'D=1 env'));
  expect(commandOf(plan, '1.1').program.state).toEqual(['A', 'B', 'C', 'f', 'i']);
});

test('a document with CRLF gives Bash lines that end as it knows them', () => {
  const text = stepOf('kubectl get pods \\', '  -A', '', 'cat <<EOF', 'a', 'EOF').join('\r\n');
  const plan = planOf(`${text}\r\n`);
  expect(commandOf(plan, '1.1').program.code).toBe('kubectl get pods \\\n  -A');
  expect(commandOf(plan, '1.2').program.code).toBe('cat <<EOF\na\nEOF');
});
