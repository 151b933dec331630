import { RunbookError } from '../model/runbook-error.js';
import { type Disk, describeError, errorCode } from './disk.js';

/** What a command printed, or both ends of it where it is long. */
export interface OutputEnds {
  readonly head: Uint8Array;
  /** Nothing where the head is all of it. */
  readonly tail: Uint8Array;
  readonly omittedBytes: number;
}

const nothing = new Uint8Array();

/** At most `mostBytes` of a file of any length; nothing where there is none. Throws JOURNAL_UNREADABLE. */
export function readEnds(path: string, mostBytes: number, disk: Disk): OutputEnds {
  const ends = withFile(path, disk, (descriptor): OutputEnds => {
    const { size } = disk.fstatSync(descriptor);
    const read = (from: number, to: number) => readRange(disk, descriptor, { from, to });
    if (size <= mostBytes) return { head: read(0, size), tail: nothing, omittedBytes: 0 };
    const half = Math.floor(mostBytes / 2);
    return { head: read(0, half), tail: read(size - half, size), omittedBytes: size - 2 * half };
  });
  return ends ?? { head: nothing, tail: nothing, omittedBytes: 0 };
}

const chunkBytes = 64 * 1024;

/** All of a file, piece by piece; nothing where there is none. Throws JOURNAL_UNREADABLE. */
export function* readPieces(path: string, disk: Disk): Generator<Uint8Array> {
  for (let from = 0; ; from += chunkBytes) {
    const piece = withFile(path, disk, (descriptor) =>
      readRange(disk, descriptor, { from, to: from + chunkBytes }),
    );
    if (piece !== null && piece.length > 0) yield piece;
    if (piece === null || piece.length < chunkBytes) return;
  }
}

/** null where there is no file. */
function withFile<T>(path: string, disk: Disk, read: (descriptor: number) => T): T | null {
  try {
    const descriptor = disk.openSync(path, 'r');
    try {
      return read(descriptor);
    } finally {
      disk.closeSync(descriptor);
    }
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw new RunbookError('JOURNAL_UNREADABLE', `Cannot read ${path}: ${describeError(cause)}.`, {
      path,
      hint: 'Look at its permissions.',
      cause,
    });
  }
}

/** Less where the file ends before `to`. */
function readRange(disk: Disk, descriptor: number, { from, to }: { from: number; to: number }): Uint8Array {
  const bytes = Buffer.alloc(to - from);
  let filled = 0;
  while (filled < bytes.length) {
    const read = disk.readSync(descriptor, bytes, filled, bytes.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}
