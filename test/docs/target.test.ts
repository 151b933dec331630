import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { targetKeys } from '../../src/model/target.js';
import { codesIn, examplesOf, tablesOf } from './read-page.js';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/target.md'), 'utf8');
let folder: string;

/** The documents of the page, a kubeconfig, and tools that do nothing. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runbook-docs-'));
  for (const [, name = '', text = ''] of page.matchAll(/^`(\w+\.md)`:\n\n````markdown\n(.*?)^````$/gms))
    writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, '.kube'));
  const contexts = [
    ['prod-us-east', 'https://10.0.0.1:6443'],
    ['staging', 'https://10.0.0.2:6443'],
  ];
  writeFileSync(
    join(folder, '.kube/config'),
    JSON.stringify({
      'current-context': 'staging',
      contexts: contexts.map(([name]) => ({ name, context: { cluster: name } })),
      clusters: contexts.map(([name, server]) => ({ name, cluster: { server } })),
    }),
  );
  mkdirSync(join(folder, 'bin'));
  const program = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist/bin.js')}' "$@"\n`;
  for (const tool of ['runbook', 'kubectl', 'helm', 'argocd']) {
    writeFileSync(join(folder, 'bin', tool), tool === 'runbook' ? program : '#!/bin/sh\n');
    chmodSync(join(folder, 'bin', tool), 0o755);
  }
});

test.each(examplesOf(page))('docs/target.md, line $line: $command', async ({ command, output }) => {
  const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`, HOME: folder };
  // A run that is refused is what is shown.
  const result = await promisify(execFile)('bash', ['-c', `${command} || true`], { env, cwd: folder });
  expect(result.stdout).toBe(output);
});

test('docs/target.md explains each key that can be pinned', () => {
  const keys = tablesOf(page, 'key').map((row) => codesIn(row.key ?? '')[0]);
  expect(keys).toEqual(targetKeys);
});
