import { join } from 'node:path';
import { RunbookError } from '../model/runbook-error.js';
import { type Disk, describeError, writeAll } from './disk.js';

/** `document.md` is what the run was planned from, `document-2.md` what it was resumed with after a change. */
export function documentName(ordinal: number): string {
  return ordinal === 1 ? 'document.md' : `document-${ordinal}.md`;
}

/**
 * Keeps the text of a document in a run's folder, so that the run can be read when the document has moved on. Throws
 * JOURNAL_UNWRITABLE.
 */
export function keepDocument(path: string, text: string, disk: Disk): void {
  try {
    writeWhole(path, text, disk);
  } catch (cause) {
    throw new RunbookError(
      'JOURNAL_UNWRITABLE',
      `Cannot keep a copy of the document with the run: ${describeError(cause)}.`,
      { path, hint: 'Free some space, or let RUNBOOK_STATE_DIR name a folder that can be written.', cause },
    );
  }
}

function writeWhole(path: string, text: string, disk: Disk): void {
  const descriptor = disk.openSync(path, 'w', 0o600);
  try {
    writeAll(disk, descriptor, Buffer.from(text));
    disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

/** Throws JOURNAL_UNREADABLE. The name comes out of a journal, and leads to nowhere but the run's folder. */
export function readKeptDocument(folder: string, name: string, disk: Disk): string {
  const path = join(folder, name);
  try {
    if (!/^document(-[1-9]\d{0,3})?\.md$/.test(name)) throw new Error('that is no name for it');
    return disk.readFileSync(path, 'utf8');
  } catch (cause) {
    throw new RunbookError(
      'JOURNAL_UNREADABLE',
      `Cannot read the run's copy of its document: ${describeError(cause)}.`,
      { path, hint: 'Without it the run cannot be shown or resumed; its journal can still be read.', cause },
    );
  }
}
