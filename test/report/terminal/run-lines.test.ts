import { expect, test } from 'vitest';
import { createRunLines } from '../../../src/report/terminal/run-lines.js';
import { createStyle } from '../../../src/report/terminal/style.js';
import { planOf } from '../../support/plan-of.js';

/** What is shown before the command of that id is started. */
function startOf(code: readonly string[], command: string): readonly string[] {
  const plan = planOf(['## Step 1 — Look', '', '```sh', ...code, '```', ''].join('\n'));
  const lines = createRunLines(plan, createStyle({ colour: false, plain: true }));
  return lines.of({
    kind: 'command-started',
    seq: 1,
    at: '2026-11-22T00:00:00.000Z',
    command,
    attempt: 1,
    output: 1,
    code:
      plan.steps[0]?.items.flatMap((item) => (item.id === command && 'code' in item ? item.code : []))[0] ??
      '',
    edited: false,
    class: 'read',
  });
}

test('what the document says of a command is shown under its end', () => {
  const plan = planOf('## Step 1 — Look\n\n```sh\noc get nodes\n# All of them should be there.\n```\n');
  const lines = createRunLines(plan, createStyle({ colour: false, plain: true }));
  const finished = {
    kind: 'command-finished',
    seq: 2,
    at: '2026-11-22T00:00:00.000Z',
    command: '1.1',
    attempt: 1,
    ending: { kind: 'exited', exitCode: 0, pipeline: [0] },
    worked: true,
    message: null,
    durationMs: 10,
    stdoutBytes: 0,
    stderrBytes: 0,
    differences: [],
    evidence: { exitIsAnswer: false, notRun: null, decides: true, stdoutBytes: 0, stderrBytes: 0 },
    session: null,
    returnsTo: null,
  } as const;
  expect(lines.of(finished).at(-1)).toBe('    note: All of them should be there.');
});

test('the lines for a session are told before it opens: they are typed in there', () => {
  const session = [
    'oc debug node/a',
    'ip link show',
    '# Which are down?',
    'crictl ps',
    'exit',
    'oc get nodes',
  ];
  expect(startOf(session, '1.1').slice(1)).toEqual([
    '    to be typed in its session:',
    '      ip link show',
    '      Which are down?: crictl ps',
    '      exit',
  ]);
});

test('a command that opens no session announces none', () => {
  expect(startOf(['oc get nodes', '# 2. Press the button.'], '1.1')).toEqual(['  read    1.1  oc get nodes']);
});

test('an opener with nothing behind it is shown alone', () => {
  expect(startOf(['oc debug node/a'], '1.1')).toEqual(['  read    1.1  oc debug node/a']);
});
