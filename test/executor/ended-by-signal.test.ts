import { expect, test } from 'vitest';
import type { RunSignal } from '../../src/executor/drive-request.js';
import { planOf } from '../support/plan-of.js';
import { scriptedRun } from '../support/scripted-run.js';

const plan = planOf('## Step 1 — Look\n\n```sh\necho one\n```\n\n## Step 2\n\n```sh\necho two\n```\n');

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const)(
  '%s right before a command starts breaks the run off there: it has not failed',
  async (signal, exitCode) => {
    const controller = new AbortController();
    let ending: RunSignal | null = null;
    const { events, ran } = await scriptedRun({
      plan,
      readers: [
        {
          name: 'who ends it',
          onEvent: ({ kind }) => {
            if (kind !== 'command-started') return;
            ending = signal;
            controller.abort();
          },
        },
      ],
      interrupts: { current: () => controller.signal, ending: () => ending, divert: () => () => {} },
    });
    expect(ran).toEqual([]);
    expect(events.find(({ kind }) => kind === 'command-finished')).toMatchObject({
      command: '1.1',
      ending: { kind: 'interrupted', signal },
    });
    expect(events.at(-1)).toMatchObject({ kind: 'run-finished', status: 'interrupted', exitCode });
  },
);
