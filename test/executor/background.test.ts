import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/generated/schemas.js';
import { applyEvent } from '../../src/run/apply-event.js';
import { layOut } from '../../src/run/itinerary.js';
import { initialState } from '../../src/run/run-state.js';
import { planOf } from '../support/plan-of.js';
import { type Script, type ScriptedRun, scriptedRun, undisturbed } from '../support/scripted-run.js';

const fence = (attributes: string, code: string) => `\`\`\`sh ${attributes}\n${code}\n\`\`\`\n`;
const document = (...fences: readonly string[]) =>
  fences.map((each, index) => `## Step ${index + 1}\n\n${each}`).join('\n');

const forward = fence('{background until="Forwarding from"}', 'kubectl port-forward svc/prometheus 9090');
const look = fence('', 'curl -s localhost:9090');
const ready = { prints: [{ afterMs: 900, stdout: 'Forwarding from 127.0.0.1:9090\n' }] };
const migrate = fence('{background}', './migrate.sh');

const run = (text: string, more: Partial<Script> = {}) => scriptedRun({ plan: planOf(text), ...more });

type Of<Kind extends RunEvent['kind']> = Extract<RunEvent, { kind: Kind }>;

const isOf =
  <Kind extends RunEvent['kind']>(kind: Kind) =>
  (event: RunEvent): event is Of<Kind> =>
    event.kind === kind;

const finished = ({ events }: ScriptedRun) => events.findLast(isOf('run-finished'));
const endings = ({ events }: ScriptedRun) =>
  events.filter(isOf('command-finished')).map(({ command, ending, worked }) => ({ command, ending, worked }));

describe('readiness', () => {
  test('a command in the background is waited for until it has printed what its fence says', async () => {
    const result = await run(document(forward, look), { answers: { 'port-forward': { job: ready } } });
    expect(result.ran).toEqual(['kubectl port-forward svc/prometheus 9090 &', 'curl -s localhost:9090']);
    expect(endings(result)[0]).toEqual({
      command: '1.1',
      ending: { kind: 'started', pid: 1001, readyAfterMs: 900 },
      worked: false,
    });
    expect(finished(result)).toMatchObject({ status: 'worked', exitCode: 0 });
  });

  test.each([
    ['split over chunks', ['Forwar', 'ding ', 'from 127'].map((stdout, i) => ({ afterMs: 100 * i, stdout }))],
    ['on stderr', [{ afterMs: 50, stderr: 'I0101 Forwarding from' }]],
  ])('the text may come %s', async (_how, prints) => {
    const result = await run(document(forward), { answers: { 'port-forward': { job: { prints } } } });
    expect(endings(result)[0]?.ending.kind).toBe('started');
  });

  test('half on stdout and half on stderr is not the text', async () => {
    const prints = [
      { afterMs: 0, stdout: 'Forwarding ' },
      { afterMs: 50, stderr: 'from' },
    ];
    const result = await run(document(forward), { answers: { 'port-forward': { job: { prints } } } });
    expect(endings(result)[0]?.ending.kind).toBe('not-ready');
  });

  test('one that ends before it is ready has failed, with what it printed', async () => {
    const job = { prints: [{ afterMs: 10, stderr: 'error: no pod\n' }], endsAfterMs: 20, exitCode: 1 };
    const result = await run(document(forward, look), { answers: { 'port-forward': { job } } });
    expect(result.ran).toHaveLength(1);
    expect(finished(result)).toMatchObject({
      status: 'failed',
      exitCode: 1,
      reasons: [{ message: 'ended before it was ready (exit 1).\nerror: no pod', line: 4 }],
    });
  });

  test.each([
    ['30 s where nothing is said', '', {}, 30],
    ['timeout= of its fence', 'timeout=2m', {}, 120],
    ['--timeout', '', { timeoutMs: 5_000 }, 5],
    ['timeout= before --timeout', 'timeout=2m', { timeoutMs: 5_000 }, 120],
  ])('one that is too slow is ended: %s', async (_what, attribute, settings, seconds) => {
    const slow = fence(`{background until=up ${attribute}}`, 'kubectl proxy');
    const job = { prints: [{ afterMs: 1, stdout: 'Starting\n' }] };
    const result = await run(document(slow, look), { answers: { proxy: { job } }, settings });
    expect(endings(result)[0]).toMatchObject({
      ending: { kind: 'not-ready', how: 'timed-out', exitCode: 143, afterMs: seconds * 1000 },
    });
    expect(finished(result)?.reasons[0]?.message).toBe(
      `was not ready within ${seconds} s, and was ended.\nStarting`,
    );
  });

  test('without until= it counts as started at once', async () => {
    const result = await run(document(fence('{background}', 'kubectl proxy')), {
      answers: { proxy: { job: {} } },
    });
    expect(endings(result)[0]?.ending).toEqual({ kind: 'started', pid: 1001, readyAfterMs: null });
    expect(result.elapsedMs).toBe(0);
  });

  test('an allowed failure does not end the run; being too slow is none', async () => {
    const allowed = fence('{background until=up allow-failure}', 'kubectl proxy');
    const early = await run(document(allowed, look), {
      answers: { proxy: { job: { endsAfterMs: 5, exitCode: 1 } } },
    });
    expect(finished(early)).toMatchObject({ status: 'worked' });
    const late = await run(document(allowed, look), { answers: { proxy: { job: {} } } });
    expect(finished(late)).toMatchObject({ status: 'failed' });
  });

  test('Ctrl-C ends the wait and the command', async () => {
    const ctrlC = new AbortController();
    const result = await run(document(forward, look), {
      answers: { 'port-forward': { job: { prints: [{ afterMs: 5, stdout: 'Connecting\n' }] } } },
      interrupts: { ...undisturbed, current: () => ctrlC.signal },
      outputs: { open: () => ({ write: () => ctrlC.abort(), close: () => ({ kind: 'whole' }) }) },
    });
    expect(endings(result)[0]).toMatchObject({ ending: { kind: 'interrupted' }, worked: false });
    expect(result.ran).toHaveLength(1);
  });
});

