import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bareEnv, run, withShell } from './session.js';

/** A program that dies of Ctrl-C the first time it is run for `last`, as one does that is not away from the terminal yet. */
function struckOnce(name: string, last: string) {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-struck-'));
  const real = execFileSync('/bin/sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim();
  const [mark, path] = [join(folder, 'struck'), join(folder, name)];
  writeFileSync(
    path,
    `#!/bin/sh\nfor last; do :; done\nif [ ! -e '${mark}' ] && [ "$last" = '${last}' ]; then : > '${mark}'; kill -INT $$; fi\nexec '${real}' "$@"\n`,
  );
  chmodSync(path, 0o755);
  return { folder, path, wasStruck: () => existsSync(mark) };
}

test('a Ctrl-C that strikes the making of a pipe is not the end of the session', async () => {
  const { folder, wasStruck } = struckOnce('mkfifo', 'stderr');
  const env = { ...bareEnv, PATH: `${folder}:${bareEnv.PATH}` };
  await withShell(async (shell) => expect((await run(shell, 'echo there')).stdout.text).toBe('there\n'), {
    env,
  });
  expect(wasStruck()).toBe(true);
});

test('a Ctrl-C that strikes the session while it starts is not its end', async () => {
  const { path, wasStruck } = struckOnce('bash', 'bash');
  await withShell(async (shell) => expect((await run(shell, 'echo there')).stdout.text).toBe('there\n'), {
    bash: path,
  });
  expect(wasStruck()).toBe(true);
});
