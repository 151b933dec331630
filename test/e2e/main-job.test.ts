import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/model/generated/schemas.js';
import { sharedPath } from '../support/shared.js';
import { runbook, runInWorld, type WorldOutcome } from './support/run-in-world.js';

/** The document this project exists for, untouched. */
const reference = sharedPath('corpus/reference/code-rollback-argocd.md');
const schemas = resolve(import.meta.dirname, '../../schemas');

const everything = ['--unattended', '--yes', '--accept-examples', '--approve', '3d', '--choose', '3b=A'];

describe.skipIf(reference === null)('the reference document (skipped where the corpus is absent)', () => {
  const document = reference ?? '';

  test('runs to its end, polls until p99 has recovered, and adds one row and nothing else', async () => {
    const world = await runInWorld({ document, args: everything });
    expect(world.stderr).not.toMatch(/fault of runbook/);
    expect(world.exitCode, why(world)).toBe(0);
    const { record } = world;
    expect(validates('run-record', record)).toBe(true);
    expect(record.variables).toMatchObject({ LAST_GOOD: 'a1b2c3d', CURRENT: 'd8f3c2a' });
    expect(command(record, '0.3').decision).toMatchObject({ outcome: 'continue' });
    const check = record.steps.flatMap((step) => step.commands).flatMap((one) => one.checks)[0];
    expect(check).toMatchObject({ verdict: 'pass', text: 'Expect: drops below 0.5 within 2-3 minutes.' });
    expect(check?.samples).toBeGreaterThan(1);
    expect(Number(check?.observed)).toBeLessThan(0.5);
    expect(command(record, '3b.1').status).toBe('worked');
    expect(step(record, '3b').tasks.map((task) => task.status)).toEqual([
      'skipped',
      'skipped',
      'skipped',
      'skipped',
    ]);
    expectOnlyOneNewRow(world);
  });

  test('against a faithful Argo CD stops at Step 0: a capture that failed is never an empty output', async () => {
    const world = await runInWorld({ document, argocd: 'faithful', args: everything });
    expect(world.exitCode, why(world)).toBe(1);
    const { record } = world;
    expect(record.status).toBe('failed');
    expect(command(record, '0.1').status).toBe('failed');
    expect(record.reasons[0]?.message).toMatch(/LAST_GOOD was not captured/);
    expect(record.reasons[0]?.message).toMatch(/jq|parse error/);
    expect(record.reasons[0]?.line).toBe(43);
    const behind = record.steps.flatMap((one) => one.commands).filter((one) => one.id !== '0.1');
    expect(behind.map((one) => one.status)).toEqual(behind.map(() => 'not-reached'));
    expect(command(record, '0.3').decision).toBeNull();
    expectUntouched(world);
  });

  test('stops by the rule of the document when the release dropped a column, and says what to open', async () => {
    const world = await runInWorld({ document, fault: 'drop-column', args: everything });
    expect(world.exitCode, why(world)).toBe(4);
    expect(world.record.next).toBe('data-rollback-postgres-pitr.md');
    expect(command(world.record, '1.1').status).toBe('not-reached');
    expectUntouched(world);
  });

  test.each([
    [
      '--accept-examples',
      ['--unattended', '--yes', '--approve', '3d', '--choose', '3b=A'],
      /\b41\b.*line \d+/,
    ],
    ['--choose 3b=A', ['--unattended', '--yes', '--approve', '3d', '--accept-examples'], /3b is a choice/],
    ['--yes', ['--unattended', '--accept-examples', '--approve', '3d', '--choose', '3b=A'], /--yes|nobody/],
  ])(
    'without %s reads run, no write starts, exit 5, and the message says what is missing',
    async (_, args, missing) => {
      const world = await runInWorld({ document, args });
      expect(world.exitCode, why(world)).toBe(5);
      expect(world.record.reasons.map((reason) => `${reason.message} ${reason.hint}`).join('\n')).toMatch(
        missing,
      );
      expect(command(world.record, '2.2').status).toBe('worked');
      const writes = world.record.steps.flatMap((one) => one.commands).filter((one) => one.class !== 'read');
      expect(writes.map((one) => one.attempts)).toEqual(writes.map(() => 0));
      expectUntouched(world);
    },
  );

  test('says everything that is missing at once', async () => {
    const world = await runInWorld({ document, args: ['--unattended'] });
    expect(world.exitCode).toBe(5);
    const said = world.record.reasons.map((reason) => `${reason.message} ${reason.hint}`).join('\n');
    for (const flag of ['--yes', '--accept-examples', '--choose 3b=A']) expect(said).toContain(flag);
  });

  test('without --approve 3d everything else runs, 3d is passed over, exit 5 and no row', async () => {
    const args = ['--unattended', '--yes', '--accept-examples', '--choose', '3b=A'];
    const world = await runInWorld({ document, args });
    expect(world.exitCode, why(world)).toBe(5);
    expect(command(world.record, '3b.1').status).toBe('worked');
    expect(step(world.record, '3c').status).toBe('worked');
    expect(command(world.record, '3d.1').status).toBe('refused');
    expect(world.after).toBe(world.before);
  });

  test('with --skip 3d the run is whole: exit 0 and the row', async () => {
    const args = ['--unattended', '--yes', '--accept-examples', '--choose', '3b=A', '--skip', '3d'];
    const world = await runInWorld({ document, args });
    expect(world.exitCode, why(world)).toBe(0);
    expect(command(world.record, '3d.1').status).toBe('skipped');
    expectOnlyOneNewRow(world);
  });

  test('a rollback that Argo CD refuses because auto-sync is on fails with what Argo CD said', async () => {
    const args = ['--unattended', '--yes', '--accept-examples', '--choose', '3b=A', '--only', '3b'];
    const world = await runInWorld({ document, fault: 'auto-sync', args });
    expect(world.exitCode, why(world)).toBe(1);
    expect(world.record.reasons[0]?.message).toMatch(/auto-sync is enabled/);
    expect(world.after).toBe(world.before);
  });

  test('--read-only runs what reads, reports writes as would-run, judges no check behind them, and changes nothing', async () => {
    const world = await runInWorld({ document, args: ['--unattended', '--read-only'] });
    expect(world.exitCode, why(world)).toBe(0);
    expect(command(world.record, '0.3').status).toBe('worked');
    expect(command(world.record, '3a.1').status).toBe('would-run');
    expect(command(world.record, '3b.1').status).toBe('would-run');
    const checks = world.record.steps.flatMap((one) => one.commands).flatMap((one) => one.checks);
    expect(checks.map((check) => check.verdict)).toEqual(['not-judged']);
    expectUntouched(world);
  });

  test('--dry-run runs nothing', async () => {
    const world = await runInWorld({ document, args: ['--unattended', '--dry-run'] });
    expect(world.exitCode, why(world)).toBe(0);
    const commands = world.record.steps.flatMap((one) => one.commands);
    expect(commands.map((one) => one.status)).toEqual(commands.map(() => 'would-run'));
    expectUntouched(world);
  });

  test('--var LAST_GOOD wins over the assignment, which is skipped and says so', async () => {
    const world = await runInWorld({
      document,
      argocd: 'as-documented',
      args: ['--unattended', '--only', '0', '--var', 'LAST_GOOD=9e8d7c6'],
    });
    expect(world.exitCode, why(world)).toBe(0);
    expect(world.record.variables).toMatchObject({ LAST_GOOD: '9e8d7c6', CURRENT: 'd8f3c2a' });
    expect(command(world.record, '0.1')).toMatchObject({
      status: 'skipped',
      message: expect.stringContaining('LAST_GOOD'),
    });
  });

  test('plan prints what a run would do, in a shape that validates', async () => {
    const { stdout, exitCode } = await runbook(['plan', document, '--format', 'json']);
    expect(exitCode).toBe(0);
    const plan = JSON.parse(stdout);
    expect(validates('plan', plan)).toBe(true);
    expect(plan.inputs.filter((input: { required: boolean }) => input.required)).toEqual([]);
    expect(plan.steps.map((one: { label: string }) => one.label)).toEqual(
      expect.arrayContaining(['0', '1', '2', '3a', '3b', '3c', '3d']),
    );
  });

  test('a capture left out by --from becomes an input, reported before anything runs', async () => {
    const { exitCode, stderr } = await runbook([
      'run',
      document,
      '--unattended',
      '--only',
      '0',
      '--skip',
      '0.1',
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/LAST_GOOD/);
    expect(stderr).toMatch(/--var LAST_GOOD=/);
  });
});

/** Slow by nature: the p99 stays high longer than the document's window. */
test('a metric that does not recover fails at the end of its window: exit 1 and no row', async () => {
  const document = resolve(import.meta.dirname, 'documents/short-window.md');
  const world = await runInWorld({ document, fault: 'slow-recovery', args: ['--unattended', '--yes'] });
  expect(world.exitCode, why(world)).toBe(1);
  expect(world.record.reasons[0]?.message).toMatch(/does not hold/);
  expect(world.after).toBe(world.before);
});

function expectOnlyOneNewRow({ before, after, record }: WorldOutcome): void {
  const lines = after.split('\n');
  const row = lines.find((line) => line.startsWith(`| ${new Date().toISOString().slice(0, 10)}`)) ?? '';
  expect(row).toMatch(/^\| \d{4}-\d{2}-\d{2} \| bookstore-catalog-us-east \| us-east {2}\| Step 3b \(/);
  const delimiter = lines.findIndex((line) => line.startsWith('|---'));
  expect(lines[delimiter + 1]).toBe(row);
  expect(lines.toSpliced(delimiter + 1, 1).join('\n')).toBe(before);
  expect(record.ledger).toMatchObject({ written: true });
}

function expectUntouched({ before, after, catalog, record }: WorldOutcome): void {
  expect(after).toBe(before);
  expect(record.ledger).toBeNull();
  expect(catalog.history.at(-1)?.id).toBe(42);
}

function step(record: RunRecord, label: string) {
  const found = record.steps.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no step ${label}`);
  return found;
}

function command(record: RunRecord, id: string) {
  const found = record.steps.flatMap((one) => one.commands).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no command ${id}`);
  return found;
}

function why({ stderr, stdout }: WorldOutcome): string {
  return `${stderr.slice(-1500)}\n${stdout.slice(0, 3000)}`;
}

function validates(name: string, value: unknown): boolean {
  const ajv = new Ajv2020({ discriminator: true, strict: false });
  for (const file of ['finding', 'staleness', 'plan', 'run-event', 'run-record']) {
    ajv.addSchema(JSON.parse(readFileSync(resolve(schemas, `${file}.schema.json`), 'utf8')));
  }
  const valid = ajv.validate(`${name}.schema.json`, value);
  if (!valid) throw new Error(ajv.errorsText(ajv.errors));
  return valid;
}
