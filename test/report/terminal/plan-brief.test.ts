import { describe, expect, test } from 'vitest';
import type { RunPolicy } from '../../../src/model/generated/schemas.js';
import type { Selection } from '../../../src/model/plan.js';
import { planBrief } from '../../../src/report/terminal/plan-brief.js';
import { planOf } from '../../support/plan-of.js';

const fence = (code: string) => `\`\`\`sh\n${code}\n\`\`\`\n`;

const document = [
  '# T',
  '',
  '## Before you begin',
  '',
  '- Say so in the channel.',
  '',
  `## Step 1 — Look at what runs (< 60s)\n\n${fence('kubectl get pods\n# Expect output contains "web"')}`,
  `## Step 2 — Mend\n\n${fence('touch a\ntouch b')}`,
  `## Step 3 — Mend more (only if it burns)\n\n${fence('rm -rf ./cache')}`,
].join('\n');

const attended: RunPolicy = {
  mode: 'normal',
  attended: true,
  yes: false,
  acceptExamples: false,
  approve: [],
  rehearsal: false,
  record: true,
  prometheus: null,
};

const briefOf = (policy: Partial<RunPolicy> = {}, width = 80, selection: Partial<Selection> = {}) =>
  planBrief(planOf(document, selection), { ...attended, ...policy }, width);

describe('the plan in short', () => {
  test('is a line a step, with what it does, and what the run asks', () => {
    expect(briefOf()).toEqual([
      '     Before you begin              1 task',
      '  1  Look at what runs             1 read, 1 check, < 60 s',
      '  2  Mend                          2 WRITE',
      '  3  Mend more (only if it burns)  1 DESTROY, gated',
      '',
      'It asks before 2.1 and 2.2, for the label before 3.1 and at the gate of 3.',
    ]);
  });

  test('says what goes on in the background, and that what undoes is no part of the sequence', () => {
    const sequence = [
      '# T',
      '## Step 1 — Reach it\n\n```sh {background until="Forwarding from"}\nkubectl port-forward pod/a 9090\n```\n',
      '## Step 2 — Switch\n\n```sh {undo=9}\ntouch a\n```\n',
      `## Step 9 — Switch back\n\n${fence('rm a')}`,
    ].join('\n');
    expect(planBrief(planOf(sequence), attended, 80)).toEqual([
      '  1  Reach it     1 read, 1 in the background',
      '  2  Switch       1 WRITE',
      '  9  Switch back  only to undo 2',
      '',
      'It asks before 2.1.',
    ]);
  });

  test('names no write that --yes stands for', () => {
    expect(briefOf({ yes: true }).at(-1)).toBe('It asks for the label before 3.1 and at the gate of 3.');
  });

  test.each(['read-only', 'dry-run'] as const)('of a %s run asks nothing', (mode) => {
    expect(briefOf({ mode }).join('\n')).not.toContain('asks');
  });

  test('leaves out what is left out', () => {
    expect(briefOf({}, 80, { only: ['2'] })).toEqual([
      '  2  Mend  2 WRITE',
      '',
      'It asks before 2.1 and 2.2.',
    ]);
  });

  test.each([80, 40, 30])('fits %i columns, and breaks no word', (width) => {
    const lines = briefOf({}, width);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    for (const word of ['DESTROY,', 'gated', 'label']) expect(lines.join('\n')).toContain(word);
  });

  test('says which way will be asked for', () => {
    const choice = `## Step 1 — Mend\n\n${fence('# Option A — restart\ntouch a\n\n# Option B — scale\ntouch b')}`;
    expect(planBrief(planOf(choice), attended, 80).at(-1)).toBe(
      'It asks which way at 1 and before 1.1 and 1.2.',
    );
  });
});
