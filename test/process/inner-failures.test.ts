import { expect, test } from 'vitest';
import { run, runAll, withShell } from './session.js';

const failuresOf = (code: string) =>
  withShell(async (shell) => {
    const { failures } = await run(shell, code);
    // Process substitutions run beside each other: who fails first is nobody's promise.
    return failures.map(({ command, exitCode }): [string, number] => [command, exitCode]).toSorted();
  });

test.each<[string, readonly (readonly [string, number])[]]>([
  ['echo "$(cat /nonexistent)"', [['cat /nonexistent', 1]]],
  [
    'diff <(cat /nonexistent) <(cat /nowhere)',
    [
      ['cat /nonexistent', 1],
      ['cat /nowhere', 1],
    ],
  ],
  ['F=$(false; echo w)', [['false', 1]]],
  ['read C < <(false; echo x)', [['false', 1]]],
  ['for i in 1 2; do [ $i = 2 ]; done', [['[ $i = 2 ]', 1]]],
  ['f() { (exit 3); true; }; f', [['( exit 3 )', 3]]],
  ['local_value() { local v=$(false); echo "v=$v"; }; local_value', [['false', 1]]],
])('%s hides a failure, and it is told', async (code, expected) => {
  expect(await failuresOf(code)).toEqual(expected.toSorted());
});

test.each([
  'true',
  'X=$(false) || X=d',
  'if ! cat /nonexistent; then echo none; fi',
  'while false; do :; done',
  'echo "$(false || echo none)"',
  'printf "%s\\n" a b | head -1',
])('%s hides none', async (code) => {
  expect(await failuresOf(code)).toEqual([]);
});

test('the failure of a pipeline comes with the status of every member', () =>
  withShell(async (shell) => {
    const { failures } = await run(shell, 'echo "$(false | true)"');
    expect(failures).toMatchObject([{ exitCode: 1, depth: 1, pipeline: [1, 0] }]);
  }));

test('what a background command fails at later is not told of another command', () =>
  withShell(async (shell) => {
    await run(shell, '{ sleep 0.1; false; true; } &', { output: 'background' });
    expect((await run(shell, 'wait; echo here')).failures).toEqual([]);
    expect((await run(shell, 'echo "$(false)"')).failures).toHaveLength(1);
  }));

test("the document's own ERR trap stays, and `trap` shows no more than it set", () =>
  withShell(async (shell) => {
    await runAll(shell, ["trap 'echo seen' ERR", 'sleep 0 &']);
    expect((await run(shell, 'false')).stdout.text).toBe('seen\n');
  }));

test('`$?` and PIPESTATUS behind a failure are what they were', () =>
  withShell(async (shell) => {
    const { stdout } = await run(
      shell,
      'for i in 1; do (exit 3); echo $?; (exit 4) | true; echo ${PIPESTATUS[0]}; done',
    );
    expect(stdout.text).toBe('3\n4\n');
  }));

test('tracing shows the commands of the document alone', () =>
  withShell(async (shell) => {
    await run(shell, 'set -x');
    expect((await run(shell, 'for i in 1; do false; true; done')).stderr.text).not.toContain('printf');
  }));

test('a loop that fails without end is told of in bounds', () =>
  withShell(async (shell) => {
    expect((await run(shell, 'for ((i = 0; i < 3000; i++)); do false; done; true')).failures).toHaveLength(
      100,
    );
  }));
