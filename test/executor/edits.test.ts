import { describe, expect, test } from 'vitest';
import type { ApprovalAnswer, ApprovalQuestion, FailureAnswer } from '../../src/executor/ports.js';
import { planOf } from '../support/plan-of.js';
import { type Script, scriptedRun } from '../support/scripted-run.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;
const step = (code: string, heading = 'Step 1 — Do') => planOf(`## ${heading}\n\n${fence(code)}`);

const edit = (code: string) => ({ kind: 'edit', code }) as const;
const run = { kind: 'run' } as const;
const skip = { kind: 'skip' } as const;
const stop = { kind: 'stop' } as const;

interface Sitting extends Partial<Script> {
  readonly plan: Script['plan'];
  /** What the operator answers to what is asked for, one after the other. */
  readonly approve?: readonly ApprovalAnswer[];
  readonly onFailure?: readonly FailureAnswer[];
}

/** An attended run, and the questions in the order in which they were asked. */
async function sitting({ approve = [], onFailure = [], ...script }: Sitting) {
  const questions: ApprovalQuestion[] = [];
  const failed: string[] = [];
  const outcome = await scriptedRun({
    ...script,
    policy: { attended: true, yes: false, ...script.policy },
    operator: {
      approve: async (question) => {
        questions.push(question);
        return approve[questions.length - 1] ?? stop;
      },
      onFailure: async (command) => {
        failed.push(command.code);
        return onFailure[failed.length - 1] ?? stop;
      },
      worked: async () => true,
    },
  });
  const asked = questions.map(({ ask, command }) => `${ask}: ${command.code}`);
  const started = outcome.events.filter((event) => event.kind === 'command-started');
  const end = outcome.events.find((event) => event.kind === 'run-finished');
  return { ...outcome, questions, asked, failed, started, end };
}

describe('an edited command', () => {
  test('is asked for again as it stands now, and runs', async () => {
    const { asked, ran, started, questions } = await sitting({
      plan: step('touch x'),
      approve: [edit('touch y'), run],
    });
    expect(asked).toEqual(['write: touch x', 'write: touch y']);
    expect(questions.map(({ isEdited }) => isEdited)).toEqual([false, true]);
    expect(ran).toEqual(['touch y']);
    expect(started).toMatchObject([{ code: 'touch y', edited: true, class: 'write' }]);
  });

  test('that now destroys is asked for by its label, and does not run without it', async () => {
    const { asked, ran } = await sitting({ plan: step('touch x'), approve: [edit('rm -rf ./x'), skip] });
    expect(asked).toEqual(['write: touch x', 'destroy: rm -rf ./x']);
    expect(ran).toEqual([]);
  });

  test('that destroys no more is asked for like any write', async () => {
    const { asked, ran } = await sitting({ plan: step('rm -rf ./x'), approve: [edit('touch x'), run] });
    expect(asked).toEqual(['destroy: rm -rf ./x', 'write: touch x']);
    expect(ran).toEqual(['touch x']);
  });

  test('that is the text of the document again is no edit', async () => {
    const { started } = await sitting({
      plan: step('touch x'),
      approve: [edit('touch y'), edit('touch x'), run],
    });
    expect(started).toMatchObject([{ code: 'touch x', edited: false }]);
  });

  test('that Bash cannot read is not run; it can be mended', async () => {
    const { questions, ran } = await sitting({
      plan: step('touch x'),
      approve: [edit('touch "y'), edit('touch "y"'), run],
      syntax: async (code) =>
        code === 'touch "y' ? 'unexpected EOF while looking for matching quote' : null,
    });
    expect(questions[1]).toMatchObject({
      command: { code: 'touch x' },
      draft: { code: 'touch "y', problem: expect.stringContaining('unexpected EOF') },
    });
    expect(questions[2]).toMatchObject({ command: { code: 'touch "y"' }, draft: null });
    expect(ran).toEqual(['touch "y"']);
  });

  test.each([
    ['  ', 'Nothing is left of it'],
    ['kubectl delete pod <name>', 'Nothing stands for <name> here'],
    ['kubectl apply -f YOUR_FILE', 'Nothing stands for YOUR_FILE here'],
  ])('with a hole in it is not run: "%s"', async (code, problem) => {
    const { questions, ran } = await sitting({ plan: step('touch x'), approve: [edit(code)] });
    expect(questions[1]?.draft?.problem).toContain(problem);
    expect(ran).toEqual([]);
  });

  test('has its substitutions looked at before it writes, like any other', async () => {
    const { ran, failed } = await sitting({
      plan: step('touch x'),
      approve: [edit('touch "$(cat name)"'), run],
      answers: { 'cat name': { exitCode: 1 } },
    });
    expect(ran).toEqual(['RUNBOOK_SUBSTITUTION_1=$(cat name\n)']);
    expect(failed).toEqual(['touch "$(cat name)"']);
  });

  test('still has to capture what the document wants of it, and what it adds is captured too', async () => {
    const { state } = await sitting({
      plan: step('A=$(kubectl get x)\nkubectl get y "$A"'),
      onFailure: [edit('B=1; A=$(kubectl get z)')],
      approve: [run],
      answers: { 'get x': { exitCode: 1 }, 'get z': { variables: { A: 'v', B: '1' } } },
    });
    expect(state.values).toMatchObject({ A: 'v', B: '1' });
  });

  test('is polled as it was edited', async () => {
    const { ran } = await sitting({
      plan: step('promtool query instant http://x bad\n# Expect p99 < 0.5 within 1m every 30s'),
      answers: { bad: { stdout: '9\n' }, good: [{ stdout: '9\n' }, { stdout: '0.1\n' }] },
      onFailure: [edit('promtool query instant http://x good')],
      approve: [run],
    });
    expect(ran.filter((code) => code.endsWith('good'))).toHaveLength(2);
    expect(ran.at(-1)).toContain('good');
  });

  test('names what it uses and this run knows nothing of', async () => {
    const { questions } = await sitting({
      plan: step('touch x'),
      approve: [edit('touch "$TYPO" "$HOME" "${A:-a}"')],
    });
    expect(questions[1]?.unknown).toEqual(['TYPO']);
  });

  test('spends its yes: the text of the document is asked for again', async () => {
    const { state, asked } = await sitting({ plan: step('touch x'), approve: [edit('touch y'), run] });
    expect(asked).toEqual(['write: touch x', 'write: touch y']);
    expect(state.approvals).toEqual({});
  });
});

