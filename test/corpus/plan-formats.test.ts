import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { viewPlan } from '../../src/api/plan-view.js';
import { mermaidText } from '../../src/report/mermaid.js';
import { scriptText } from '../../src/report/script/script-text.js';
import { staleness } from '../../src/staleness/staleness.js';
import { mermaidLine } from '../report/mermaid-grammar.js';
import { planOf } from '../support/plan-of.js';
import { corpusDocuments } from './documents.js';

const documents = corpusDocuments();

describe.skipIf(documents.length === 0)('the plans of the corpus (skipped where ../shared is absent)', () => {
  const plans = documents.map(({ name, text }) => ({ name, plan: planOf(text) }));

  test('every script parses', () => {
    const folder = mkdtempSync(join(tmpdir(), 'runbook-scripts-'));
    for (const [index, { plan }] of plans.entries())
      writeFileSync(join(folder, `${index}.sh`), scriptText(plan));
    const { stdout } = spawnSync(
      'bash',
      ['-c', 'for f in *.sh; do bash -n "$f" 2>/dev/null || echo "${f%.sh}"; done'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    const broken = stdout
      .split('\n')
      .filter(Boolean)
      .map((index) => plans[Number(index)]?.name);
    expect(broken).toEqual([]);
  });

  test('every diagram holds nothing but what a flowchart may', () => {
    const today = staleness([], null, '2026-01-01');
    const strange = plans.flatMap(({ name, plan }) =>
      mermaidText(viewPlan(plan, today))
        .split('\n')
        .filter((line) => !mermaidLine.test(line))
        .map((line) => `${name}: ${line}`),
    );
    expect(strange).toEqual([]);
  });
});
