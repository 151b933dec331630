import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/generated/schemas.js';
import { planOf } from '../support/plan-of.js';
import { type Script, type ScriptedRun, scriptedRun } from '../support/scripted-run.js';

const step = (label: string, code: string, attributes = '') =>
  `## Step ${label}\n\n\`\`\`sh ${attributes}\n${code}\n\`\`\`\n`;
const run = (steps: readonly string[], more: Partial<Script>) =>
  scriptedRun({ plan: planOf(steps.join('\n')), ...more });
const finished = ({ events }: ScriptedRun) =>
  events.findLast(
    (event): event is Extract<RunEvent, { kind: 'run-finished' }> => event.kind === 'run-finished',
  );

const slow: NonNullable<Script['answers']> = { touch: [{ timedOut: true }, {}], watch: { timedOut: true } };

describe('whose limit it was is said', () => {
  test.each([
    ['timeout= of its fence', 'touch a', '{timeout=30s}', {}],
    ['--timeout', 'touch a', '', { timeoutMs: 30_000 }],
    ['what a read gets', 'sleep 1000', '', {}],
  ])('%s', async (whose, code, attributes, settings) => {
    const result = await run([step('1', code, attributes)], {
      answers: { [code]: { timedOut: true, stderr: 'waiting\n' } },
      settings,
    });
    expect(finished(result)).toMatchObject({
      status: 'failed',
      exitCode: 1,
      reasons: [{ message: `did not end within 30 s (${whose}), and was ended by SIGINT.\nwaiting` }],
    });
  });

  test('and what nothing ends', async () => {
    const result = await run([step('1', 'touch a', '{timeout=30s}')], {
      answers: { touch: { timedOut: true, survivors: [4711] } },
    });
    expect(finished(result)?.reasons[0]?.message).toBe(
      'did not end within 30 s (timeout= of its fence), and was ended by SIGINT. Nothing ends process 4711.',
    );
  });
});

describe('a write that was ended has an end that nobody knows', () => {
  const write = step('1 — Write', 'touch a', '{timeout=30s}');
  const check = step('2 — Look', 'kubectl get pods\n# Expect output contains "Running"');
  const next = step('3 — Write', 'mv a b');

  /** An attended run with --yes that is asked all the same. */
  const attended = async (steps: readonly string[], answers: NonNullable<Script['answers']>) => {
    const asked: (readonly [string, string | null])[] = [];
    const operator: Script['operator'] = {
      onFailure: async () => ({ kind: 'skip', reason: 'I looked' }),
      approve: async ({ command, doubt }) => {
        asked.push([command.id, doubt]);
        return { kind: 'run' };
      },
    };
    const result = await run(steps, { answers, operator, policy: { attended: true, yes: true } });
    return { result, asked };
  };

  test('unattended the run ends there', async () => {
    const result = await run([write, next], { answers: slow });
    expect(result.ran).toEqual(['touch a']);
    expect(finished(result)).toMatchObject({ status: 'failed', exitCode: 1 });
  });

  test('attended the next write is asked for, --yes or not, and the prompt says why', async () => {
    const { result, asked } = await attended([write, next], slow);
    expect(asked).toEqual([['3.1', '1.1 was stopped before it ended, and no check has passed since.']]);
    expect(result.ran).toEqual(['touch a', 'mv a b']);
  });

  test('a check that passed in between is enough', async () => {
    const { asked } = await attended([write, check, next], { ...slow, pods: { stdout: 'Running' } });
    expect(asked).toEqual([]);
  });

  test('a check that did not is none', async () => {
    const { asked } = await attended([write, check, next], { ...slow, pods: { stdout: 'Pending' } });
    expect(asked).toHaveLength(1);
  });

  test('what was watched and never ends proves nothing either: unattended exit 3 before the next write', async () => {
    const watch = step('1 — Watch', 'kubectl get pods -w');
    const result = await run([watch, next], { answers: { 'pods -w': { timedOut: true } } });
    expect(result.ran).toEqual(['kubectl get pods -w']);
    expect(finished(result)).toMatchObject({
      status: 'inconclusive',
      exitCode: 3,
      reasons: [{ message: '1.1 was stopped before it ended, and no check has passed since.' }],
    });
  });
});
