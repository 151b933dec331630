import { expect, test } from 'vitest';
import { commandsOf, fence, planOf, stepIds, stepOf } from './planning.js';

const query = 'Expect promql `up` == 1 within 3m.';

test('a check without a command keeps its place among the commands and leaves their ids alone', () => {
  const plan = planOf([
    ...stepOf('kubectl get a'),
    '```text',
    'shown',
    '```',
    '',
    query,
    '',
    ...fence('kubectl get b'),
  ]);
  expect(commandsOf(plan).map(({ id, code }) => [id, code])).toEqual([
    ['1.1', 'kubectl get a'],
    ['1.c1', ''],
    ['1.2', 'kubectl get b'],
  ]);
  const [, check] = commandsOf(plan);
  expect(check?.classification.class).toBe('read');
  expect(check?.expectations.map(({ text }) => text)).toEqual([query]);
});

test('a section that holds nothing but such a check is a step, in a list too', () => {
  expect(stepIds(planOf(['# T', '', '## Step 1 — Look', '', query]))).toEqual(['1']);
  expect(stepIds(planOf(['# T', '', '## Verify', '', `- ${query}`]))).toEqual(['verify']);
  expect(stepIds(planOf(['# T', '', '## Appendix', '', query]))).toEqual([]);
});

test('attributes of the fence around it say nothing of it', () => {
  const plan = planOf([
    '# T',
    '',
    '## Step 1 — Look',
    '',
    '```sh {interactive class=destroy}',
    `# ${query}`,
    '```',
  ]);
  expect(commandsOf(plan)[0]).toMatchObject({
    id: '1.c1',
    classification: { class: 'read', interactive: false },
    gate: null,
  });
});

test('it can be left out by its id', () => {
  const plan = planOf(['# T', '', '## Step 1 — Look', '', query], { skip: ['1.c1'] });
  expect(plan.selection.skip).toEqual(['1.c1']);
});
