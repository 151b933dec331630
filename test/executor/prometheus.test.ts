import { describe, expect, test } from 'vitest';
import { planOf } from '../support/plan-of.js';
import { type Script, type ScriptedRun, scriptedRun } from '../support/scripted-run.js';

const url = 'http://prometheus:9090';
const vector = (...values: readonly string[]) =>
  JSON.stringify({
    status: 'success',
    data: {
      resultType: 'vector',
      result: values.map((value, index) => ({ metric: { pod: `${index}` }, value: [1.5, value] })),
    },
  });
const refused = { kind: 'failed', why: 'connect ECONNREFUSED' } as const;

const verify = (...lines: readonly string[]) => `## Step 1 — Verify\n\n${lines.join('\n')}\n`;
const sh = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;
const run = (markdown: string, script: Omit<Script, 'plan'> = {}) =>
  scriptedRun({ plan: planOf(markdown), ...script, policy: { prometheus: url, ...script.policy } });

const settledOf = ({ events }: ScriptedRun) => events.filter((event) => event.kind === 'check-settled');
const endOf = ({ events }: ScriptedRun) => events.find((event) => event.kind === 'run-finished');

describe('a check that asks Prometheus', () => {
  test('without a command runs nothing in the shell, and passes by what Prometheus answers', async () => {
    const done = await run(verify('Expect promql `up` == 1'), { prometheus: [vector('1')] });
    expect(done.ran).toEqual([]);
    expect(done.asked).toEqual([{ kind: 'instant', query: 'up' }]);
    expect(settledOf(done)).toMatchObject([{ command: '1.c1', verdict: 'pass', observed: 1 }]);
    expect(endOf(done)).toMatchObject({ status: 'worked', exitCode: 0 });
  });

  test('is polled until it holds, on its own schedule', async () => {
    const done = await run(verify('Expect promql `p99` < 0.5 within 3m every 10s'), {
      prometheus: [vector('0.72'), vector('0.61'), vector('0.48'), vector('9')],
    });
    expect(done.asked).toHaveLength(3);
    expect(done.elapsedMs).toBe(20_000);
    expect(settledOf(done)).toMatchObject([{ verdict: 'pass', observed: 0.48, samples: 3 }]);
  });

  test('fails where the last sample says so, and the run with it', async () => {
    const done = await run(verify('Expect promql `p99` < 0.5 within 1m'), { prometheus: [vector('0.7')] });
    expect(settledOf(done)).toMatchObject([{ verdict: 'fail', observed: 0.7 }]);
    expect(done.elapsedMs).toBe(60_000);
    expect(endOf(done)).toMatchObject({ status: 'failed', exitCode: 1 });
  });

  test('is inconclusive with the reason where Prometheus cannot be asked, and four times in a row are enough', async () => {
    const done = await run(verify('Expect promql `p99` < 0.5 within 10m every 10s'), {
      prometheus: [refused],
    });
    expect(done.asked).toHaveLength(4);
    expect(settledOf(done)).toMatchObject([{ verdict: 'inconclusive', samples: 4 }]);
    expect(settledOf(done)[0]?.message).toContain('ECONNREFUSED');
    expect(endOf(done)).toMatchObject({ status: 'inconclusive', exitCode: 3 });
  });

  test('bears a Prometheus that restarts meanwhile', async () => {
    const done = await run(verify('Expect promql `p99` < 0.5 within 10m every 10s'), {
      prometheus: [vector('0.7'), refused, refused, refused, vector('0.4')],
    });
    expect(settledOf(done)).toMatchObject([{ verdict: 'pass', samples: 5 }]);
  });

  test.each([
    ['no series', vector()],
    ['NaN', vector('NaN')],
    ['two series', vector('0.1', '0.2')],
    ['no JSON', '<html>Log in</html>'],
  ])('%s is waited for until the window ends, and is inconclusive then', async (_, answer) => {
    const done = await run(verify('Expect promql `p99` < 0.5 within 1m every 10s'), { prometheus: [answer] });
    expect(done.asked).toHaveLength(7);
    expect(settledOf(done)).toMatchObject([{ verdict: 'inconclusive' }]);
    expect(endOf(done)).toMatchObject({ exitCode: 3 });
  });

  test('waits first where it says after', async () => {
    const done = await run(verify('Expect promql `p99` < 0.5 after 2m'), { prometheus: [vector('0.1')] });
    expect(done.elapsedMs).toBe(120_000);
    expect(settledOf(done)).toMatchObject([{ verdict: 'pass' }]);
  });

  test('alerts are asked for among the rules', async () => {
    const rules = (state: string) =>
      JSON.stringify({
        status: 'success',
        data: { groups: [{ rules: [{ name: 'HighLatency', type: 'alerting', state, health: 'ok' }] }] },
      });
    const done = await run(verify('Expect alert HighLatency not firing within 5m every 30s'), {
      prometheus: [rules('firing'), rules('firing'), rules('inactive')],
    });
    expect(done.asked[0]).toEqual({ kind: 'alerting-rules' });
    expect(settledOf(done)).toMatchObject([{ verdict: 'pass', samples: 3, observed: 'inactive' }]);
  });
});