describe('what stands on a command in the background', () => {
  test('neither check nor decision does', async () => {
    const checked = fence('{background until=up}', 'kubectl proxy\n# Expect output contains "up" within 1m');
    const result = await run(document(checked), {
      answers: { proxy: { job: { prints: [{ afterMs: 0, stdout: 'up\n' }] } } },
    });
    expect(result.ran).toHaveLength(1);
    expect(result.events.find(isOf('check-settled'))).toMatchObject({ verdict: 'inconclusive' });
    expect(finished(result)).toMatchObject({ exitCode: 3 });
  });

  test('one that died meanwhile explains what fails next', async () => {
    const job = { ...ready, endsAfterMs: 2_000, exitCode: 1 };
    const result = await run(document(forward, look), {
      answers: { 'port-forward': { job }, curl: { exitCode: 7, tookMs: 3_000 } },
    });
    const kinds = result.events.map(({ kind }) => kind);
    expect(kinds.indexOf('background-ended')).toBeLessThan(kinds.lastIndexOf('command-finished'));
    expect(result.events.find(isOf('background-ended'))).toMatchObject({
      command: '1.1',
      exitCode: 1,
      by: 'itself',
    });
    expect(finished(result)?.reasons[0]?.message).toContain(
      'In the background this had ended by then: 1.1 (exit 1).',
    );
  });

  test('one that died explains a check that does not hold as well', async () => {
    const checked = fence('', 'curl -s localhost:9090\n# Expect output contains "up"');
    const job = { ...ready, endsAfterMs: 950, exitCode: null };
    const result = await run(document(forward, checked), {
      answers: { 'port-forward': { job }, curl: { tookMs: 100 } },
    });
    expect(finished(result)?.reasons[0]?.message).toContain('1.1 (nobody knows how)');
  });
});

