import { expect, test } from 'vitest';
import { commandOf, commandsOf, planStepOf } from './planning.js';
import { onDocument } from './shared-plan.js';

const bookstore = 'bookstore/bookstore-platform';

onDocument(`${bookstore}/rollback/code-rollback-rollouts.md`, (planned) => {
  const plan = planned();

  test('approving abort does not release the retry under it', () => {
    expect(commandOf(plan, '3a.1').gate).toBeNull();
    expect(commandOf(plan, '3a.3').gate?.text).toContain('only AFTER you have a fix');
    expect(planStepOf(plan, '3a').gate).toBeNull();
  });

  test('abort and undo are a choice that the document makes; verification is not in it', () => {
    expect(plan.choices.map(({ id, members }) => [id, members.map((member) => member.id)])).toEqual([
      ['3', ['3a', '3b']],
    ]);
    expect(commandOf(plan, '1.1').rules.map(({ outcome }) => outcome)).toContainEqual({
      kind: 'choose',
      step: '3a',
    });
  });

  test('the undo to a given revision is gated, and its 6 borrowed from a sample', () => {
    expect(commandOf(plan, '3b.3')).toMatchObject({ gate: {}, borrowed: [{ literal: '6' }] });
  });
});

onDocument(`${bookstore}/runbooks/runbook-database-replication-lag.md`, (planned) => {
  const plan = planned();

  test('the mitigations 3a to 3d are a choice, never a sequence; the safety check follows any of them', () => {
    expect(plan.choices.map(({ id, members }) => [id, members.map((member) => member.id)])).toEqual([
      ['3', ['3a', '3b', '3c', '3d']],
    ]);
    expect(planStepOf(plan, 'safety-check').choice).toBeNull();
  });

  test('a jump to the whole of Step 3 names the group, and so chooses nobody', () => {
    expect(planStepOf(plan, '1').rules.map(({ outcome }) => outcome)).toContainEqual({
      kind: 'goto',
      step: '3',
    });
  });

  test('the region to fail over to is asked for under a reserved name', () => {
    expect(plan.inputs.map(({ name, shellName, from }) => [name, shellName, from])).toEqual([
      ['REGION', 'REGION', 'unset'],
      ['HEALTHY_REPLICA_REGION', 'RUNBOOK_INPUT_HEALTHY_REPLICA_REGION', 'placeholder'],
    ]);
  });
});

onDocument('bookstore/bookstore/operators/DR-RUNBOOK.md', (planned) => {
  const plan = planned();

  test('of the three scenarios one runs', () => {
    expect(plan.choices.map(({ id, members }) => [id, members.map((member) => member.id)])).toEqual([
      ['scenario', ['1', '2', '3']],
    ]);
  });

  test('without labels it is a menu: every write is gated', () => {
    expect(plan.form).toBe('menu');
    const writes = commandsOf(plan).filter(({ classification }) => classification.class !== 'read');
    expect(writes.length).toBeGreaterThan(10);
    expect(writes.filter(({ gate }) => gate === null)).toEqual([]);
  });
});

onDocument(`${bookstore}/rollback/data-rollback-s3-versioning.md`, (planned) => {
  const plan = planned();

  test('3a, 3a-alt and 3b are one choice', () => {
    expect(plan.choices.map(({ id, members }) => [id, members.map((member) => member.id)])).toEqual([
      ['3', ['3a', '3a-alt', '3b']],
    ]);
  });

  test('a version id that reaches the delete through a variable is borrowed all the same', () => {
    expect(commandOf(plan, '3a.2').borrowed.map(({ literal }) => literal)).toEqual(['DEL...']);
  });
});

onDocument(`${bookstore}/rollback/data-rollback-postgres-pitr.md`, (planned) => {
  const plan = planned();

  test('3a to 3e are a sequence, and 3d a choice of strategies', () => {
    expect(plan.choices.map(({ id, members }) => [id, members.map((member) => member.id)])).toEqual([
      ['3d', ['A', 'B']],
    ]);
  });

  test('strategy B ends in manual work, and deletes a cluster named in sample output', () => {
    const items = planStepOf(plan, '3d').items.filter((item) => item.choice?.member === 'B');
    expect(items.map((item) => (item.kind === 'command' ? item.classification.class : 'task'))).toEqual([
      ...['read', 'destroy', 'task'],
    ]);
    const borrowed = commandOf(plan, '3d.5').borrowed.map(({ literal }) => literal);
    expect(borrowed).toEqual(['bookstore-platform-cnpg-orders']);
  });

  test('the moment to recover to is a literal of the document, and is not taken for granted', () => {
    expect(commandOf(plan, '3b.1').borrowed.map(({ literal }) => literal)).toContain(
      '2026-05-20 13:43:00.000000+00',
    );
  });
});

onDocument(`${bookstore}/runbooks/runbook-api-latency-p99.md`, (planned) => {
  test('"run ONE" makes a choice of the mitigations, and inputs of the rest are not missing', () => {
    const plan = planned({ choose: { '3': '3a' } });
    expect(plan.choices.map(({ id, chosen }) => [id, chosen])).toEqual([['3', '3a']]);
    expect(plan.inputs.map(({ name }) => name)).toEqual(['REGION', 'TENANT']);
  });
});