describe('under a command', () => {
  test('it is judged by asking, never by what the command printed', async () => {
    const done = await run(verify(sh('kubectl get pods\n# Expect promql `p99` < 0.5')), {
      answers: { kubectl: { stdout: '0.1\n' } },
      prometheus: [vector('0.9')],
    });
    expect(done.ran).toHaveLength(1);
    expect(settledOf(done)).toMatchObject([{ verdict: 'fail', observed: 0.9 }]);
  });

  test('it is polled though the command writes, and the command runs once', async () => {
    const done = await run(
      verify(sh('kubectl apply -f x.yaml\n# Expect promql `p99` < 0.5 within 3m every 10s')),
      {
        prometheus: [vector('0.9'), vector('0.2')],
      },
    );
    expect(done.ran).toEqual(['kubectl apply -f x.yaml']);
    expect(settledOf(done)).toMatchObject([{ verdict: 'pass', samples: 2 }]);
    expect(endOf(done)).toMatchObject({ status: 'worked' });
  });

  test('its polling forgives the command no failure', async () => {
    const done = await run(verify(sh('kubectl get pods\n# Expect promql `p99` < 0.5 within 3m')), {
      answers: { kubectl: { exitCode: 1 } },
      prometheus: [vector('0.2')],
    });
    expect(done.asked).toEqual([]);
    expect(endOf(done)).toMatchObject({ status: 'failed', exitCode: 1 });
  });
});

describe('where nobody said which Prometheus', () => {
  const asking = 'Expect promql `p99` < 0.5 within 10m';

  test('it is inconclusive at once and names --prometheus', async () => {
    const done = await run(verify(asking), { policy: { prometheus: null } });
    expect(done.elapsedMs).toBe(0);
    expect(done.asked).toEqual([]);
    expect(settledOf(done)).toMatchObject([{ verdict: 'inconclusive', samples: 0 }]);
    expect(endOf(done)).toMatchObject({ exitCode: 3 });
    expect(JSON.stringify(endOf(done))).toContain('--prometheus');
  });

  test('no write starts: it is known beforehand that nobody could tell whether it worked', async () => {
    const document = `${verify(sh('kubectl get pods\nkubectl apply -f x.yaml'))}\n## Step 2 — Look\n\n${asking}\n`;
    const done = await run(document, { policy: { prometheus: null } });
    expect(done.ran).toEqual(['kubectl get pods']);
    expect(endOf(done)).toMatchObject({ status: 'inconclusive', exitCode: 3 });
    expect(JSON.stringify(endOf(done))).toContain('--prometheus');
  });

  test('it holds nothing up where it was left out', async () => {
    const document = `${verify(sh('kubectl apply -f x.yaml'))}\n## Step 2 — Look\n\n${asking}\n`;
    const done = await scriptedRun({
      plan: planOf(document, { skip: ['2.c1'] }),
      policy: { prometheus: null },
    });
    expect(done.ran).toEqual(['kubectl apply -f x.yaml']);
    expect(endOf(done)).toMatchObject({ status: 'worked' });
  });

  test('with other reasons to refuse, all of it is said at once', async () => {
    const document = `${verify(sh('kubectl delete pod x'))}\n## Step 2 — Look\n\n${asking}\n`;
    const done = await run(document, { policy: { prometheus: null } });
    expect(endOf(done)).toMatchObject({ status: 'refused', exitCode: 5 });
    expect(JSON.stringify(endOf(done))).toContain('--prometheus');
  });
});

test.each(['up{app="$APP"}', 'up{app="${APP}"}', 'up{app="<your app>"}', 'up{app="{{ app }}"}'])(
  'nothing is filled into %s, so it is not asked: no series of that name is no proof',
  async (query) => {
    const done = await run(verify(`Expect promql \`${query} == 0\` is empty`), { prometheus: [vector()] });
    expect(done.asked).toEqual([]);
    expect(settledOf(done)).toMatchObject([{ verdict: 'inconclusive' }]);
  },
);

test.each(['a < b > c', 'x{y=~"a$|b$"}', 'label_replace(up, "a", "$1", "b", "(.*)")'])(
  '%s holds nothing to fill in',
  async (query) => {
    const done = await run(verify(`Expect promql \`${query}\` exists`), { prometheus: [vector('1')] });
    expect(done.asked).toEqual([{ kind: 'instant', query }]);
  },
);

test('a dry run asks nobody, and what stands behind a write that was not made is not judged', async () => {
  const document = `${verify(sh('kubectl apply -f x.yaml'))}\n## Step 2 — Look\n\nExpect promql \`up\` == 1\n`;
  const dry = await run(document, { policy: { mode: 'dry-run' } });
  expect(dry.asked).toEqual([]);
  const reading = await run(document, { policy: { mode: 'read-only' }, prometheus: [vector('1')] });
  expect(reading.asked).toEqual([]);
  expect(settledOf(reading)).toMatchObject([{ verdict: 'not-judged' }]);
});

test('its silence is no output: a decision tree of the step does not stand on it', async () => {
  const tree = 'Decision tree:\n\n- If output is empty -> stop.\n- If output shows READY -> continue.\n';
  const document = `${verify('Expect promql `up` == 1', '', sh('kubectl get pods'), tree)}`;
  const done = await run(document, {
    answers: { kubectl: { stdout: 'READY\n' } },
    prometheus: [vector('1')],
  });
  expect(done.events.find((event) => event.kind === 'decision-taken')).toMatchObject({ outcome: 'continue' });
});

test('attended, a retry asks Prometheus again', async () => {
  let tries = 0;
  const done = await run(verify('Expect promql `p99` < 0.5'), {
    policy: { attended: true },
    prometheus: [vector('0.9'), vector('0.4')],
    operator: {
      onFailure: async () => {
        tries += 1;
        return tries === 1 ? { kind: 'retry' } : { kind: 'stop' };
      },
    },
  });
  expect(tries).toBe(1);
  expect(endOf(done)).toMatchObject({ status: 'worked' });
});
