import { join } from 'node:path';
import { RunbookError } from '../model/runbook-error.js';
import { type Disk, describeError, errorCode } from './disk.js';
import { readKeptDocument } from './kept-document.js';
import { type KeptRow, readKeptRow } from './kept-row.js';
import { readHolder } from './lock-holder.js';
import { type OpenRun, openRun, takeWriter } from './open-run.js';
import { type OutputStream, outputPath } from './output-files.js';
import type { Processes } from './processes.js';
import { type EventReader, readJournal, readJournalEnds } from './read-journal.js';
import { type OutputEnds, readEnds, readPieces } from './read-output.js';
import {
  createRunFolder,
  findRun,
  journalName,
  listRuns,
  lockName,
  type NewFolder,
  outputsName,
  runFolder,
} from './run-folder.js';

export interface RunStoreOptions<E> extends NewFolder {
  /** As `stateFolder` says. */
  readonly folder: string;
  readonly readEvent: EventReader<E>;
  readonly processes: Processes;
}

/** Runs on disk: `runs/<id>/journal.jsonl`, `runs/<id>/out/NNNN.{stdout,stderr}`. Folders are 0700, files 0600. */
export interface RunStore<E> {
  /** Throws JOURNAL_UNWRITABLE where there is no place for one. */
  create(): OpenRun<E>;
  /** Throws RUN_UNKNOWN, RUN_BUSY, JOURNAL_UNREADABLE, JOURNAL_UNWRITABLE. */
  resume(id: string): OpenRun<E> & { readonly events: readonly E[] };
  /** Ids of all runs, oldest first. */
  list(): readonly string[];
  /** The run that `text` names: its id, or what one id alone begins or ends with. Throws RUN_UNKNOWN. */
  find(text: string): string;
  /** The events so far, of a run that still goes on as well. Throws RUN_UNKNOWN, JOURNAL_UNREADABLE. */
  read(id: string): readonly E[];
  /** First and last event; null where nothing was journalled. Throws RUN_UNKNOWN, JOURNAL_UNREADABLE. */
  glance(id: string): { readonly first: E; readonly last: E } | null;
  /** What a command printed, piece by piece: it may be longer than any memory. No piece where it printed nothing. */
  outputPieces(id: string, number: number, stream: OutputStream): Iterable<Uint8Array>;
  /** Both ends of it. */
  outputEnds(id: string, number: number, part: OutputPart): OutputEnds;
  /** The file that keeps it, for a person to open. Throws RUN_UNKNOWN. */
  outputPath(id: string, number: number, stream: OutputStream): string;
  /** A document that was kept with the run. Throws RUN_UNKNOWN, JOURNAL_UNREADABLE. */
  readDocument(id: string, name: string): string;
  readKeptRow(id: string): KeptRow | null;
  /** Whether a process writes to it now, as far as can be told from here. */
  isRunning(id: string): boolean;
  /** Throws RUN_UNKNOWN, RUN_BUSY, JOURNAL_UNWRITABLE. */
  remove(id: string): void;
}

export interface OutputPart {
  readonly stream: OutputStream;
  readonly mostBytes: number;
}

export function createRunStore<E>(options: RunStoreOptions<E>): RunStore<E> {
  const { disk, processes, readEvent } = options;
  const runs = join(options.folder, 'runs');
  const at = (id: string) => runFolder(runs, id, disk);
  const output = (id: string, number: number, stream: OutputStream) =>
    outputPath(join(at(id), outputsName), number, stream);
  const read = (folder: string) => {
    const path = join(folder, journalName);
    return readJournal(path, readOrNothing(path, disk), readEvent);
  };
  return {
    create() {
      const made = createRunFolder(runs, options);
      const release = takeWriter(made, options);
      return openRun({ ...made, disk, release }, 0);
    },
    resume(id) {
      const folder = at(id);
      const release = takeWriter({ id, folder }, options);
      try {
        const { events, wholeBytes } = read(folder);
        return { ...openRun<E>({ id, folder, disk, release }, wholeBytes), events };
      } catch (cause) {
        release();
        throw cause;
      }
    },
    list: () => listRuns(runs, disk),
    find: (text) => findRun(runs, text, disk),
    read: (id) => read(at(id)).events,
    glance(id) {
      const path = join(at(id), journalName);
      return readJournalEnds(path, readOrNothing(path, disk), readEvent);
    },
    outputPieces: (id, number, stream) => readPieces(output(id, number, stream), disk),
    outputEnds: (id, number, { stream, mostBytes }) => readEnds(output(id, number, stream), mostBytes, disk),
    outputPath: output,
    readDocument: (id, name) => readKeptDocument(at(id), name, disk),
    readKeptRow: (id) => readKeptRow(at(id), disk),
    isRunning(id) {
      const holder = readHolder(disk, join(at(id), lockName));
      return holder !== 'absent' && (holder === 'unreadable' || processes.liveness(holder) !== 'dead');
    },
    remove(id) {
      const folder = at(id);
      takeWriter({ id, folder }, options);
      removeFolder(folder, join(runs, `.removed-${id}`), disk);
    },
  };
}

/** Renamed first: out of the list at once, whatever becomes of the rest. */
function removeFolder(folder: string, aside: string, disk: Disk): void {
  try {
    disk.renameSync(folder, aside);
    disk.rmSync(aside, { recursive: true, force: true });
  } catch (cause) {
    throw new RunbookError('JOURNAL_UNWRITABLE', `Cannot remove the run: ${describeError(cause)}.`, {
      path: folder,
      hint: 'Look at the permissions of the folder.',
      cause,
    });
  }
}

function readOrNothing(path: string, disk: Disk): Uint8Array {
  try {
    return disk.readFileSync(path);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return new Uint8Array();
    throw new RunbookError('JOURNAL_UNREADABLE', `Cannot read ${path}: ${describeError(cause)}.`, {
      path,
      hint: 'Look at its permissions.',
      cause,
    });
  }
}
