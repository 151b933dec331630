import { describe, expect, test } from 'vitest';
import { createPrompts } from '../../src/cli/prompts.js';
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
  return {
    ask,
    gates: [],
    command,
    isEdited: false,
    draft: null,
    step,
    values: {},
    unknown: [],
    doubt: null,
    mayEdit: true,
    ...change,
  };
}

async function approving(
  question: ApprovalQuestion,
  typed: readonly string[],
  place: Parameters<typeof typedSeat>[1] = {},
) {
  const { seat, screen } = typedSeat(typed, place);
  const answer = await createTerminalOperator(createPrompts(seat), () => '2 min left').approve(question);
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

  test('and why it is asked for, whatever was said before', async () => {
    const doubt = '1.1 was stopped before it ended, and no check has passed since.';
    const { screen } = await approving(questionOn('touch mark', { doubt }), ['r']);
    expect(screen).toContain(`    $ touch mark\n    ${doubt}\n  Run 3d.1?`);
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
    const { screen } = await approving(question, ['r'], { columns: 40 });
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

describe('an edit', () => {
  const twoLines = questionOn('kubectl apply \\\n  -f x.yaml');

  test('of several lines is made in the operator’s editor', async () => {
    const seen: string[] = [];
    const { answer } = await approving(twoLines, ['e'], {
      editor: async (text) => {
        seen.push(text);
        return { kind: 'saved', text: text.replace('x.yaml', 'y.yaml') };
      },
    });
    expect(seen).toEqual(['kubectl apply \\\n  -f x.yaml']);
    expect(answer).toEqual({ kind: 'edit', code: 'kubectl apply \\\n  -f y.yaml' });
  });

  test('that the editor gave up changes nothing, and says so', async () => {
    const { answer, screen } = await approving(twoLines, ['e'], {
      editor: async () => ({ kind: 'failed', message: 'vi ended with 1' }),
    });
    expect(answer).toEqual({ kind: 'edit', code: twoLines.command.code });
    expect(screen).toContain('Nothing was changed: vi ended with 1.');
  });

  test('on a dumb terminal is the whole command, written anew', async () => {
    const { answer, screen } = await approving(twoLines, ['edit', 'kubectl apply -f y.yaml']);
    expect(answer).toEqual({ kind: 'edit', code: 'kubectl apply -f y.yaml' });
    expect(screen).toContain('The whole command as it is to run, on one line:');
  });

  test('that was left stops the run', async () => {
    expect((await approving(twoLines, ['e'])).answer).toEqual({ kind: 'stop' });
  });

  test('is shown as one, with its new class and with the names that nothing has set', async () => {
    const question = questionOn('touch "$TYPO"', { isEdited: true, unknown: ['TYPO'] });
    const { screen } = await approving(question, ['s']);
    expect(screen).toContain('3d.1  WRITE (touch writes), edited, line 4, 2 min left');
    expect(screen).toContain('    TYPO is set by nothing in this run.');
  });

  test('that cannot run says why and can be mended, not run', async () => {
    const draft = { code: 'touch "x', problem: 'Bash cannot read it: unexpected EOF.' };
    const question = questionOn('touch x', { draft });
    const { answer, screen } = await approving(question, ['r', 'e', 'touch "x"']);
    expect(answer).toEqual({ kind: 'edit', code: 'touch "x"' });
    expect(screen).toContain('Bash cannot read it: unexpected EOF. Nothing was run.');
    expect(screen).toContain('Type e, s or x, then Enter.');
  });

  test('holds no control character of the document that the terminal would obey', async () => {
    const question = questionOn("printf '\u001b[2J'");
    const { answer, screen } = await approving(question, ['e']);
    expect(answer.kind).toBe('edit');
    expect(screen).toContain('set EDITOR to change it');
    expect(screen).not.toContain('\u001b');
  });
});

describe('after a failure', () => {
  const { command } = questionOn('kubectl get pods');
  const reason = { message: 'exited 1.', line: 5, hint: '' };

  test.each([
    [['r'], { kind: 'retry' }],
    [['e', 'kubectl get nodes'], { kind: 'edit', code: 'kubectl get nodes' }],
    [['s', 'not today'], { kind: 'skip', reason: 'not today' }],
    [['s', ''], { kind: 'stop' }],
    [['x'], { kind: 'stop' }],
    [[], { kind: 'stop' }],
  ])('%j is answered', async (typed, answer) => {
    const { seat } = typedSeat(typed);
    expect(await createTerminalOperator(createPrompts(seat), () => null).onFailure(command, reason)).toEqual(
      answer,
    );
  });
});
