import { expect, test } from 'vitest';
import type { FailureAnswer, PresentSession, TargetWatch } from '../../src/executor/ports.js';
import { planOf } from '../support/plan-of.js';
import { scriptedRun } from '../support/scripted-run.js';

const document = '## Step 1\n\n```sh\nkubectl get pods\nkubectl apply -f x.yaml\nkubectl get nodes\n```\n';
const problem = { message: 'it is another cluster', line: 5, hint: 'kubectl config use-context prod' };

/** A watch over 1.2 that sees what is wrong, look by look; nothing is wrong behind the last one. */
function watchOf(...wrong: readonly boolean[]): TargetWatch & { readonly looks: PresentSession[] } {
  const looks: PresentSession[] = [];
  return {
    looks,
    variables: ['KUBECONFIG'],
    borrowed: new Set(),
    commands: new Set(['1.2']),
    look: (_command, session) => {
      looks.push(session);
      return { places: [], problems: wrong[looks.length - 1] === true ? [problem] : [] };
    },
  };
}

const kindsOf = (run: Awaited<ReturnType<typeof scriptedRun>>) => run.events.map(({ kind }) => kind);
const endOf = (run: Awaited<ReturnType<typeof scriptedRun>>) => run.state.finished;

test('a command whose place is pinned is looked at right before it runs, and no other', async () => {
  const target = watchOf();
  const run = await scriptedRun({ plan: planOf(document), target });
  expect(run.ran).toHaveLength(3);
  expect(target.looks).toHaveLength(1);
  const kinds = kindsOf(run);
  expect(kinds[kinds.indexOf('target-checked') + 1]).toBe('command-started');
  expect(run.events.find(({ kind }) => kind === 'target-checked')).toMatchObject({ command: '1.2' });
});

test('unattended, a place that is not the pinned one ends the run with exit 2', async () => {
  const run = await scriptedRun({ plan: planOf(document), target: watchOf(true) });
  expect(run.ran).toEqual(['kubectl get pods']);
  expect(endOf(run)).toMatchObject({ status: 'refused', exitCode: 2, reasons: [problem] });
});

const attended = { policy: { attended: true, yes: true } };

test('attended, the operator sets it right and it is looked at again', async () => {
  const target = watchOf(true, true, false);
  const asked: string[] = [];
  const run = await scriptedRun({
    plan: planOf(document),
    target,
    ...attended,
    operator: {
      onFailure: async (_command, reason): Promise<FailureAnswer> => {
        asked.push(reason.message);
        return { kind: 'retry' };
      },
      worked: async () => true,
    },
  });
  expect(asked[0]).toBe('it is another cluster\n  next: kubectl config use-context prod');
  expect(asked).toHaveLength(2);
  expect(target.looks).toHaveLength(3);
  expect(run.ran).toHaveLength(3);
  expect(endOf(run)).toMatchObject({ status: 'worked' });
});

test('attended, what would act elsewhere is skipped with a reason, and the run is no success', async () => {
  const run = await scriptedRun({
    plan: planOf(document),
    target: watchOf(true),
    ...attended,
    operator: { onFailure: async () => ({ kind: 'skip', reason: 'done by hand' }) },
  });
  expect(run.ran).toEqual(['kubectl get pods', 'kubectl get nodes']);
  expect(run.events).toContainEqual(
    expect.objectContaining({
      kind: 'item-passed',
      item: '1.2',
      reason: 'it would have acted elsewhere: done by hand',
    }),
  );
  expect(endOf(run)).toMatchObject({ status: 'failed', exitCode: 1 });
});

test('attended, a stop ends the run before the command', async () => {
  const run = await scriptedRun({
    plan: planOf(document),
    target: watchOf(true),
    ...attended,
    operator: { onFailure: async () => ({ kind: 'stop' }) },
  });
  expect(run.ran).toEqual(['kubectl get pods']);
  expect(endOf(run)).toMatchObject({ status: 'refused', exitCode: 2 });
});

test('an edit is what is looked at, and one that leads elsewhere is forgotten', async () => {
  const target = watchOf(true);
  const code = 'kubectl --context other apply -f x.yaml';
  const yes = { kind: 'run' } as const;
  const approvals = [{ kind: 'edit', code } as const, yes, yes];
  const run = await scriptedRun({
    plan: planOf(document),
    target,
    policy: { attended: true, yes: false },
    operator: {
      approve: async () => approvals.shift() ?? { kind: 'stop' },
      onFailure: async () => ({ kind: 'retry' }),
      worked: async () => true,
    },
  });
  expect(target.looks.map(({ edited }) => edited)).toEqual([code, null]);
  expect(run.ran).toEqual(['kubectl get pods', 'kubectl apply -f x.yaml', 'kubectl get nodes']);
});

test('what a polled command prints elsewhere is no evidence', async () => {
  const check = '# Expect output contains "Running" within 1m every 30s';
  const run = await scriptedRun({
    plan: planOf(`## Step 1\n\n\`\`\`sh\ntrue\nkubectl get pods\n${check}\n\`\`\`\n`),
    target: watchOf(false, true, true, true),
    answers: { 'get pods': [{ stdout: 'Pending\n' }, { stdout: 'Running\n' }] },
  });
  expect(run.ran.filter((code) => code.includes('get pods'))).toHaveLength(1);
  expect(run.events.filter(({ kind }) => kind === 'check-sampled').at(-1)).toMatchObject({
    ran: false,
    verdict: 'inconclusive',
    message: 'it is another cluster',
  });
  expect(endOf(run)?.status).not.toBe('worked');
});

test('a read that was edited after a failure is looked at like a write, before it runs', async () => {
  const target = watchOf(true, false);
  const failures: string[] = [];
  const answers: FailureAnswer[] = [
    { kind: 'edit', code: 'kubectl --context other get pods' },
    { kind: 'stop' },
  ];
  const run = await scriptedRun({
    plan: planOf('## Step 1\n\n```sh\nkubectl get pods\n```\n'),
    target,
    ...attended,
    answers: { 'get pods': { exitCode: 1 } },
    operator: {
      approve: async () => ({ kind: 'run' }),
      onFailure: async (_command, reason) => {
        failures.push(reason.message);
        return answers.shift() ?? { kind: 'stop' };
      },
    },
  });
  expect(run.ran).toEqual(['kubectl get pods']);
  expect(target.looks.map(({ edited }) => edited)).toEqual(['kubectl --context other get pods']);
  expect(failures[1]).toContain('it is another cluster');
});
