import { dirname, join } from 'node:path';
import { RunbookError } from '../model/runbook-error.js';
import { type Disk, describeError, errorCode, syncFolder } from './disk.js';
import { isRunId, newRunId } from './run-id.js';

export const journalName = 'journal.jsonl';
export const outputsName = 'out';
export const lockName = 'writer.lock';

export interface NewFolder {
  readonly disk: Disk;
  readonly random: (bytes: number) => Uint8Array;
  readonly now: () => Date;
}

const attempts = 4;

/** A folder for a new run, nobody else's. Throws JOURNAL_UNWRITABLE. */
export function createRunFolder(
  runs: string,
  { disk, random, now }: NewFolder,
): { id: string; folder: string } {
  try {
    makeWay(runs, disk);
    for (let attempt = 1; ; attempt++) {
      const id = newRunId(now(), random);
      const folder = join(runs, id);
      if (!makeFolder(folder, disk, attempt === attempts)) continue;
      disk.mkdirSync(join(folder, outputsName), { mode: 0o700 });
      syncFolder(disk, runs);
      return { id, folder };
    }
  } catch (cause) {
    throw new RunbookError(
      'JOURNAL_UNWRITABLE',
      `Cannot make a folder for the run: ${describeError(cause)}.`,
      {
        path: runs,
        hint: 'Free some space, or let RUNBOOK_STATE_DIR name a folder that can be written.',
        cause,
      },
    );
  }
}

/** Folder by folder: of a read-only file system mkdir's own recursion says that the folder is not there (Node 20). */
function makeWay(folder: string, disk: Disk): void {
  try {
    makeUnlessThere(folder, disk);
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT' || dirname(folder) === folder) throw cause;
    makeWay(dirname(folder), disk);
    makeUnlessThere(folder, disk);
  }
}

function makeUnlessThere(folder: string, disk: Disk): void {
  try {
    disk.mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    if (errorCode(cause) !== 'EEXIST') throw cause;
  }
}

/** False where it is there already: somebody had the same id in the same millisecond. */
function makeFolder(folder: string, disk: Disk, last: boolean): boolean {
  try {
    disk.mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST' && !last) return false;
    throw cause;
  }
}

/** Ids, oldest first. No folder, no runs. */
export function listRuns(runs: string, disk: Disk): readonly string[] {
  try {
    return disk.readdirSync(runs).filter(isRunId).toSorted();
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return [];
    throw new RunbookError('JOURNAL_UNREADABLE', `Cannot list the runs: ${describeError(cause)}.`, {
      path: runs,
      hint: 'Look at its permissions, or let RUNBOOK_STATE_DIR name another folder.',
      cause,
    });
  }
}

/** The one run that `text` names. Throws RUN_UNKNOWN. */
export function findRun(runs: string, text: string, disk: Disk): string {
  const ids = listRuns(runs, disk);
  if (ids.includes(text)) return text;
  const named = text === '' ? [] : ids.filter((id) => id.startsWith(text) || id.endsWith(text));
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return only;
  const hint =
    only === undefined
      ? `The latest is ${ids.at(-1) ?? 'still to come'}. \`runbook runs\` lists them.`
      : `It could be ${named.slice(-5).join(', ')}.`;
  const count = only === undefined ? 'No run' : `${named.length} runs`;
  throw new RunbookError('RUN_UNKNOWN', `${count} by the name of ${text}.`, { path: runs, hint });
}

/** The folder of a run by its whole id. Throws RUN_UNKNOWN. */
export function runFolder(runs: string, id: string, disk: Disk): string {
  return join(runs, findRun(runs, id, disk));
}
