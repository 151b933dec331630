import { expect, test } from 'vitest';
import { maskTexts } from '../../src/executor/mask-texts.js';
import type { ApprovalQuestion } from '../../src/executor/ports.js';
import { planOf } from '../support/plan-of.js';
import { scriptedRun } from '../support/scripted-run.js';

const mask = (text: string) => text.replaceAll('hunter22', '•••');

test('every text is masked, however deep, and names stay what they are', () => {
  const event = {
    kind: 'hunter22',
    command: 'hunter22',
    message: 'saw hunter22',
    reasons: [{ hint: 'hunter22', line: 3 }],
    variables: { name: 'hunter22' },
    selection: { from: 'hunter22', only: ['hunter22'] },
    observed: null,
  };
  expect(maskTexts(event, mask)).toEqual({
    kind: 'hunter22',
    command: 'hunter22',
    message: 'saw •••',
    reasons: [{ hint: '•••', line: 3 }],
    variables: { name: '•••' },
    selection: { from: '•••', only: ['•••'] },
    observed: null,
  });
});

test('a field that nobody thought of is masked', () => {
  expect(maskTexts({ tomorrow: ['hunter22'] }, mask)).toEqual({ tomorrow: ['•••'] });
});

test('what is no plain data stays what it is', () => {
  const pattern = /hunter22/;
  expect(maskTexts({ pattern }, mask).pattern).toBe(pattern);
});

const document = [
  '## Step 1',
  '',
  'Tell hunter22 to the bookkeeper.',
  '',
  '```sh',
  'kubectl annotate pod x "token=$API_TOKEN" note=hunter22',
  '```',
  '',
].join('\n');

test('the operator is shown no secret, and may not edit what would be run as it is shown', async () => {
  const asked: ApprovalQuestion[] = [];
  const run = await scriptedRun({
    plan: planOf(document),
    policy: { attended: true, yes: false },
    values: { API_TOKEN: 'hunter22' },
    operator: {
      approve: async (question) => {
        asked.push(question);
        return { kind: 'run' };
      },
      worked: async () => true,
    },
  });
  expect(JSON.stringify(asked)).not.toContain('hunter22');
  expect(asked[0]).toMatchObject({ mayEdit: false, values: { API_TOKEN: '•••' } });
  expect(run.ran).toEqual(['kubectl annotate pod x "token=$API_TOKEN" note=hunter22']);
  expect(JSON.stringify(run.events)).not.toContain('hunter22');
});

test('what the operator edits runs as it was typed, and is written down without the secret', async () => {
  const run = await scriptedRun({
    plan: planOf('## Step 1\n\n```sh\nkubectl annotate pod x "token=$API_TOKEN"\n```\n'),
    policy: { attended: true, yes: false },
    values: { API_TOKEN: 'hunter22' },
    operator: {
      approve: async ({ isEdited, command }) => {
        if (!isEdited) return { kind: 'edit', code: 'kubectl annotate pod x token=hunter22' };
        expect(command.code).toBe('kubectl annotate pod x token=•••');
        return { kind: 'run' };
      },
      worked: async () => true,
    },
  });
  expect(run.ran).toEqual(['kubectl annotate pod x token=hunter22']);
  expect(run.events.find((event) => event.kind === 'command-started')).toMatchObject({
    code: 'kubectl annotate pod x token=•••',
    edited: true,
  });
});

test('reasons that the operator types are written down without the secret', async () => {
  const run = await scriptedRun({
    plan: planOf('## Step 1\n\n```sh\nkubectl get pods "$API_TOKEN"\n```\n'),
    policy: { attended: true },
    values: { API_TOKEN: 'hunter22' },
    answers: { 'get pods': { exitCode: 1, stderr: 'no hunter22 here' } },
    operator: {
      onFailure: async (_, reason) => {
        expect(reason.message).toContain('no ••• here');
        return { kind: 'skip', reason: 'hunter22 is old' };
      },
    },
  });
  expect(run.events).toContainEqual(
    expect.objectContaining({ kind: 'question-answered', reason: '••• is old' }),
  );
});

test('what stands for a secret in an edit is not run in its place', async () => {
  const problems: string[] = [];
  const run = await scriptedRun({
    plan: planOf('## Step 1\n\n```sh\nkubectl annotate pod x a=b\n```\n'),
    policy: { attended: true, yes: false },
    operator: {
      approve: async ({ draft }) => {
        if (draft === null) return { kind: 'edit', code: 'kubectl annotate pod x token=•••' };
        problems.push(draft.problem);
        return { kind: 'stop' };
      },
    },
  });
  expect(run.ran).toEqual([]);
  expect(problems).toEqual(['••• stands for a secret in it: write a variable there.']);
});
