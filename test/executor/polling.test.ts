import { describe, expect, test } from 'vitest';
import { planOf } from '../support/plan-of.js';
import { fakeClock, type Script, type ScriptedRun, scriptedRun, silence } from '../support/scripted-run.js';

const polled = planOf(
  '## Step 1 — Wait\n\n```sh\npromtool query instant http://x up\n# Expect p99 < 0.5 within 10m every 10s\n```\n',
);
const asking = planOf('## Step 1 — Wait\n\nExpect promql `p99` < 0.5 within 10m every 10s\n');

/** Ctrl-C after so many waits; unattended it ends the run, attended only what is waited for. */
function interruptAfter(waits: number, attended: boolean) {
  let controller = new AbortController();
  let ending: 'SIGINT' | null = null;
  let begun = 0;
  const clock = fakeClock();
  const press = (): void => {
    if (!attended) ending = 'SIGINT';
    controller.abort();
  };
  return {
    press,
    script: {
      clock: {
        ...clock,
        sleep: async (ms: number, signal?: AbortSignal) => {
          begun += 1;
          if (begun > waits) press();
          // What is interrupted takes no time.
          if (signal?.aborted !== true) await clock.sleep(ms);
        },
      },
      interrupts: {
        current: () => {
          if (controller.signal.aborted && ending === null) controller = new AbortController();
          return controller.signal;
        },
        ending: () => ending,
        divert: () => () => {},
      },
    } satisfies Partial<Script>,
  };
}

const looksOf = ({ events }: ScriptedRun) => events.filter((event) => event.kind === 'check-sampled');
const settledOf = ({ events }: ScriptedRun) => events.find((event) => event.kind === 'check-settled');
const endOf = ({ events }: ScriptedRun) => events.find((event) => event.kind === 'run-finished');

describe('Ctrl-C', () => {
  test('ends a wait at once, and unattended the run with it', async () => {
    const run = await scriptedRun({
      plan: polled,
      answers: { promtool: { stdout: '0.9\n' } },
      ...interruptAfter(2, false).script,
    });
    expect(looksOf(run)).toHaveLength(3);
    expect(run.elapsedMs).toBe(20_000);
    expect(endOf(run)).toMatchObject({ status: 'interrupted', exitCode: 130 });
  });

  test('attended only ends the wait: the check could not be told, and the operator is asked', async () => {
    const failures: string[] = [];
    const run = await scriptedRun({
      plan: polled,
      answers: { promtool: { stdout: '0.9\n' } },
      policy: { attended: true },
      operator: {
        onFailure: async (_, { message }) => {
          failures.push(message);
          return { kind: 'stop' };
        },
      },
      ...interruptAfter(2, true).script,
    });
    expect(run.elapsedMs).toBe(20_000);
    expect(settledOf(run)).toMatchObject({ verdict: 'inconclusive', samples: 3 });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain('stopped waiting');
  });

  test('hangs up on a Prometheus that does not answer, and what it might have said counts for nothing', async () => {
    const { press, script } = interruptAfter(Number.POSITIVE_INFINITY, false);
    const running = scriptedRun({
      plan: asking,
      policy: { prometheus: 'http://x' },
      prometheus: [silence],
      ...script,
    });
    setImmediate(press);
    const run = await running;
    expect(run.asked).toHaveLength(1);
    expect(looksOf(run)).toEqual([]);
    expect(endOf(run)).toMatchObject({ status: 'interrupted', exitCode: 130 });
  });
});

describe('the schedule', () => {
  const startsOf = (run: ScriptedRun, tookMs: number) => looksOf(run).map(({ afterMs }) => afterMs - tookMs);
  const slow = (tookMs: number, looks: number) => ({
    promtool: [
      ...Array.from({ length: looks }, () => ({ stdout: '0.9\n', tookMs })),
      { stdout: '0.1\n', tookMs },
    ],
  });

  test('look k is due at the first one plus k times every, however long the command takes', async () => {
    const run = await scriptedRun({ plan: polled, answers: slow(3000, 4) });
    expect(startsOf(run, 3000).slice(1)).toEqual([10_000, 20_000, 30_000, 40_000]);
  });

  test('a command that takes longer than every misses a look, and comes back to the grid', async () => {
    const run = await scriptedRun({ plan: polled, answers: slow(12_000, 3) });
    expect(startsOf(run, 12_000).slice(1)).toEqual([10_000, 30_000, 50_000]);
  });

  test('a window of a quarter of an hour takes no time in a test, and as many looks as it says', async () => {
    const plan = planOf('## Step 1 — Wait\n\nExpect promql `p99` < 0.5 within 15m every 10s\n');
    const body = '{"status":"success","data":{"resultType":"scalar","result":[1.5,"0.9"]}}';
    const run = await scriptedRun({ plan, policy: { prometheus: 'http://x' }, prometheus: [body] });
    expect(looksOf(run)).toHaveLength(91);
    expect(run.elapsedMs).toBe(15 * 60_000);
    expect(settledOf(run)).toMatchObject({ verdict: 'fail', samples: 91 });
  });
});

test('a check that waits runs no write a second time: what it did is not done again to look at it', async () => {
  const plan = planOf(
    '# T\n\n## Step 1 — Do\n\n```sh\nkubectl scale deploy/a --replicas=2\n# Expect output contains "scaled" after 30s\n```\n',
  );
  const run = await scriptedRun({ plan, answers: { scale: { stdout: 'scaled' } } });
  expect(run.ran).toEqual(['kubectl scale deploy/a --replicas=2']);
  expect(run.state.finished).toMatchObject({ exitCode: 3 });
});
