import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { documentsOf, examplesOf } from './read-page.js';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/attributes.md'), 'utf8');

/** What differs from run to run stands as `…` on the page. */
function settled(output: string, folder: string): string {
  return output
    .replaceAll(folder, '…')
    .replaceAll(/\d+(\.\d+)? s\b/g, '…')
    .replaceAll(/\S+@\S+$/gm, 'tester@bench')
    .replaceAll(/\b\d{8}T\d+Z-\w+/g, '…')
    .replaceAll(/process \d+/g, 'process …');
}

/** A folder with all documents of the page, and the program under its name. */
function bench(): { readonly folder: string; readonly env: Record<string, string> } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-docs-')));
  for (const { name, text } of documentsOf(page)) writeFileSync(join(folder, name), text);
  const bin = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-bin-')));
  const program = join(root, 'dist/bin.js');
  writeFileSync(join(bin, 'runbook'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(bin, 'runbook'), 0o755);
  return { folder, env: { PATH: `${bin}:${process.env.PATH ?? ''}`, HOME: bin } };
}

describe('docs/attributes.md', () => {
  test.each(examplesOf(page))('line $line: $command', async ({ command, output }) => {
    const { folder, env } = bench();
    const exited = promisify(execFile)('bash', ['-c', command], { cwd: folder, env });
    const { stdout } = await exited.catch((error: { stdout: string }) => error);
    expect(settled(stdout, folder)).toBe(output);
  });
});
