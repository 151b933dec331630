import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

/** A folder with the files of a page (`name`:, and a fence below it); returns what runs a command in it, with `runbook` as it is built. */
export function writePage(page: string): (command: string) => Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-docs-'));
  for (const [, name = '', , text = ''] of page.matchAll(/^`([\w./-]+)`:\n\n(```+)\w+\n(.*?)^\2$/gms)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'runbook'),
    `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist/bin.js')}' "$@"\n`,
  );
  chmodSync(join(bin, 'runbook'), 0o755);
  const env = { PATH: `${bin}:${process.env.PATH ?? ''}`, HOME: folder };
  return async (command) => {
    // A command that fails is shown like any other.
    const result = await promisify(execFile)('bash', ['-c', `${command} || true`], { env, cwd: folder });
    return result.stdout;
  };
}
