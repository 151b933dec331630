import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runInWorld } from './support/run-in-world.js';

const folder = resolve(import.meta.dirname, '../../runbooks');
const namespace = 'bookstore-platform-acme-books';
const quarterOfAnHourAgo = new Date(Date.now() - 15 * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

const rehearsals: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
  ['code-rollback-argocd.md', [], { APP: 'bookstore-catalog-us-east' }],
  [
    'code-rollback-rollouts.md',
    ['--skip', '5'],
    { ROLLOUT: 'recommendations', NAMESPACE: namespace, APP: 'bookstore-recommendations-us-east' },
  ],
  ['code-rollback-helm.md', [], { RELEASE: 'search', NAMESPACE: 'bookstore-search' }],
  [
    'config-rollback-argocd-app.md',
    ['--choose', '3a=A'],
    { APP: 'bookstore-tenant-acme-books', BAD_COMMIT: '7c6b5a4' },
  ],
  [
    'data-rollback-postgres-pitr.md',
    [],
    {
      CLUSTER: 'catalog-db',
      RESTORED: 'catalog-db-restored',
      NAMESPACE: namespace,
      TARGET_TIME: quarterOfAnHourAgo,
    },
  ],
];

test.each(rehearsals)('%s works against a faithful platform and records it', async (name, flags, vars) => {
  const values = Object.entries(vars).flatMap(([variable, value]) => ['--var', `${variable}=${value}`]);
  const world = await runInWorld({
    document: resolve(folder, name),
    argocd: 'faithful',
    args: ['--unattended', '--yes', ...flags, ...values],
  });
  expect(world.exitCode, `${world.stderr}\n${world.stdout.slice(0, 3000)}`).toBe(0);
  expect(world.record.ledger).toMatchObject({ written: true });
  const commands = world.record.steps.flatMap((step) => step.commands);
  // The member of a choice that was not chosen has nothing to judge.
  const ran = commands.filter((command) => command.status === 'worked');
  expect(commands.filter((command) => !['worked', 'skipped'].includes(command.status))).toEqual([]);
  const checks = ran.flatMap((command) => command.checks);
  expect(checks.length).toBeGreaterThan(0);
  expect(checks.map((check) => check.verdict)).toEqual(checks.map(() => 'pass'));
});
