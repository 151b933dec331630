import { join } from 'node:path';
import { RunbookError } from '../model/runbook-error.js';
import { type Disk, describeError, errorCode } from './disk.js';
import { type JournalWriter, openJournal } from './journal.js';
import { keepDocument } from './kept-document.js';
import { type KeptRow, keepRow } from './kept-row.js';
import { tryLock } from './lock.js';
import { describeHolder } from './lock-holder.js';
import { type OutputFiles, openOutputs } from './output-files.js';
import type { Processes } from './processes.js';
import { journalName, lockName, outputsName } from './run-folder.js';

/** A run this process writes to: the only one that does. */
export interface OpenRun<E> {
  readonly id: string;
  readonly folder: string;
  readonly journal: JournalWriter<E>;
  readonly outputs: { open(number: number): OutputFiles };
  /** Keeps a document under a name that `documentName` made. Throws JOURNAL_UNWRITABLE. */
  keepDocument(name: string, text: string): void;
  /** Throws the system's error: printing the row is then all that is left. */
  keepRow(row: KeptRow): void;
  /** Ends the writing; another process can then resume the run. */
  close(): void;
}

interface RunWriter {
  readonly id: string;
  readonly folder: string;
  readonly disk: Disk;
  readonly release: () => void;
}

export function openRun<E>({ id, folder, disk, release }: RunWriter, keepBytes: number): OpenRun<E> {
  const journal = openJournal<E>(join(folder, journalName), keepBytes, disk);
  return {
    id,
    folder,
    journal,
    outputs: { open: (number) => openOutputs(join(folder, outputsName), number, disk) },
    keepDocument: (name, text) => keepDocument(join(folder, name), text, disk),
    keepRow: (row) => keepRow(folder, row, disk),
    close() {
      journal.close();
      release();
    },
  };
}

/** Makes this process the one writer of a run, and returns what ends that. Throws RUN_BUSY, JOURNAL_UNWRITABLE. */
export function takeWriter(
  { id, folder }: { readonly id: string; readonly folder: string },
  options: {
    readonly disk: Disk;
    readonly processes: Processes;
    readonly random: (bytes: number) => Uint8Array;
  },
): () => void {
  const path = join(folder, lockName);
  const attempt = (() => {
    try {
      return tryLock(path, { ...options, run: id });
    } catch (cause) {
      if (errorCode(cause) === null) throw cause;
      throw new RunbookError('JOURNAL_UNWRITABLE', `Cannot write to run ${id}: ${describeError(cause)}.`, {
        path: folder,
        hint: 'Free some space, and look at the permissions of the folder.',
        cause,
      });
    }
  })();
  if (attempt.kind === 'held') return attempt.release;
  throw new RunbookError('RUN_BUSY', `Run ${id} is being written to by ${describeHolder(attempt.holder)}.`, {
    path,
    hint: 'Wait for it to end, or end it. If it is gone already, delete the file.',
  });
}
