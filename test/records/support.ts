import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

/** A folder of the test's own, gone after it. */
export function scratch(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'runbook-records-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const ledgerText =
  '# Roll back\n\n## When this runbook last worked\n\n| Date       | Notes |\n|------------|-------|\n| 2026-05-01 | ok    |\n\nStale after 90 days.\n';

export function rowsIn(path: string): number {
  return fs
    .readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^\| 20/.test(line)).length;
}

/** A folder for all tests of a file. */
export function temporaryFolder(): () => string {
  let folder = '';
  beforeAll(() => {
    folder = fs.mkdtempSync(join(tmpdir(), 'runbook-records-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
