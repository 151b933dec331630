import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/generated/schemas.js';
import { planOf } from '../support/plan-of.js';
import { type Answer, type Script, type ScriptedRun, scriptedRun } from '../support/scripted-run.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;
const steps = (...codes: readonly string[]) =>
  planOf(codes.map((code, i) => `## Step ${i + 1}\n\n${fence(code)}`).join('\n'));

const finishOf = (run: ScriptedRun) => {
  const last = run.events.at(-1);
  if (last?.kind !== 'run-finished') throw new Error(`the run ended with ${last?.kind}`);
  return last;
};

/** The run, broken off behind its first `count` events, and gone on with. */
async function resumedAfter(script: Script, whole: ScriptedRun, count: number, more: Partial<Script> = {}) {
  const events = whole.events.slice(0, count);
  return scriptedRun({ ...script, ...more, resumed: { events, outputs: whole.outputs, ...more.resumed } });
}

const indexOf = (run: ScriptedRun, holds: (event: RunEvent) => boolean) => run.events.findIndex(holds);
const startOf = (id: string) => (event: RunEvent) => event.kind === 'command-started' && event.command === id;
const endOf = (id: string) => (event: RunEvent) => event.kind === 'command-finished' && event.command === id;

const rollback: Script = {
  plan: steps(
    'GOOD=$(kubectl get good)\nkubectl get before',
    'kubectl apply -f one.yaml\n# If output shows CONFLICT -> stop.\n# If output is empty -> continue.',
    'kubectl get after\n# Expect: contains ready within 1m\nkubectl apply -f "$GOOD.yaml"\n# Expect: contains configured',
    'kubectl get end\n# Expect: contains done',
  ),
  answers: {
    'get good': { variables: { GOOD: 'abc' } },
    'get after': [{ stdout: 'waiting\n' }, { stdout: 'ready\n' }],
    '"$GOOD.yaml"': { stdout: 'configured\n' },
    'get end': { stdout: 'done\n' },
  },
};

