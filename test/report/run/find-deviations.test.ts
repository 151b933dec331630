import { expect, test } from 'vitest';
import type { Plan } from '../../../src/model/plan.js';
import { findDeviations } from '../../../src/report/run/find-deviations.js';
import { foldRecord } from '../../../src/run/fold-record.js';
import { layOut } from '../../../src/run/itinerary.js';
import { planOf } from '../../support/plan-of.js';
import { type Script, type ScriptedRun, scriptedRun } from '../../support/scripted-run.js';

const look = `# T

## Step 1 — Look (< 60s)

\`\`\`sh
X=$(give)
\`\`\`
`;

const choice = `## Step 2 — Choose one

### Option A — This

\`\`\`sh
kubectl delete pod a
\`\`\`

### Option B — That

\`\`\`sh
kubectl delete pod b
\`\`\`
`;

test('a step that took longer than the document gives it is named with both times', async () => {
  const found = await deviationsOf({ answers: { give: { variables: { X: '1' }, tookMs: 90_000 } } });
  expect(found).toEqual([['over-budget', '1', 'Step 1  Look took 90 s, and has 60 s']]);
});

test('a value that was given in the place of a capture is a deviation, told once', async () => {
  const found = await deviationsOf({ values: { X: '7' }, overridden: ['X'] });
  expect(found.filter(([, subject]) => subject === '1.1')).toEqual([
    ['passed', '1.1', 'skipped: X was given, so it is not captured'],
  ]);
});

test('the member of a choice that was not chosen was not passed over, what was left out beforehand was', async () => {
  const plan = planOf(`${look}\n${choice}`, { skip: ['1'] });
  const operator: Script['operator'] = { choose: async () => 'A', approve: async () => ({ kind: 'run' }) };
  const run = await scriptedRun({ plan, policy: { attended: true }, operator });
  expect(run.ran).toEqual(['kubectl delete pod a']);
  expect(told(plan, run).map(([kind, subject]) => [kind, subject])).toEqual([['left-out', '1']]);
});

async function deviationsOf(script: Omit<Script, 'plan'>) {
  const plan = planOf(look);
  return told(plan, await scriptedRun({ plan, ...script }));
}

function told(plan: Plan, { events, state }: ScriptedRun) {
  const record = foldRecord(layOut(plan), state, () => ({ stdout: '', stderr: '', truncated: false }));
  return findDeviations({ plan, events, record }).map(({ kind, subject, text }) => [kind, subject, text]);
}
