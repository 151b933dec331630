import { describe, expect, test } from 'vitest';
import type { UndoQuestion } from '../../src/executor/ports.js';
import type { RunEvent } from '../../src/model/generated/schemas.js';
import { applyEvent } from '../../src/run/apply-event.js';
import { foldRecord } from '../../src/run/fold-record.js';
import { layOut } from '../../src/run/itinerary.js';
import { initialState } from '../../src/run/run-state.js';
import { planOf } from '../support/plan-of.js';
import { type Script, type ScriptedRun, scriptedRun } from '../support/scripted-run.js';

const step = (label: string, code: string, attributes = '') =>
  `## Step ${label}\n\n\`\`\`sh ${attributes}\n${code}\n\`\`\`\n`;

const one = step('1 — One', 'touch one', '{undo=8}');
const two = step('2 — Two', 'touch two', '{undo=9}');
const look = step('3 — Look', 'curl -s localhost');
const backOne = step('8 — Take one back', 'mv one back');
const backTwo = step('9 — Take two back', 'mv two back');
const document = [one, two, look, backOne, backTwo].join('\n');

const failing: Script['answers'] = { curl: { exitCode: 7, stderr: 'refused' } };
const attended = { attended: true, yes: true };
const stops: Script['operator'] = { onFailure: async () => ({ kind: 'stop' }) };

const run = (text: string, more: Partial<Script> = {}) =>
  scriptedRun({ plan: planOf(text), answers: failing, ...more });

type Of<Kind extends RunEvent['kind']> = Extract<RunEvent, { kind: Kind }>;
const isOf =
  <Kind extends RunEvent['kind']>(kind: Kind) =>
  (event: RunEvent): event is Of<Kind> =>
    event.kind === kind;

const finished = ({ events }: ScriptedRun) => events.findLast(isOf('run-finished'));
const recordOf = (text: string, { state }: ScriptedRun) =>
  foldRecord(layOut(planOf(text)), state, () => ({ stdout: '', stderr: '', truncated: false }));
const undoOf = (text: string, result: ScriptedRun) =>
  recordOf(text, result).undo.map(({ step: id, of, status, message }) => ({ id, of, status, message }));

describe('a step that takes back what another wrote', () => {
  test('is passed by in a run that works, and the run is whole', async () => {
    const result = await run(document, { answers: {} });
    expect(result.ran).toEqual(['touch one', 'touch two', 'curl -s localhost']);
    expect(finished(result)).toMatchObject({ status: 'worked', exitCode: 0 });
    expect(
      recordOf(document, result)
        .steps.slice(-2)
        .map(({ status }) => status),
    ).toEqual(['skipped', 'skipped']);
    expect(recordOf(document, result).undo).toEqual([]);
  });

  test('is walked like any other where --only asks for it', async () => {
    const plan = planOf(document, { only: ['9'] });
    expect((await scriptedRun({ plan })).ran).toEqual(['mv two back']);
  });

  test('is nowhere a decision may lead', async () => {
    const rule = step('3 — Look', 'curl -s localhost\n# If output is empty -> jump to Step 8.');
    const result = await run([one, rule, backOne].join('\n'), { answers: {} });
    expect(finished(result)).toMatchObject({
      exitCode: 3,
      reasons: [{ message: expect.stringContaining('it leads to 8, which only runs to undo 1') }],
    });
  });

  test('is no member of a choice', async () => {
    const text = [
      '## Step 3 — Mend\n\nIf it burns, use Step 3a.\n',
      step('3a — One', 'touch one', '{undo=3b}').replace('## ', '### '),
      step('3b — Take it back', 'mv one back').replace('## ', '### '),
    ].join('\n');
    expect(planOf(text).choices).toEqual([]);
  });
});