describe('after a failure', () => {
  test('an edit is asked for and tried, even of a command that only read', async () => {
    const { asked, ran, end } = await sitting({
      plan: step('kubectl get pod web-1'),
      answers: { 'web-1': { exitCode: 1 } },
      onFailure: [edit('kubectl get pod web-2')],
      approve: [run],
    });
    expect(asked).toEqual(['write: kubectl get pod web-2']);
    expect(ran).toEqual(['kubectl get pod web-1', 'kubectl get pod web-2']);
    expect(end).toMatchObject({ status: 'worked' });
  });

  test('a read that became a write stands behind the gate of its step', async () => {
    const { questions, ran } = await sitting({
      plan: step('kubectl get pod x', 'Step 1 — Do (only if it burns)'),
      answers: { 'get pod': { exitCode: 1 } },
      onFailure: [edit('kubectl delete pod x')],
      approve: [skip],
    });
    expect(questions).toMatchObject([{ ask: 'destroy', gates: [{ text: 'only if it burns', of: 'step' }] }]);
    expect(ran).toEqual(['kubectl get pod x']);
  });

  test('no read becomes a write where the run only reads', async () => {
    const { questions, ran } = await sitting({
      plan: step('kubectl get pod x'),
      policy: { mode: 'read-only' },
      answers: { 'get pod': { exitCode: 1 } },
      onFailure: [edit('kubectl apply -f x.yaml')],
    });
    expect(questions[0]?.draft?.problem).toContain('this run only reads');
    expect(ran).toEqual(['kubectl get pod x']);
  });

  test('an edit that is not run after all leaves the failure to be answered', async () => {
    const { failed, end } = await sitting({
      plan: step('kubectl get pod x'),
      answers: { 'get pod': { exitCode: 1 } },
      onFailure: [edit('kubectl get pod y'), { kind: 'skip', reason: 'it is gone' }],
      approve: [skip],
    });
    expect(failed).toEqual(['kubectl get pod x', 'kubectl get pod x']);
    expect(end).toMatchObject({ status: 'failed' });
  });

  test('an edited write that failed is asked for again, as it was edited, before it is tried again', async () => {
    const { asked, ran } = await sitting({
      plan: step('touch x'),
      answers: { 'touch y': [{ exitCode: 1 }, {}] },
      approve: [edit('touch y'), run, run],
      onFailure: [{ kind: 'retry' }],
    });
    expect(asked).toEqual(['write: touch x', 'write: touch y', 'write: touch y']);
    expect(ran).toEqual(['touch y', 'touch y']);
  });

  test('a read that was edited into a write is not polled', async () => {
    const { ran, events } = await sitting({
      plan: step('kubectl get pod x\n# Expect output contains "Running" within 1m'),
      answers: { 'kubectl get': { exitCode: 1 }, 'kubectl apply': { stdout: 'configured\n' } },
      onFailure: [edit('kubectl apply -f x.yaml')],
      approve: [run],
    });
    expect(ran.filter((code) => code.includes('apply'))).toHaveLength(1);
    expect(events.findLast((event) => event.kind === 'check-settled')).toMatchObject({
      verdict: 'inconclusive',
    });
  });
});
