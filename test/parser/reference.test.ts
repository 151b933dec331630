import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Command, Fence } from '../../src/model/runbook.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { sharedPath } from '../support/shared.js';
import { commandsOf, fencesOf, sectionNamed, sectionsOf } from './reading.js';

const path = sharedPath('corpus', 'reference', 'code-rollback-argocd.md');

describe.skipIf(path === null)('the reference document (skipped where ../shared is absent)', () => {
  const text = path === null ? '' : readFileSync(path, 'utf8');
  const { runbook, findings } = parseRunbook('code-rollback-argocd.md', text);

  const fenceOf = (label: string): Fence => {
    const fence = sectionNamed(runbook, label).blocks.find((block) => block.kind === 'fence');
    if (fence?.kind !== 'fence') throw new Error(`no fence in ${label}`);
    return fence;
  };
  const commandOf = (label: string, index: number): Command => {
    const command = fenceOf(label).items.filter((item) => item.kind === 'command')[index];
    if (command === undefined) throw new Error(`no command ${index} in ${label}`);
    return command;
  };

  test('has its title, summary and one ledger of two rows', () => {
    expect(runbook.title).toBe('Runbook — code rollback via Argo CD (CODE layer)');
    expect(runbook.summary).toMatch(/^When to reach for this: an Argo CD Application synced a bad manifest/);
    expect(runbook.ledgers).toHaveLength(1);
    expect(runbook.ledgers[0]?.rows.map(({ date }) => date)).toEqual(['2026-05-01', '2026-04-14']);
    expect(runbook.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('counts its steps 0 to 5, with 3a to 3d under 3', () => {
    const labels = sectionsOf(runbook).flatMap(({ heading }) => heading?.label ?? []);
    expect(labels).toEqual(['0', '1', '2', '3', '3a', '3b', '3c', '3d', '4', '5']);
    expect(sectionNamed(runbook, '3').sections.map(({ heading }) => heading?.label)).toEqual([
      '3a',
      '3b',
      '3c',
      '3d',
    ]);
  });

  test.each([
    ['0', 'Schema-compatibility check', 60_000],
    ['1', 'Check', 60_000],
    ['2', 'Diagnose', 120_000],
    ['3', 'Mitigate', null],
    ['3a', 'Disable auto-sync (so the rollback sticks)', null],
    ['3b', 'Roll back the Application', null],
    ['3c', 'Verify the new state', null],
    ['3d', 'Re-enable auto-sync ONLY after the bad commit is reverted in git', null],
    ['4', 'Communicate', null],
    ['5', 'Postmortem', null],
  ])('step %s is "%s" with a budget of %s ms', (label, title, budgetMs) => {
    expect(sectionNamed(runbook, label).heading).toMatchObject({ title, budgetMs });
  });

  test.each([
    ['Pre-flight', 'preflight'],
    ['Alert / trigger', 'trigger'],
    ['0', 'none'],
    ['1', 'check'],
    ['2', 'diagnose'],
    ['3', 'mitigate'],
    ['3a', 'mitigate'],
    ['3c', 'verify'],
    ['4', 'communicate'],
    ['5', 'postmortem'],
    ['Common false starts', 'reference'],
    ['Related runbooks', 'related'],
    ['When this runbook last worked', 'history'],
  ])('%s has the role %s', (label, role) => {
    expect(sectionNamed(runbook, label).role).toBe(role);
  });

  test('gates 3d alone', () => {
    const gated = sectionsOf(runbook).filter(({ heading }) => heading !== null && heading.gate !== null);
    expect(gated.map(({ heading }) => heading?.label)).toEqual(['3d']);
    expect(commandsOf(runbook).filter(({ gate }) => gate !== null)).toEqual([]);
  });

  test('has thirteen commands, each on its line', () => {
    expect(commandsOf(runbook).map(({ span }) => span.start.line)).toEqual([
      43, 45, 48, 65, 72, 88, 92, 107, 118, 134, 139, 144, 154,
    ]);
  });

  test('binds the labels', () => {
    expect(commandsOf(runbook).map(({ label }) => label)).toEqual([
      "Inspect the last commit's migration diff.",
      null,
      null,
      'Which revision is it on now?',
      'When did the last sync happen?',
      'What changed in the bad revision?',
      'Confirm the image digest the cluster is running.',
      null,
      null,
      'What is it running now?',
      'The Pods are running the good digest?',
      'The metric recovered?',
      'Open a PR that git-reverts d8f3c2a; merge it; THEN:',
    ]);
  });

  test('keeps what stands behind a command on its line', () => {
    expect(commandOf('0', 0).trailing).toBe('the revision BEFORE the current');
    expect(commandOf('3b', 0).trailing).toBe('the LAST KNOWN GOOD history ID');
  });

  test('reads the three rules of Step 0 over their continuation lines', () => {
    const rules = commandOf('0', 2).rules;
    expect(rules.map(({ form, outcome, opens }) => ({ form, outcome: outcome.kind, opens }))).toEqual([
      { form: 'if', outcome: 'continue', opens: null },
      { form: 'if', outcome: 'continue', opens: null },
      { form: 'if', outcome: 'stop', opens: 'data-rollback-postgres-pitr.md' },
    ]);
    expect(rules.map(({ span }) => [span.start.line, span.end.line])).toEqual([
      [50, 50],
      [51, 53],
      [54, 56],
    ]);
    expect(rules.map(({ condition }) => condition.kind)).not.toContain('unread');
    expect(commandOf('0', 2)).toMatchObject({ notes: [], documented: null, expectations: [] });
  });

  test('keeps the pictures of output and the marks on them', () => {
    expect(commandOf('1', 0).documented?.lines).toEqual([
      'Health Status:    Healthy',
      'Sync Status:      Synced from <CURRENT-GIT-SHA>',
      'History ID:       42',
      'Source: ...; Repo: ...; Revision: <CURRENT-GIT-SHA>',
    ]);
    expect(commandOf('1', 1).documented?.lines).toHaveLength(6);
    expect(commandOf('1', 1).documented?.marks).toEqual([
      { line: 1, text: 'the bad one' },
      { line: 2, text: 'the LAST KNOWN GOOD' },
    ]);
    expect(commandOf('2', 1).documented).toMatchObject({
      lines: ['ghcr.io/acme/catalog@sha256:<digest>'],
      marks: [{ line: 0, text: 'the bad digest' }],
    });
    expect(commandOf('3a', 0).documented?.lines).toEqual(["Application 'bookstore-catalog-us-east' updated"]);
    expect(commandOf('3b', 0).documented?.lines).toHaveLength(3);
    expect(commandOf('3c', 0).documented?.lines).toEqual([
      'Sync Status:      Synced from a1b2c3d',
      'Health Status:    Healthy',
    ]);
    expect(commandOf('3c', 1).documented?.lines).toEqual(['ghcr.io/acme/catalog@sha256:<GOOD-digest>']);
    expect(commandOf('3c', 2).documented).toBeNull();
  });

  test('takes sentences under a command for notes', () => {
    expect(commandOf('2', 0)).toMatchObject({
      documented: null,
      notes: ['Look for: image-tag bumps, values.yaml edits, kustomize patches.'],
    });
    expect(commandOf('3d', 0)).toMatchObject({
      documented: null,
      notes: ['Without this, auto-sync re-applies the bad revision on the next reconciliation loop.'],
    });
  });

  test('puts the one expectation on the p99 query, to hold within three minutes', () => {
    const withChecks = commandsOf(runbook).filter(({ expectations }) => expectations.length > 0);
    expect(withChecks).toEqual([commandOf('3c', 2)]);
    const [expectation] = commandOf('3c', 2).expectations;
    expect(expectation?.kind).toBe('check');
    expect(expectation?.span.start.line).toBe(147);
    if (expectation?.kind === 'check') expect(expectation.check.timing.withinMs).toBe(180_000);
  });

  test('offers in 3b the CLI, or four things to click', () => {
    const shape = fenceOf('3b').items.map((item) => {
      if (item.kind === 'option') return `${item.mark.id}: ${item.mark.title}`;
      if (item.kind === 'expectation') return `check ${item.expectation.text}`;
      return item.kind === 'manual' ? `manual ${item.text}` : `run ${item.code}`;
    });
    expect(shape).toEqual([
      'A: Argo CD CLI',
      'run argocd app rollback bookstore-catalog-us-east 41',
      'B: Argo CD UI',
      'manual 1. Open the Application.',
      'manual 2. Click History and Rollback.',
      'manual 3. Select revision 41; click Rollback.',
      'manual 4. Confirm; watch the diff turn green.',
    ]);
  });

  test('asks for the revert before 3d', () => {
    expect(fenceOf('3d').items[0]).toMatchObject({
      kind: 'manual',
      why: 'label',
      span: { start: { line: 153 } },
    });
  });

  test('has three tasks in Pre-flight, two in Communicate with a message, three in Postmortem', () => {
    const count = (label: string, kind: string) =>
      sectionNamed(runbook, label).blocks.filter((block) => block.kind === kind).length;
    expect(count('Pre-flight', 'task')).toBe(3);
    expect(count('4', 'task')).toBe(2);
    expect(count('5', 'task')).toBe(3);
    const [message] = sectionNamed(runbook, '4').blocks.filter((block) => block.kind === 'message');
    expect(message).toMatchObject({
      text: 'Catalog regression detected after deploy d8f3c2a in us-east; rolled back to a1b2c3d at HH:MM UTC; metrics recovered; investigating root cause.',
    });
  });

  test('runs every fence it has, and nothing is found wrong with it', () => {
    expect(new Set(fencesOf(runbook).map(({ reading }) => reading.kind))).toEqual(new Set(['script']));
    expect(findings).toEqual([]);
  });
});