describe('a write in the background', () => {
  const check = fence('', 'kubectl get pods\n# Expect output contains "Running"');
  const next = fence('', 'touch x');
  const status = (result: ScriptedRun) => finished(result)?.status;

  test('others may be written beside it; once nobody knows what became of it, a check must pass first', async () => {
    const two = await run(document(migrate, next), { answers: { migrate: { job: { endsAfterMs: 0 } } } });
    expect(two.ran).toEqual(['./migrate.sh &', 'touch x']);
    expect(status(two)).toBe('worked');
    const killed = { endsAfterMs: 100, exitCode: 137 };
    const idle = fence('', 'sleep 5');
    const answers = { migrate: { job: killed }, pods: { stdout: 'Running' }, sleep: { tookMs: 5_000 } };
    const blocked = await run(document(migrate, idle, next), { answers });
    expect(blocked.ran).toEqual(['./migrate.sh &', 'sleep 5']);
    expect(finished(blocked)).toMatchObject({
      exitCode: 3,
      reasons: [
        {
          message: 'Whether 1.1 did its work in the background is not known, and no check has passed since.',
        },
      ],
    });
    const proven = await run(document(migrate, idle, check, next), { answers });
    expect(status(proven)).toBe('worked');
  });

  test.each([
    ['it ended well', { endsAfterMs: 0, exitCode: 0 }, 'worked'],
    ['it failed', { endsAfterMs: 0, exitCode: 2 }, 'failed'],
    ['it was killed', { endsAfterMs: 0, exitCode: 137 }, 'inconclusive'],
    ['it still runs, and is ended', {}, 'inconclusive'],
  ])('at the end of the run: %s', async (_how, job, expected) => {
    const result = await run(document(migrate, look), { answers: { migrate: { job } } });
    expect(result.ran).toHaveLength(expected === 'failed' ? 1 : 2);
    expect(status(result)).toBe(expected);
  });

  test('one that failed when a check had passed already keeps the next write from starting', async () => {
    const job = { endsAfterMs: 1_000, exitCode: 2 };
    const idle = fence('', 'sleep 5');
    const result = await run(document(migrate, check, idle, next), {
      answers: { migrate: { job }, pods: { stdout: 'Running' }, sleep: { tookMs: 5_000 } },
    });
    expect(result.ran).toEqual(['./migrate.sh &', 'kubectl get pods', 'sleep 5']);
    expect(status(result)).toBe('failed');
  });

  test('that the run ended it outweighs a check that passed before', async () => {
    const result = await run(document(migrate, check), {
      answers: { migrate: { job: {} }, pods: { stdout: 'Running' } },
    });
    expect(finished(result)).toMatchObject({
      status: 'inconclusive',
      reasons: [
        {
          message:
            'Whether 1.1 did its work is not known: it was still running in the background at the end of the run, and was ended.',
        },
      ],
    });
  });

  test('one that fails is put to the operator, who may run it again or go on', async () => {
    const attended = { attended: true, yes: true };
    const again = await run(document(migrate, look), {
      policy: attended,
      answers: { migrate: [{ job: { endsAfterMs: 0, exitCode: 2 } }, { job: { endsAfterMs: 0 } }] },
      operator: { onFailure: async () => ({ kind: 'retry' }) },
    });
    expect(again.ran.filter((code) => code.includes('migrate'))).toHaveLength(2);
    expect(status(again)).toBe('worked');
    const skipped = await run(document(migrate, look), {
      policy: attended,
      answers: { migrate: { job: { endsAfterMs: 0, exitCode: 2 } } },
      operator: { onFailure: async () => ({ kind: 'skip', reason: 'known' }) },
    });
    expect(skipped.ran).toHaveLength(2);
    expect(status(skipped)).toBe('failed');
  });
});

