import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedPath } from '../support/shared.js';
import { cleanEnvironment, runbook, spawnText } from './support/run-in-world.js';

const reference = sharedPath('corpus/reference/code-rollback-argocd.md');

describe.skipIf(reference === null)(
  'the reference document as a script (skipped where the corpus is absent)',
  () => {
    test.each([
      ['faithful', 1, 'exited'],
      ['as-documented', 3, 'nobody is here to decide'],
    ])(
      'against a %s Argo CD, with every yes and nobody there, it stops at Step 0',
      async (argocd, status, said) => {
        const { stdout: script } = await runbook(['plan', reference ?? '', '--format', 'sh']);
        const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-script-')));
        const world = join(folder, 'world');
        mkdirSync(world);
        writeFileSync(join(folder, 'plan.sh'), script);
        const sandbox = [
          resolve('dist/sandbox/bin.js'),
          '--argocd',
          argocd,
          '--tools',
          'stand-in',
          '--dir',
          world,
        ];
        const { exitCode, stdout, stderr } = await spawnText(
          'setsid',
          ['-w', process.execPath, ...sandbox, '--', 'bash', join(folder, 'plan.sh')],
          {
            cwd: folder,
            env: cleanEnvironment({ RUNBOOK_YES: '1', RUNBOOK_APPROVE: '3d', RUNBOOK_CHOOSE: '3b=A' }),
          },
        );
        expect(exitCode, stderr).toBe(status);
        expect(stderr).toContain(said);
        expect(stdout).toContain('== 0 ');
        expect(stdout).not.toContain('== 1 ');
      },
    );
  },
);
