import { expect, test } from 'vitest';
import { planOf } from '../support/plan-of.js';
import { fakeClock, scriptedRun } from '../support/scripted-run.js';

const plan = planOf('## Step 1 — There\n\n```sh {interactive}\npsql\n```\n\n## Step 2\n\n```sh\necho\n```\n');

test('a Ctrl-C that ended the program at the terminal, and that we hear of a moment later, was for the program', async () => {
  const clock = fakeClock();
  let diverted: ((signal: 'SIGINT') => void) | null = null;
  let forTheRun = 0;
  const press = () => {
    if (diverted === null) forTheRun += 1;
    else diverted('SIGINT');
  };
  const told: boolean[] = [];
  const { events } = await scriptedRun({
    plan,
    policy: { attended: true },
    atTerminal: { kind: 'interrupted', signal: 'SIGINT', session: 'kept', survivors: [] },
    clock: {
      ...clock,
      sleep: async (ms: number, signal?: AbortSignal) => {
        press();
        told.push(signal?.aborted === true);
        await clock.sleep(signal?.aborted === true ? 0 : ms);
      },
    },
    interrupts: {
      current: () => new AbortController().signal,
      ending: () => null,
      divert: (listener) => {
        diverted = listener;
        return () => {
          diverted = null;
        };
      },
    },
    operator: { onFailure: async () => ({ kind: 'skip', reason: 'it hung' }) },
  });
  expect([told, forTheRun]).toEqual([[true], 0]);
  expect(events.filter(({ kind }) => kind === 'command-finished')).toMatchObject([
    { command: '1.1', worked: false },
    { command: '2.1', worked: true },
  ]);
});
