import { rename, rm, writeFile } from 'node:fs/promises';
import { RunbookError } from '../../model/runbook-error.js';

/** Puts the text in the place of the lock: at any moment it is the old one or the new one. */
export async function writeLock(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new RunbookError('LOCK_UNWRITABLE', 'The lock of the tools cannot be written.', {
      path,
      hint: 'Check the permissions of its folder.',
      cause,
    });
  }
}