describe('broken off behind any of its events', () => {
  test('a run goes on to its end: every write once, and nothing read is taken for known that is not', async () => {
    const whole = await scriptedRun(rollback);
    expect(finishOf(whole)).toMatchObject({ status: 'worked' });
    for (let count = 1; count < whole.events.length; count += 1) {
      const before = whole.events.slice(0, count);
      const broken = before.findLast(
        (event) => event.kind === 'command-started' || event.kind === 'command-finished',
      );
      const isOpen = broken?.kind === 'command-started' && broken.class !== 'read';
      const answers = isOpen ? { policy: { again: [broken.command] } } : {};
      const done = await resumedAfter(rollback, whole, count, answers);
      expect(finishOf(done), `behind event ${count}`).toMatchObject({ status: 'worked', exitCode: 0 });
      const finished = done.events.filter((event) => event.kind === 'command-finished' && event.worked);
      for (const id of ['2.1', '3.2'])
        expect(
          finished.filter((event) => 'command' in event && event.command === id),
          `${id} behind event ${count}`,
        ).toHaveLength(1);
    }
  });

  test('unattended, a write whose end nobody saw is named and neither done again nor passed over', async () => {
    const whole = await scriptedRun(rollback);
    const at = indexOf(whole, startOf('2.1')) + 1;
    const done = await resumedAfter(rollback, whole, at);
    expect(done.ran).toEqual([]);
    expect(finishOf(done)).toMatchObject({ status: 'refused', exitCode: 5 });
    expect(finishOf(done).reasons[0]).toMatchObject({
      message: '2.1 writes, and whether it did its work is not known: its end was not seen',
      hint: 'Look at the system, then resume with --ran 2.1 or --again 2.1.',
    });
  });

  test('told that it ran, the run goes on behind it, and no decision stands on what it may have printed', async () => {
    const whole = await scriptedRun(rollback);
    const at = indexOf(whole, startOf('2.1')) + 1;
    const done = await resumedAfter(rollback, whole, at, { policy: { ran: ['2.1'] } });
    expect(done.ran).toEqual([]);
    expect(finishOf(done)).toMatchObject({ status: 'inconclusive', exitCode: 3 });
  });

  test('told that it ran, an expectation on its lost output is inconclusive and does not run it again', async () => {
    const script: Script = {
      plan: steps('kubectl apply -f x\n# Expect: contains configured', 'kubectl get y'),
    };
    const whole = await scriptedRun({ ...script, answers: { apply: { stdout: 'configured\n' } } });
    const at = indexOf(whole, startOf('1.1')) + 1;
    const done = await resumedAfter(script, whole, at, { policy: { ran: ['1.1'] } });
    expect(done.ran).toEqual([]);
    expect(finishOf(done)).toMatchObject({ status: 'inconclusive' });
    expect(finishOf(done).reasons[0]?.message).toContain('what it printed is not known');
  });

  test('attended, the operator is asked what became of it', async () => {
    const whole = await scriptedRun(rollback);
    const at = indexOf(whole, startOf('3.2')) + 1;
    const asked: string[] = [];
    const done = await resumedAfter(rollback, whole, at, {
      policy: { attended: true },
      operator: {
        settleEnd: async (command, why) => {
          asked.push(`${command.id}: ${why}`);
          return { kind: 'skip', reason: 'not needed any more' };
        },
      },
    });
    expect(asked).toEqual(['3.2: its end was not seen']);
    expect(finishOf(done)).toMatchObject({ status: 'failed' });
    expect(finishOf(done).reasons[0]?.message).toContain('not needed any more');
  });

  test('an output that is not on the disk any more is no empty output', async () => {
    const script: Script = {
      plan: steps(
        'kubectl apply -f x\n# If output is empty -> safe to go on.\n# If output shows DROP -> stop.',
      ),
    };
    const whole = await scriptedRun({ ...script, answers: { apply: { stdout: 'DROP TABLE\n' } } });
    const at = indexOf(whole, endOf('1.1')) + 1;
    const done = await scriptedRun({
      ...script,
      resumed: { events: whole.events.slice(0, at), outputs: new Map() },
    });
    expect(finishOf(done)).toMatchObject({ status: 'inconclusive', exitCode: 3 });
    expect(done.ran).toEqual([]);
  });

  test('a decision on a write that had ended is taken on what it printed then', async () => {
    const script: Script = {
      plan: steps(
        'kubectl apply -f x\n# If output is empty -> safe to go on.\n# If output shows DROP -> stop.',
      ),
    };
    const whole = await scriptedRun({ ...script, answers: { apply: { stdout: 'DROP TABLE\n' } } });
    const at = indexOf(whole, endOf('1.1')) + 1;
    const done = await resumedAfter(script, whole, at);
    expect(finishOf(done)).toMatchObject({ status: 'stopped', exitCode: 4 });
  });
});

