import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedPath } from '../support/shared.js';
import { runInWorld } from './support/run-in-world.js';

const reference = sharedPath('corpus/reference/code-rollback-argocd.md');
const onPath = (tool: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));
const isInstalled = onPath('prometheus') && onPath('promtool') && reference !== null;

test.skipIf(!isInstalled)(
  'the reference document runs with a real Prometheus, which scrapes the service (skipped where none is installed)',
  async () => {
    const args = ['--unattended', '--yes', '--accept-examples', '--choose', '3b=A', '--skip', '3d'];
    const world = await runInWorld({ document: reference ?? '', tools: 'auto', args });
    expect(world.exitCode, `${world.stderr}\n${world.stdout.slice(0, 3000)}`).toBe(0);
    const check = world.record.steps.flatMap((step) => step.commands).flatMap((command) => command.checks)[0];
    expect(check).toMatchObject({ verdict: 'pass' });
    expect(check?.samples).toBeGreaterThan(1);
  },
);
