import { dirname } from 'node:path';
import { RunbookError } from '../model/runbook-error.js';
import { type Disk, describeError, syncFolder, writeAll } from './disk.js';

/** The writer of one run's journal. Everything is masked before it comes here. */
export interface JournalWriter<E> {
  /**
   * Adds an event. With `sync` it is on disk when this returns, and so is everything before it; without, it survives
   * the end of the process, and the machine's once a later one is synced. Throws JOURNAL_UNWRITABLE: the event
   * then is not in the journal once another is.
   */
  append(event: E, options: { readonly sync: boolean }): void;
  close(): void;
}

/** `keepBytes`: what is behind that many bytes is torn and cut off. */
export function openJournal<E>(path: string, keepBytes: number, disk: Disk): JournalWriter<E> {
  let size = keepBytes;
  let torn = false;
  const descriptor = attempt(path, () => {
    const opened = disk.openSync(path, 'a', 0o600);
    disk.ftruncateSync(opened, keepBytes);
    syncFolder(disk, dirname(path));
    return opened;
  });
  return {
    append(event, { sync }) {
      const line = Buffer.from(`${JSON.stringify(event)}\n`);
      attempt(path, () => {
        expectInPlace(path, descriptor, disk);
        // Half a line would swallow the next one.
        if (torn) disk.ftruncateSync(descriptor, size);
        torn = true;
        writeAll(disk, descriptor, line);
        if (sync) disk.fdatasyncSync(descriptor);
        torn = false;
      });
      size += line.length;
    },
    close: () => disk.closeSync(descriptor),
  };
}

/** An open file can be written when nobody can find it any more: what is in it then is no journal. */
function expectInPlace(path: string, descriptor: number, disk: Disk): void {
  const own = disk.fstatSync(descriptor, { bigint: true });
  const found = disk.statSync(path, { bigint: true });
  if (found.dev !== own.dev || found.ino !== own.ino)
    throw new Error('somebody has put another file in its place');
}

function attempt<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    throw new RunbookError('JOURNAL_UNWRITABLE', `Cannot write the journal: ${describeError(cause)}.`, {
      path,
      hint: 'Free some space, or let RUNBOOK_STATE_DIR name a folder that can be written.',
      cause,
    });
  }
}
