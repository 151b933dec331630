import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planDocument } from '../../../src/api/plan-document.js';
import { viewPlan } from '../../../src/api/plan-view.js';
import { planText } from '../../../src/report/terminal/plan-lines.js';
import { createStyle } from '../../../src/report/terminal/style.js';
import { sharedPath } from '../../support/shared.js';

const plain = createStyle({ colour: false, plain: false });
const everything = { from: null, until: null, only: [], skip: [], choose: {} };

function shown(text: string, { width = 80, skip = [] as readonly string[] } = {}): readonly string[] {
  const { plan, staleness } = planDocument({
    path: 'document.md',
    text,
    selection: { ...everything, skip },
    environment: new Set(['HOME', 'PATH']),
    given: new Set(),
    today: '2026-11-22',
  });
  return planText(viewPlan(plan, staleness), plain, width).split('\n');
}

const step = (heading: string, ...code: readonly string[]) =>
  ['', `## ${heading}`, '', '```sh', ...code, '```', ''].join('\n');

test('what writes and what destroys stands in capitals, gates beside it, on the line of the command', () => {
  const text = [
    '# T',
    step('Step 1 — Look', 'kubectl get pods'),
    step('Step 2 — Act', 'kubectl scale deploy/a --replicas=2', 'kubectl delete pod a # only if it hangs'),
  ].join('\n');
  const lines = shown(text);
  expect(lines).toContain('  read    1.1  kubectl get pods');
  expect(lines).toContain('  WRITE   2.1  kubectl scale deploy/a --replicas=2');
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}DESTROY 2\.2 {2}\[gated\] kubectl delete pod a/));
  expect(lines.at(-2)).toBe('1 read, 1 write, 1 destroy; 1 gated. Nothing ran.');
});

test('a command whose output a run will withhold says so', () => {
  const lines = shown(['# T', step('Step 1 — Look', 'vault read aws/creds/deploy')].join('\n'));
  expect(lines).toContain('  WRITE   1.1  [output withheld] vault read aws/creds/deploy');
});

test('a gated step says so before its title, where no width cuts it off', () => {
  const heading = `Step 2 — Switch it on again ONLY after the bad commit is reverted ${'x'.repeat(60)}`;
  const lines = shown(['# T', step('Step 1 — Look', 'date'), step(heading, 'kubectl apply -f x')].join('\n'));
  const line = lines.find((one) => one.startsWith('Step 2'));
  expect(line).toMatch(/^Step 2 {2}\[gated\] {2}Switch it on/);
  expect(line).toHaveLength(80);
});

test('without a table it says that no table is there, with an empty one that it never worked', () => {
  const table = '\n## When this runbook last worked\n\n| Date | Notes |\n|---|---|\n';
  const text = `# T\n${step('Step 1 — Look', 'date')}`;
  expect(shown(text)[2]).toBe('no table in it says when it last worked');
  expect(shown(text + table)[2]).toBe('never worked yet, as far as its table says');
});

test('a document without numbers is called a menu where it writes, and its steps show the name to approve', () => {
  const lines = shown(['# T', step('Fix the disk', 'kubectl delete pod a')].join('\n'));
  expect(lines).toContain('No step is numbered: this is a menu, and every write in it is gated.');
  expect(lines).toContain('Fix the disk  [fix-the-disk]');
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}DESTROY \.1 {2}\[gated\]/));
  expect(shown(['# T', step('Look', 'date')].join('\n')).join('\n')).not.toContain('menu');
});

test('a choice is announced before its first member', () => {
  const text = [
    '# T',
    '',
    '## Step 1 — Go back',
    '',
    '**Option A — by hand**',
    '',
    '```sh',
    'kubectl apply -f page.yaml',
    '```',
    '',
    '**Option B — by command**',
    '',
    '```sh',
    'kubectl rollout undo deploy/a',
    '```',
  ].join('\n');
  const lines = shown(text);
  const at = lines.findIndex((line) => line.startsWith('  choose  1: '));
  expect(lines[at]).toContain('A (by hand) or B (by command)');
  expect(lines.findIndex((line) => line.includes('[1=B] kubectl'))).toBeGreaterThan(at);
});

test('inputs are listed with what is known of them', () => {
  const text = `# T\n${step('Step 1 — Look', 'kubectl -n <namespace> get pods', 'echo "$APP"')}`;
  expect(shown(text).slice(3, 5)).toEqual(['needs NAMESPACE (line 6)', '      APP (line 7)']);
});

test('lines that end for good are marked where a command is shown in one', () => {
  const code = ['for p in a b; do', '  kubectl get pod "$p" \\', '    -o yaml', 'done'];
  expect(shown(`# T\n${step('Step 1 — Look', ...code)}`, { width: 200 })).toContain(
    '  read    1.1  for p in a b; do ⏎ kubectl get pod "$p" -o yaml ⏎ done',
  );
});

test('a fence without a language that looks runnable is mentioned with its line', () => {
  const text = `# T\n${step('Step 1 — Look', 'date')}\n\`\`\`\nkubectl delete pod a\n\`\`\`\n`;
  expect(shown(text)).toEqual(expect.arrayContaining(['1 fence looks runnable and names no shell: line 10']));
});

test('a stopping rule names the runbook to open before its own words', () => {
  const code = [
    'kubectl get pods',
    '# If output shows CrashLoopBackOff -> NOT safe; stop here. Open other.md.',
  ];
  expect(shown(`# T\n${step('Step 1 — Look', ...code)}`)).toContainEqual(
    expect.stringMatching(/^ {10}rule {3}STOP, open other\.md: If output shows/),
  );
});

test('a step that is left out keeps its heading alone', () => {
  const text = ['# T', step('Step 1 — Look', 'date'), step('Step 2 — Act', 'kubectl apply -f x')].join('\n');
  const lines = shown(text, { skip: ['2'] });
  expect(lines).toContain('Step 2  [left out]  Act');
  expect(lines.join('\n')).not.toContain('2.1');
});

test('escape sequences of the document do not reach the terminal', () => {
  expect(shown(`# T\u001b[31m\n${step('Step 1 — \u001b]0;x\u0007', 'date')}`).join('\n')).not.toContain(
    '\u001b',
  );
});

const reference = sharedPath('corpus/reference/code-rollback-argocd.md');

describe.skipIf(reference === null)('the reference document (skipped where the corpus is absent)', () => {
  test('fits a screen of 80 columns and 60 lines', () => {
    const lines = shown(readFileSync(reference ?? '', 'utf8'));
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines).toContainEqual(expect.stringMatching(/^Step 3d {2}\[gated\]/));
    expect(lines.at(-2)).toBe(
      '10 read, 3 write, 0 destroy; 1 gated, 1 check, 3 rules, 13 tasks. Nothing ran.',
    );
  });
});
