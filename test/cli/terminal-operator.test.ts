import { describe, expect, test } from 'vitest';
import { createTerminalOperator } from '../../src/cli/terminal-operator.js';
import type { ApprovalQuestion } from '../../src/executor/ports.js';
import type { PlannedCommand } from '../../src/model/plan.js';
import { planOf } from '../support/plan-of.js';
import { typedSeat } from '../support/typed-seat.js';

function questionOn(
  code: string,
  change: Partial<ApprovalQuestion> = {},
  heading = 'Step 3d — Mend',
): ApprovalQuestion {
  const step = planOf(`## ${heading}\n\n\`\`\`sh\n${code}\n\`\`\`\n`).steps.find(
    ({ items }) => items.length > 0,
  );
  const command = step?.items.find((item): item is PlannedCommand => item.kind === 'command');
  if (step === undefined || command === undefined) throw new Error('The document holds no command.');
  const ask = command.classification.class === 'destroy' ? 'destroy' : 'write';
  return { ask, gates: [], command, step, values: {}, mayEdit: true, ...change };
}

async function approving(question: ApprovalQuestion, typed: readonly string[], columns = 80) {
  const { seat, screen } = typedSeat(typed, columns);
  const answer = await createTerminalOperator(seat, () => '2 min left').approve(question);
  return { answer, screen: screen() };
}

describe('a write is asked for', () => {
  test('with its class and why, its line, what is left of the time, its comment, its text and its values', async () => {
    const question = questionOn('# Leave a mark.\ntouch "$X"', { values: { X: 'mark' } });
    const { answer, screen } = await approving(question, ['r']);
    expect(answer).toEqual({ kind: 'run' });
    expect(screen).toBe(
      [
        '  3d.1  WRITE (touch writes), line 5, 2 min left',
        '    Leave a mark.',
        '    $ touch "$X"',
        '    X = mark',
        '  Run 3d.1?',
        '  [r] run  [e] edit, then run  [s] skip  [x] stop the run: r',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['r', 'run'],
    ['run', 'run'],
    ['S', 'skip'],
    ['skip', 'skip'],
    ['x', 'stop'],
  ])('and "%s" means %s', async (typed, kind) => {
    expect((await approving(questionOn('touch x'), [typed])).answer).toEqual({ kind });
  });

  test('and nothing, or anything else, means neither yes nor no', async () => {
    const { answer, screen } = await approving(questionOn('touch x'), ['', 'y', 'ja', 's']);
    expect(answer).toEqual({ kind: 'skip' });
    expect(screen.split('Type r, e, s or x, then Enter.')).toHaveLength(4);
  });

  test('and the end of input stops the run', async () => {
    expect((await approving(questionOn('touch x'), [])).answer).toEqual({ kind: 'stop' });
  });

  test('on 40 columns without a broken word', async () => {
    const question = questionOn('touch x', {
      gates: [{ text: 'only after the revert is merged by its author', of: 'step' }],
    });
    const { screen } = await approving(question, ['r'], 40);
    expect(screen.split('\n').filter((line) => line.length > 40)).toEqual([]);
    expect(screen).toContain('  [s] skip step 3d\n');
    expect(screen).toContain('    gated: only after the revert is\n      merged by its author\n');
  });
});

describe('what destroys is asked for by its label', () => {
  const destroy = questionOn('rm -rf /tmp/cache');

  test('and the label means yes', async () => {
    const { answer, screen } = await approving(destroy, ['3d']);
    expect(answer).toEqual({ kind: 'run' });
    expect(screen).toContain('3d.1 destroys. Type 3d to run it.');
    expect(screen).toContain('DESTROY');
  });

  test.each(['r', 'run', 'yes', '3', '3dd', '3d.1', ''])(
    'and "%s" does not: it is asked again',
    async (typed) => {
      const { answer, screen } = await approving(destroy, [typed, 's']);
      expect(answer).toEqual({ kind: 'skip' });
      expect(screen).toContain('Type 3d, e, s or x, then Enter.');
    },
  );

  test('or by its id, where the label is a word that says no', async () => {
    const question = questionOn('rm -rf /tmp/cache', {}, 'Stop');
    expect(question.step.label).toBe('stop');
    expect((await approving(question, ['stop'])).answer).toEqual({ kind: 'stop' });
    expect((await approving(question, [question.command.id])).answer).toEqual({ kind: 'run' });
  });
});
