import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repositoryRoot = resolve(import.meta.dirname, '../..');

/** Shared test data lies beside the checkout; a test that needs it skips, in so many words, where it is absent. */
const sharedRoot = process.env.RUNBOOK_SHARED ?? resolve(repositoryRoot, '../shared');

/** The absolute path of a shared file or folder, or null where it is not there. */
export function sharedPath(...segments: string[]): string | null {
  const path = join(sharedRoot, ...segments);
  return existsSync(path) ? path : null;
}
