import { describe, expect, test } from 'vitest';
import { commandOf, commandsOf, fence, planOf, stepOf } from './planning.js';

const history = [
  'kubectl get pods',
  '# NAME          READY   STATUS',
  '# shop-7c8d9    1/1     Running',
  '# 41            2/2     Running',
  '',
];

function borrowedBy(...script: readonly string[]): readonly string[] {
  return commandsOf(planOf(stepOf(...history, ...script))).flatMap(({ borrowed }) =>
    borrowed.map(({ literal }) => literal),
  );
}

test('an argument of a write that first appears in sample output is borrowed, with both lines', () => {
  const plan = planOf(stepOf(...history, 'argocd app rollback shop 41'));
  expect(commandOf(plan, '1.2').borrowed).toEqual([{ literal: '41', fromLine: 9, line: 11 }]);
});

test('a read may quote what it likes', () => {
  expect(borrowedBy('kubectl get pod shop-7c8d9')).toEqual([]);
});

test('what stood in a command before the sample did is not borrowed', () => {
  const plan = planOf(stepOf('kubectl get pod shop-7c8d9', ...history, 'kubectl delete pod shop-7c8d9'));
  expect(commandsOf(plan).flatMap(({ borrowed }) => borrowed)).toEqual([]);
});

test.each([
  ['as a part of an argument', 'kubectl delete pod/shop-7c8d9', ['shop-7c8d9']],
  ['as a value of a flag', 'kubectl scale deploy/x --replicas=41', ['41']],
  ['inside a string', `psql -c "DELETE FROM jobs WHERE pod = 'shop-7c8d9'"`, ['shop-7c8d9']],
  ['inside a heredoc', 'kubectl apply -f - <<EOF\nname: shop-7c8d9\nEOF', ['shop-7c8d9']],
  ['as a whole path', 'rm -f /var/lib/41/data', ['41']],
  ['not as a lone dot', 'cp . x', []],
  ['not as a subcommand or a flag', 'kubectl delete pod other --now', []],
  ['not as a part of a longer name', 'kubectl delete pod shop-7c8d9-x', []],
])('it is found %s', (_title, code, expected) => {
  expect(borrowedBy(...code.split('\n'))).toEqual(expected);
});

test('a literal date or time in a write is borrowed from nowhere in particular', () => {
  const plan = planOf(
    stepOf('velero restore create x --from-backup daily-2026-05-20', 'at -f x 13:45:00 && touch y'),
  );
  expect(commandOf(plan, '1.1').borrowed).toEqual([{ literal: '2026-05-20', fromLine: null, line: 6 }]);
  expect(commandOf(plan, '1.2').borrowed.map(({ literal }) => literal)).toEqual(['13:45:00']);
});

test('a port mapping is no time of day', () => {
  expect(borrowedBy('docker run -d -p 8080:80 nginx')).toEqual([]);
});

test('a literal that comes by way of a variable is borrowed at the line of its assignment', () => {
  const plan = planOf(stepOf(...history, 'POD=shop-7c8d9', 'kubectl delete pod "$POD"'));
  expect(commandOf(plan, '1.3').borrowed).toEqual([{ literal: 'shop-7c8d9', fromLine: 8, line: 11 }]);
});

test('a variable that is given its value, or captures it, borrows nothing', () => {
  const script = stepOf(...history, 'POD=shop-7c8d9', 'kubectl delete pod "$POD"');
  expect(commandOf(planOf(script, { given: ['POD'] }), '1.3').borrowed).toEqual([]);
  const captured = stepOf(
    ...history,
    'POD=shop-7c8d9',
    'POD=$(kubectl get pod -o name)',
    'kubectl delete pod "$POD"',
  );
  expect(commandOf(planOf(captured), '1.4').borrowed).toEqual([]);
});

test('a declared example is no longer borrowed', () => {
  const front = ['---', 'runbook:', '  vars:', '    ID: { example: "41" }', '---'];
  const plan = planOf([...front, ...stepOf(...history, 'argocd app rollback shop 41')]);
  expect(commandOf(plan, '1.2').borrowed).toEqual([]);
});

test('a fence of output counts as a picture, one of configuration does not', () => {
  const document = (language: string) => [
    ...['# T', '', '## Step 1 — Look', '', `\`\`\`${language}`, 'name shop-7c8d9', '```', ''],
    ...fence('kubectl delete pod shop-7c8d9'),
  ];
  expect(commandOf(planOf(document('text')), '1.1').borrowed).toHaveLength(1);
  expect(commandOf(planOf(document('yaml')), '1.1').borrowed).toHaveLength(0);
});

describe('a fence without a language', () => {
  const borrowedBehind = (...body: readonly string[]) =>
    commandsOf(
      planOf([
        '# T',
        '',
        '## Step 1 — Look',
        '',
        '```',
        ...body,
        '```',
        '',
        ...fence('kubectl drain shop-7c8d9'),
      ]),
    ).flatMap(({ borrowed }) => borrowed.map(({ literal }) => literal));

  test.each([
    ['of commands', ['kubectl cordon shop-7c8d9', 'kubectl get pods -o wide | grep shop-7c8d9']],
    ['of commands behind prompts', ['$ kubectl cordon shop-7c8d9']],
    ['of commands and comments', ['# Keep new pods away.', 'kubectl cordon shop-7c8d9', '']],
    ['of a loop', ['for node in shop-7c8d9; do', '  kubectl cordon "$node"', 'done']],
  ])('%s is no sample output: nothing is borrowed from it', (_, body) => {
    expect(borrowedBehind(...body)).toEqual([]);
  });

  test.each([
    ['of what a program printed', ['NAME         STATUS', 'shop-7c8d9   Ready']],
    ['of a command with what it printed', ['$ kubectl get nodes', 'shop-7c8d9   Ready']],
    ['of JSON', ['{ "name": "shop-7c8d9" }']],
    ['of words of the shell alone', ['time shop-7c8d9']],
    ['of comments alone', ['# shop-7c8d9']],
  ])('%s is sample output', (_, body) => {
    expect(borrowedBehind(...body)).toEqual(['shop-7c8d9']);
  });
});