describe('unattended', () => {
  test('without --undo nothing is taken back, and all that could be is named, newest first', async () => {
    const result = await run(document);
    expect(result.ran).toEqual(['touch one', 'touch two', 'curl -s localhost']);
    expect(finished(result)).toMatchObject({ status: 'failed', exitCode: 1 });
    expect(undoOf(document, result)).toEqual([
      { id: '9', of: ['2.1'], status: 'not-run', message: null },
      { id: '8', of: ['1.1'], status: 'not-run', message: null },
    ]);
  });

  test('with --undo it is, newest first; the run has failed all the same', async () => {
    const result = await run(document, { policy: { undo: true } });
    expect(result.ran.slice(-2)).toEqual(['mv two back', 'mv one back']);
    expect(finished(result)).toMatchObject({
      status: 'failed',
      exitCode: 1,
      reasons: [{ message: expect.stringContaining('refused') }],
    });
    expect(undoOf(document, result).map(({ status }) => status)).toEqual(['done', 'done']);
  });

  test.each([
    ['a check that does not hold', 'curl -s localhost\n# Expect output contains "up"', 'failed', 1],
    ['a check that nobody can judge', 'curl -s localhost\n# Expect p99 < 5', 'inconclusive', 3],
    ['a decision that says stop', 'curl -s localhost\n# If output is empty -> stop.', 'stopped', 4],
  ])('after %s', async (_what, code, status, exitCode) => {
    const text = [one, step('3 — Look', code), backOne].join('\n');
    const result = await run(text, { answers: {}, policy: { undo: true } });
    expect(result.ran.at(-1)).toBe('mv one back');
    expect(finished(result)).toMatchObject({ status, exitCode });
  });

  test('a write that failed is taken back as well: it may have done half', async () => {
    const result = await run([one, backOne].join('\n'), {
      answers: { touch: { exitCode: 1 } },
      policy: { undo: true },
    });
    expect(result.ran).toEqual(['touch one', 'mv one back']);
  });

  test('what nobody knows the end of is taken back without a check before', async () => {
    const result = await run([one, backOne].join('\n'), {
      answers: { touch: { timedOut: true } },
      policy: { undo: true },
    });
    expect(result.ran).toEqual(['touch one', 'mv one back']);
  });

  test('what never reached the shell is not, nor what was not reached', async () => {
    const text = [step('1 — One', 'touch $A', '{undo=8}'), two, backOne, backTwo].join('\n');
    const result = await run(text, { values: { A: '-rf *' }, policy: { undo: true } });
    expect(result.ran).toEqual([]);
    expect(undoOf(text, result)).toEqual([]);
  });

  test('two writes with one undo step are taken back once', async () => {
    const twice = [one, step('2 — Two', 'touch two', '{undo=8}'), look, backOne].join('\n');
    const result = await run(twice, { policy: { undo: true } });
    expect(result.ran.filter((code) => code === 'mv one back')).toHaveLength(1);
    expect(undoOf(twice, result)).toMatchObject([{ of: ['2.1', '1.1'], status: 'done' }]);
  });

  test('where one fails, what was written before is left', async () => {
    const result = await run(document, {
      answers: { ...failing, 'mv two back': { exitCode: 1, stderr: 'not empty' } },
      policy: { undo: true },
    });
    expect(result.ran.at(-1)).toBe('mv two back');
    expect(undoOf(document, result)).toEqual([
      { id: '9', of: ['2.1'], status: 'failed', message: expect.stringContaining('not empty') },
      { id: '8', of: ['1.1'], status: 'not-run', message: null },
    ]);
    expect(finished(result)?.reasons[0]?.message).toContain('refused');
  });

  test('what destroys needs its approval: without it no write starts at all', async () => {
    const destroys = document.replace('mv two back', 'rm -rf two');
    const refused = await run(destroys, { policy: { undo: true } });
    expect(refused.ran).toEqual([]);
    expect(JSON.stringify(finished(refused)?.reasons)).toContain('--approve 9');
    const approved = await run(destroys, { policy: { undo: true, approve: ['9'] } });
    expect(approved.ran.slice(-2)).toEqual(['rm -rf two', 'mv one back']);
  });

  test('what is gated and not approved is not run, and says so', async () => {
    const gated = document.replace('Step 9 — Take two back', 'Step 9 — Take two back (only if it burns)');
    const result = await run(gated, { policy: { undo: true } });
    expect(result.ran.at(-1)).toBe('curl -s localhost');
    expect(undoOf(gated, result)[0]).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('9.1 was passed over: gated'),
    });
  });

  test('--skip leaves an undo step out, and the run is whole', async () => {
    const plan = planOf(document, { skip: ['9'] });
    const result = await scriptedRun({ plan, answers: failing, policy: { undo: true } });
    expect(result.ran.slice(-2)).toEqual(['curl -s localhost', 'mv one back']);
  });

  test('a run that was refused takes nothing back', async () => {
    const text = [one, step('2 — Two (only if it burns)', 'touch two'), backOne].join('\n');
    const result = await run(text, { policy: { undo: true } });
    expect(finished(result)).toMatchObject({ status: 'refused', exitCode: 5 });
    expect(result.ran).not.toContain('mv one back');
  });
});