describe('at the end of the run', () => {
  const answers = { 'port-forward': { job: ready } };

  test('unattended, what still runs is ended and named', async () => {
    const result = await run(document(forward, look), { answers });
    const kinds = result.events.map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['session-closed', 'run-finished']);
    expect(result.events.find(isOf('session-closed'))).toMatchObject({
      ended: [{ pid: 1001, commandLine: 'kubectl port-forward svc/prometheus 9090' }],
      kept: [],
      escaped: [],
    });
  });

  test.each([true, false])('attended, the operator is asked whether it goes on: %s', async (keeps) => {
    const asked: string[] = [];
    const result = await run(document(forward, look), {
      answers,
      policy: { attended: true },
      operator: {
        keepRunning: async (processes) => {
          asked.push(...processes.map(({ commandLine }) => commandLine));
          return keeps;
        },
      },
    });
    expect(asked).toEqual(['kubectl port-forward svc/prometheus 9090']);
    expect(result.events.find(isOf('session-closed'))?.[keeps ? 'kept' : 'ended']).toHaveLength(1);
  });

  test('a write that goes on by the word of the operator is none that worked', async () => {
    const result = await run(document(migrate), {
      answers: { migrate: { job: {} } },
      policy: { attended: true },
      operator: { keepRunning: async () => true },
    });
    expect(result.events.find(isOf('background-kept'))).toMatchObject({ command: '1.1', pid: 1001 });
    expect(result.events.find(isOf('session-closed'))?.kept).toHaveLength(1);
    expect(finished(result)).toMatchObject({ status: 'inconclusive' });
  });

  test('a run that is ended from outside ends what it left as well, and asks nobody', async () => {
    const result = await run(document(forward, look), {
      answers,
      policy: { attended: true },
      interrupts: { ...undisturbed, ending: () => 'SIGTERM' },
    });
    expect(result.events.slice(-2).map(({ kind }) => kind)).toEqual(['session-closed', 'run-finished']);
  });

  test('secrets in the arguments of what still runs are masked', async () => {
    const result = await run(document(fence('{background}', 'kubectl proxy --token "$API_TOKEN"')), {
      values: { API_TOKEN: 'kubectl proxy' },
      answers: { proxy: { job: {} } },
    });
    expect(result.events.find(isOf('session-closed'))?.ended[0]?.commandLine).toMatch(/^•••/);
  });
});

describe('a run that is resumed', () => {
  const breakOff = (result: ScriptedRun, behind: string) => {
    const last = result.events.findIndex(
      (event) => event.kind === 'command-finished' && event.command === behind,
    );
    return { ...result, events: result.events.slice(0, last + 1) };
  };

  test('starts what only reads again, as it does not come back', async () => {
    const text = document(forward, look, look);
    const answers = { 'port-forward': { job: ready } };
    const broken = breakOff(await run(text, { answers }), '2.1');
    const result = await run(text, { answers, resumed: broken });
    expect(result.ran).toEqual(['kubectl port-forward svc/prometheus 9090 &', 'curl -s localhost:9090']);
    expect(finished(result)).toMatchObject({ status: 'worked' });
  });

  test('asks what became of a write, and does not start it again', async () => {
    const text = document(migrate, look);
    const answers = { migrate: { job: {} } };
    const broken = breakOff(await run(text, { answers }), '1.1');
    const result = await run(text, { answers, resumed: broken });
    expect(result.ran).toEqual([]);
    expect(finished(result)).toMatchObject({ status: 'refused', exitCode: 5 });
  });
});

test('the journal, folded, is the run', async () => {
  const plan = planOf(document(forward, migrate, look));
  const result = await scriptedRun({
    plan,
    answers: { 'port-forward': { job: ready }, migrate: { job: { endsAfterMs: 100, exitCode: 0 } } },
  });
  const itinerary = layOut(plan);
  const folded = result.events.reduce(
    (state, event) => applyEvent(itinerary, state, event),
    initialState(itinerary),
  );
  expect(folded).toEqual(result.state);
});
