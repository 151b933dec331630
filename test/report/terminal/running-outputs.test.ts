import { expect, test } from 'vitest';
import type { CommandFinished, CommandStarted, RunEvent } from '../../../src/model/generated/schemas.js';
import { createRunningOutputs } from '../../../src/report/terminal/running-outputs.js';
import { createStyle } from '../../../src/report/terminal/style.js';
import { planOf } from '../../support/plan-of.js';

const at = '2026-11-22T10:00:00.000Z';
const fence = (label: string, code: string, attributes = '') =>
  `## Step ${label}\n\n\`\`\`sh ${attributes}\n${code}\n\`\`\`\n`;

const started = (command: string): CommandStarted => ({
  kind: 'command-started',
  at,
  seq: 1,
  command,
  attempt: 1,
  output: 1,
  code: '',
  edited: false,
  class: 'read',
});

const finished = (command: string, ending: CommandFinished['ending']): CommandFinished => ({
  kind: 'command-finished',
  at,
  seq: 1,
  command,
  attempt: 1,
  ending,
  worked: true,
  message: null,
  durationMs: 1,
  stdoutBytes: 0,
  stderrBytes: 0,
  differences: [],
  evidence: {
    exitIsAnswer: false,
    notRun: null,
    decides: false,
    stdoutBytes: 0,
    stderrBytes: 0,
  },
  session: null,
  returnsTo: null,
});

const handedOver = finished('1.1', { kind: 'started', pid: 7, readyAfterMs: 5 });

function screenOf(second: string, attributes = '') {
  const written: string[] = [];
  const plan = planOf(
    fence('1', 'kubectl port-forward pod/a 9090', '{background}') + fence('2', second, attributes),
  );
  const outputs = createRunningOutputs(plan, {
    style: createStyle({ colour: false, plain: true }),
    write: (text) => void written.push(text),
  });
  return {
    tell: (...events: readonly RunEvent[]) => {
      for (const event of events) outputs.onEvent(event);
    },
    prints: (command: string, text: string) => outputs.add(command, 'stdout', Buffer.from(`${text}\n`)),
    written: () => written.splice(0).join(''),
  };
}

test('what the background prints bears its name beside the command in hand', () => {
  const { tell, prints, written } = screenOf('ls');
  tell(started('1.1'));
  prints('1.1', 'Forwarding');
  tell(handedOver, started('2.1'));
  prints('1.1', 'Handling');
  prints('2.1', 'a file');
  expect(written()).toBe('    | Forwarding\n    1.1 | Handling\n    | a file\n');
});

test('between two commands it waits: a question may stand there', () => {
  const { tell, prints, written } = screenOf('ls');
  tell(started('1.1'), handedOver);
  prints('1.1', 'Handling');
  expect(written()).toBe('');
  tell({ kind: 'approval-settled', at, seq: 1, subject: '2.1', granted: true, how: 'asked', by: 'me' });
  expect(written()).toBe('    1.1 | Handling\n');
});

test('it writes into no program that has the terminal', () => {
  const { tell, prints, written } = screenOf('less log', '{interactive}');
  tell(started('1.1'), handedOver, started('2.1'));
  prints('1.1', 'Handling');
  expect(written()).toBe('');
  tell(finished('2.1', { kind: 'exited', exitCode: 0, pipeline: [0] }));
  expect(written()).toBe('    1.1 | Handling\n');
});