describe('attended', () => {
  const answering = (...answers: readonly ('run' | 'skip' | 'stop')[]) => {
    const asked: UndoQuestion[] = [];
    const undo = async (question: UndoQuestion) => {
      asked.push(question);
      return answers[asked.length - 1] ?? 'stop';
    };
    return { asked, undo };
  };

  test('each is asked for, newest first, and then the commands in it as usual', async () => {
    const { asked, undo } = answering('run', 'skip');
    const approved: string[] = [];
    const result = await run(document, {
      policy: { attended: true, yes: false },
      operator: {
        ...stops,
        undo,
        approve: async ({ command }) => {
          approved.push(command.id);
          return { kind: 'run' };
        },
      },
    });
    expect(asked.map(({ step: { id }, of }) => [id, of])).toEqual([
      ['9', ['2.1']],
      ['8', ['1.1']],
    ]);
    expect(approved).toEqual(['1.1', '2.1', '9.1']);
    expect(result.ran.at(-1)).toBe('mv two back');
    expect(undoOf(document, result).map(({ status }) => status)).toEqual(['done', 'declined']);
  });

  test('to stop leaves everything as it is', async () => {
    const { asked, undo } = answering('stop');
    const result = await run(document, { policy: attended, operator: { ...stops, undo } });
    expect(asked).toHaveLength(1);
    expect(undoOf(document, result).map(({ status }) => status)).toEqual(['declined', 'declined']);
  });

  test('to stop at a command of an undo ends the undoing, and the run has failed as it had', async () => {
    const { undo } = answering('run');
    const result = await run(document, {
      policy: { attended: true, yes: false },
      operator: {
        ...stops,
        undo,
        approve: async ({ command }) => (command.id === '9.1' ? { kind: 'stop' } : { kind: 'run' }),
      },
    });
    expect(finished(result)).toMatchObject({ status: 'failed', exitCode: 1 });
    expect(undoOf(document, result).map(({ status }) => status)).toEqual(['failed', 'not-run']);
  });

  test('a command of an undo that is declined leaves it undone in part', async () => {
    const { undo } = answering('run');
    const result = await run(document, {
      policy: { attended: true, yes: false },
      operator: {
        ...stops,
        undo,
        approve: async ({ command }) => (command.id === '9.1' ? { kind: 'skip' } : { kind: 'run' }),
      },
    });
    expect(undoOf(document, result)[0]).toMatchObject({
      status: 'failed',
      message: '9.1 was passed over: declined.',
    });
  });
});

test('once something is taken back the walk does not go on, whatever a check of the undo says', async () => {
  const text = [
    step('1 — One', 'touch one', '{undo=8}'),
    step('2 — Wait', 'kubectl get pods -w'),
    step('3 — Two', 'touch two'),
    step('8 — Take one back', 'mv one back\nkubectl get pods\n# Expect output contains "Running"'),
  ].join('\n');
  const result = await run(text, {
    answers: { 'pods -w': { timedOut: true }, 'get pods': { stdout: 'Running' } },
    policy: { undo: true },
  });
  expect(result.ran).toEqual(['touch one', 'kubectl get pods -w', 'mv one back', 'kubectl get pods']);
  expect(finished(result)).toMatchObject({ status: 'inconclusive', exitCode: 3 });
});

test('the row of a ledger with results says what was undone', async () => {
  const ledger =
    '## When this runbook last worked\n\n| Date | Resolved by | Result | Notes |\n|---|---|---|---|\n';
  const result = await run(document + ledger, { policy: { undo: true, record: true } });
  expect(result.events.some(isOf('ledger-written'))).toBe(true);
  expect(result.events.map(({ kind }) => kind).slice(-3)).toEqual([
    'session-closed',
    'ledger-written',
    'run-finished',
  ]);
});

test('the journal, folded, is the run', async () => {
  const plan = planOf(document);
  const result = await scriptedRun({ plan, answers: failing, policy: { undo: true } });
  const itinerary = layOut(plan);
  const folded = result.events.reduce(
    (state, event) => applyEvent(itinerary, state, event),
    initialState(itinerary),
  );
  expect(folded).toEqual(result.state);
});

test.each([
  ['no step', '{undo=7}'],
  ['itself', '{undo=1}'],
  ['several', '{undo=3}'],
])('an undo that names %s keeps the run from starting', (_what, attributes) => {
  const text = [step('1 — One', 'touch one', attributes), step('3a — A', 'true'), step('3b — B', 'true')];
  expect(planOf(text.join('\n')).obstacles).toMatchObject([
    { message: expect.stringMatching(/^1\.1: undo=. names no step, several, or its own\.$/), line: 4 },
  ]);
});
