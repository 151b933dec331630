import { expect, test } from 'vitest';
import { viewPlan } from '../../src/api/plan-view.js';
import { mermaidText } from '../../src/report/mermaid.js';
import { staleness } from '../../src/staleness/staleness.js';
import { planOf } from '../support/plan-of.js';
import { mermaidLine } from './mermaid-grammar.js';

const chartOf = (...lines: readonly string[]) =>
  mermaidText(viewPlan(planOf(lines.join('\n')), staleness([], null, '2026-01-01'))).split('\n');

test('steps follow each other, and what writes says so', () => {
  const chart = chartOf(
    '# T',
    '## Step 1 — Look',
    '```sh',
    'kubectl get pods',
    '# If output shows `Error` -> stop.',
    '```',
    '## Step 2 — Mend',
    '```sh',
    'kubectl delete pod a',
    '```',
  );
  expect(chart).toEqual([
    'flowchart TD',
    '  s0["1 Look<br/>1 read"]',
    '  s1["2 Mend<br/>1 destroy"]:::destroy',
    '  s0 --> s1',
    '  s0 -.->|"If output shows #96;Error#96; -#62; stop."| stop',
    '  stop(["STOP"])',
    expect.stringMatching(/classDef write/),
    expect.stringMatching(/classDef destroy/),
    expect.stringMatching(/classDef gated/),
    '',
  ]);
});

test('of the members of a choice one runs: they hang on one rhombus and meet behind it', () => {
  const step = (label: string, title: string) => [`### ${label}. ${title}`, '```sh', 'touch x', '```'];
  const chart = chartOf(
    '# T',
    '## Step 3 — Mend (run ONE)',
    'Run ONE of these.',
    ...step('3a', 'Undo'),
    ...step('3a-alt', 'Undo by hand'),
    '## Step 4 — Verify',
    '```sh',
    'ls',
    '```',
  );
  expect(chart.filter((line) => line.includes('-->'))).toEqual([
    '  c0 -->|"3a"| s0',
    '  c0 -->|"3a-alt"| s1',
    '  s0 --> s2',
    '  s1 --> s2',
  ]);
});

test('whatever a heading holds, the chart stays a chart', () => {
  const chart = chartOf(
    '# T',
    '## Step 1 — end `x` "]; click s0 <script> #quot; %%{init}%% 日本',
    '```sh',
    'ls',
    '```',
  );
  for (const line of chart) expect(line).toMatch(mermaidLine);
  expect(chart[1]).toContain('日本');
});