describe('a run that had come to an end of its own', () => {
  const failing = (answer: Answer): Script => ({
    plan: steps('kubectl get a', 'kubectl apply -f x', 'kubectl get b\n# Expect: contains ok'),
    answers: { 'get b': answer },
  });

  test('goes on with the read whose check failed, and leaves what was written alone', async () => {
    const whole = await scriptedRun(failing({ stdout: 'down\n' }));
    expect(finishOf(whole)).toMatchObject({ status: 'failed' });
    const done = await resumedAfter(failing({ stdout: 'ok\n' }), whole, whole.events.length);
    expect(done.ran).toEqual(['kubectl get b']);
    expect(finishOf(done)).toMatchObject({ status: 'worked' });
  });

  test('does not repeat a write that failed before somebody says so', async () => {
    const script: Script = {
      plan: steps('kubectl apply -f x'),
      answers: { apply: [{ exitCode: 1, stderr: 'refused\n' }, {}] },
    };
    const whole = await scriptedRun(script);
    const unasked = await resumedAfter(script, whole, whole.events.length);
    expect(finishOf(unasked)).toMatchObject({ status: 'refused', exitCode: 5 });
    const done = await resumedAfter({ ...script, answers: {} }, whole, whole.events.length, {
      policy: { again: ['1.1'] },
    });
    expect(done.ran).toEqual(['kubectl apply -f x']);
    expect(finishOf(done)).toMatchObject({ status: 'worked' });
  });

  test('opens a gate that was closed then, and looks again at what stands behind it', async () => {
    const script: Script = {
      plan: planOf(
        `## Step 1\n\n${fence('kubectl get a')}\n## Step 2 — Sync, only after the revert is merged\n\n${fence('kubectl apply -f x')}\n## Step 3\n\n${fence('kubectl get b\n# Expect: contains ok')}`,
      ),
      answers: { 'get b': { stdout: 'ok\n' } },
    };
    const whole = await scriptedRun(script);
    expect(finishOf(whole)).toMatchObject({ status: 'refused', exitCode: 5 });
    const done = await resumedAfter(script, whole, whole.events.length, { policy: { approve: ['2'] } });
    expect(done.ran).toEqual(['kubectl apply -f x', 'kubectl get b']);
    expect(finishOf(done)).toMatchObject({ status: 'worked' });
  });

  test('asks unattended writes to be approved anew, all of it before the first', async () => {
    const whole = await scriptedRun(rollback);
    const at = indexOf(whole, startOf('2.1'));
    const done = await resumedAfter(rollback, whole, at, { policy: { yes: false } });
    expect(done.ran).toEqual([]);
    expect(finishOf(done).reasons[0]?.message).toContain('2.1, 3.2 write');
  });
});

test('a decision over all outputs of a step that stopped the run is taken anew on what is read now', async () => {
  const script: Script = {
    plan: planOf(
      `## Step 1\n\n${fence('kubectl get a')}\n${fence('kubectl get b')}\nDecision tree:\n\n- If output shows \`DROP\` -> stop.\n- If output shows \`FINE\` -> continue.\n`,
    ),
    answers: { 'get a': { stdout: 'DROP\n' }, 'get b': { stdout: 'FINE\n' } },
  };
  const whole = await scriptedRun(script);
  expect(finishOf(whole)).toMatchObject({ status: 'stopped', exitCode: 4 });
  const done = await resumedAfter(
    { ...script, answers: { 'get b': { stdout: 'FINE\n' } } },
    whole,
    whole.events.length,
  );
  expect(done.ran).toEqual(['kubectl get a', 'kubectl get b']);
  expect(finishOf(done)).toMatchObject({ status: 'worked' });
});

test('after an hour what was read since the last write is read again, and what was written is not written again', async () => {
  const whole = await scriptedRun(rollback);
  const at = indexOf(whole, endOf('4.1')) + 1;
  const done = await scriptedRun({
    ...rollback,
    resumed: { events: whole.events.slice(0, at), outputs: whole.outputs, stale: true },
  });
  expect(done.ran).toEqual(['kubectl get end']);
  expect(finishOf(done)).toMatchObject({ status: 'worked' });
});

test('what a decision jumped over stays jumped over when something before it is looked at again', async () => {
  const script: Script = {
    plan: steps(
      'TOKEN=$(kubectl get secret)',
      'kubectl get a\n# If output shows BAD -> jump to Step 4.\n# If output is empty -> continue.',
      'kubectl apply -f never',
      'kubectl get b\n# Expect: contains ok',
    ),
    answers: {
      'get secret': { variables: { TOKEN: 'geheim' } },
      'get a': { stdout: 'BAD\n' },
      'get b': { stdout: 'down\n' },
    },
  };
  const whole = await scriptedRun(script);
  expect(finishOf(whole)).toMatchObject({ status: 'failed' });
  const done = await resumedAfter(
    { ...script, answers: { ...script.answers, 'get b': { stdout: 'ok\n' } } },
    whole,
    whole.events.length,
  );
  expect(done.ran).toEqual(['TOKEN=$(kubectl get secret)', 'kubectl get b']);
  expect(finishOf(done)).toMatchObject({ status: 'worked' });
});
