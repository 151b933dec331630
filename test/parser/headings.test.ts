import { describe, expect, test } from 'vitest';
import type { Heading } from '../../src/model/runbook.js';
import { read, sectionNamed, sectionsOf } from './reading.js';

function headingOf(line: string): Heading {
  const heading = sectionsOf(read(`# Title\n\n## ${line}\n\ntext\n`).runbook)[1]?.heading;
  if (heading == null) throw new Error(`no heading in ${line}`);
  return heading;
}

describe('labels', () => {
  test.each([
    ['Step 0 — Name', '0', 'Name'],
    ['Step 3. Name', '3', 'Name'],
    ['Step 3: Name', '3', 'Name'],
    ['Step 3', '3', ''],
    ['STEP 12 - Name', '12', 'Name'],
    ['3a. Name', '3a', 'Name'],
    ['3a-alt. Name', '3a-alt', 'Name'],
    ['Phase 2: Name', '2', 'Name'],
    ['2) Name', '2', 'Name'],
    ['3.1 Name', '3.1', 'Name'],
    ['3.1. Name', '3.1', 'Name'],
    ['3b — Name', '3b', 'Name'],
    ['**Step 4** — `kubectl` away', '4', 'kubectl away'],
    ['Step A — Name', 'A', 'Name'],
    ['Step 2 of 5 — Name', '2', 'Name'],
  ])('"%s" is labelled %s', (line, label, title) => {
    expect(headingOf(line)).toMatchObject({ label, title });
  });

  test.each([
    'Mitigation',
    '2026-04-15 outage',
    'Steps to take',
    'Stepping down',
    '3 things to know',
    'Option A — CLI',
    '5xx errors',
    'Phase out the node',
  ])('"%s" has none', (line) => {
    expect(headingOf(line)).toMatchObject({ label: null, title: line });
  });

  test('a setext heading is a heading as any other', () => {
    const { runbook } = read('Title\n=====\n\nStep 1 — Check (< 60s)\n----------------------\n\ntext\n');
    expect(runbook.title).toBe('Title');
    expect(sectionNamed(runbook, '1').heading).toMatchObject({ depth: 2, budgetMs: 60_000 });
  });
});

describe('time budgets', () => {
  test.each([
    ['Check (< 60s)', 60_000],
    ['Check (≤ 30 seconds)', 30_000],
    ['Check (< 2 min)', 120_000],
    ['Check (5-10 minutes)', 600_000],
    ['Check (~2 min)', 120_000],
    ['Check (within 24 hours)', 86_400_000],
  ])('"%s" allows %s ms', (line, budgetMs) => {
    expect(headingOf(line)).toMatchObject({ title: 'Check', budgetMs });
  });

  test.each(['Diagnose (ordered)', 'Failover (P0 escalation)', 'Rollback (CODE layer)', 'Audit (hour 1-3)'])(
    '"%s" names no budget and keeps its words',
    (line) => {
      expect(headingOf(line)).toMatchObject({ title: line, budgetMs: null });
    },
  );
});

describe('gates', () => {
  test.each([
    ['3d. Re-enable ONLY after the revert', 'ONLY after the revert'],
    ['3d. Failover (if multi-replica)', 'if multi-replica'],
    ['Optional: rotate the keys', 'Optional: rotate the keys'],
    ['Restart instead of waiting', 'instead of waiting'],
    ['Roll back to a specific revision', 'to a specific revision'],
  ])('"%s" is gated by "%s"', (line, gate) => {
    expect(headingOf(line).gate?.text).toBe(gate);
  });

  test.each(['Check if the alert is real', 'Verify', 'Roll back the release', 'Notify the team'])(
    '"%s" is not gated',
    (line) => {
      expect(headingOf(line).gate).toBeNull();
    },
  );
});

describe('options', () => {
  test.each([
    ['Option A — Argo CD CLI', 'A', 'Argo CD CLI'],
    ['Strategy B: rename', 'B', 'rename'],
    ['Scenario 1 — a workload was lost', '1', 'a workload was lost'],
    ['Case 2. The disk is full', '2', 'The disk is full'],
    ['Case: split brain', 'split-brain', 'split brain'],
  ])('"%s" is option %s', (line, id, title) => {
    expect(headingOf(line).option).toMatchObject({ id, title });
  });

  test.each(['Options', 'The two scenarios', 'Optional clean-up', 'Strategy'])('"%s" is none', (line) => {
    expect(headingOf(line).option).toBeNull();
  });
});

test('the slug is GitHub’s anchor', () => {
  expect(headingOf('Step 0 — Schema-compatibility `check` (< 60s)').slug).toBe(
    'step-0--schema-compatibility-check--60s',
  );
});

describe('roles', () => {
  const roleOf = (line: string) =>
    sectionsOf(read(`# Title\n\n## ${line}\n\ntext\n\n### Part\n\ntext\n`).runbook)
      .slice(1)
      .map(({ role }) => role);

  test.each([
    ['Prerequisites', 'preflight'],
    ['Before you begin', 'preflight'],
    ['Symptoms', 'trigger'],
    ['Step 1 — Check', 'check'],
    ['Diagnosis', 'diagnose'],
    ['Troubleshooting', 'diagnose'],
    ['Known issues', 'diagnose'],
    ['Mitigation', 'mitigate'],
    ['Verification', 'verify'],
    ['Communicate', 'communicate'],
    ['Post-mortem', 'postmortem'],
    ['Step 6 — Write the postmortem (hour 4-24)', 'postmortem'],
    ['Hold a blameless retrospective', 'postmortem'],
    ['Update the alerting after the postmortem', 'none'],
    ['Run history', 'history'],
    ['See also', 'related'],
    ['Common false positives', 'reference'],
    ['Examples', 'reference'],
    ['Appendix A', 'reference'],
    ['Notes', 'reference'],
    ['References', 'reference'],
    ['Meaning', 'none'],
  ])('"%s" is %s, and so is what stands under it', (line, role) => {
    expect(roleOf(line)).toEqual([role, role]);
  });

  test('the title of the document gives its parts no role', () => {
    const { runbook } = read('# Troubleshooting the catalog\n\n## Restart\n\ntext\n');
    expect(sectionNamed(runbook, 'Restart').role).toBe('none');
  });

  test('of several H1 each is a section with a role of its own', () => {
    const { runbook } = read('# Symptoms\n\ntext\n\n# Resolution\n\n## Restart\n\ntext\n');
    expect(sectionsOf(runbook).map(({ role }) => role)).toEqual(['trigger', 'mitigate', 'mitigate']);
  });
});

test('the first H1 is the title and the first quote under it the summary', () => {
  const { runbook } = read('intro\n\n# Title\n\n> In *short*,\n> this.\n\nmore\n');
  expect(runbook).toMatchObject({ title: 'Title', summary: 'In short, this.' });
  expect(runbook.sections[0]?.heading).toBeNull();
});
