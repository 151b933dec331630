import { constants, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RunbookError } from '../model/runbook-error.js';
import { type Disk, describeError, errorCode, removeIfThere, syncFolder, writeAll } from './disk.js';

/** A file that a result is written to. Until it is kept, what stood there before stands there still. */
export interface ResultFile {
  write(text: string): void;
  /** Puts it where it belongs, whole. Throws RESULT_UNWRITABLE. */
  keep(): void;
  /** Leaves no trace of what was not kept; harmless afterwards. */
  drop(): void;
}

interface Ports {
  readonly disk: Disk;
  readonly random: (bytes: number) => Uint8Array;
}

/**
 * Opens `path` for a result: written beside it and renamed at the end, symbolic links followed, the mode kept. What is no
 * regular file (`/dev/stderr`, a pipe) is written to as it is. Throws RESULT_UNWRITABLE, before anything has run.
 */
export function openResultFile(path: string, { disk, random }: Ports): ResultFile {
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (cause) {
      throw unwritable(path, cause);
    }
  };
  const { target, seen } = attempt(() => look(path, disk));
  const beside = join(
    dirname(target),
    `.${basename(target)}.runbook-new.${Buffer.from(random(6)).toString('hex')}`,
  );
  const isPlain = seen === null || seen.isFile();
  const descriptor = attempt(() =>
    isPlain ? disk.openSync(beside, 'wx', seen === null ? 0o666 : 0o600) : disk.openSync(target, 'w'),
  );
  let isOpen = true;
  let failure: RunbookError | null = null;
  const close = (): void => {
    if (isOpen) disk.closeSync(descriptor);
    isOpen = false;
  };
  const drop = (): void => {
    close();
    if (isPlain) removeIfThere(disk, beside);
  };
  return {
    write(text) {
      try {
        writeAll(disk, descriptor, Buffer.from(text, 'utf8'));
      } catch (cause) {
        failure ??= unwritable(path, cause);
        throw failure;
      }
    },
    keep() {
      // Half a result must not pass for a whole one, whoever has seen the failure before.
      if (failure !== null) throw failure;
      if (!isPlain) return close();
      attempt(() => {
        if (seen !== null) disk.fchmodSync(descriptor, seen.mode & 0o7777);
        disk.fsyncSync(descriptor);
        close();
        disk.renameSync(beside, target);
      });
      syncFolder(disk, dirname(target));
    },
    drop,
  };
}

function look(path: string, disk: Disk): { readonly target: string; readonly seen: Stats | null } {
  try {
    const target = disk.realpathSync(path);
    // A rename asks the folder, not the file.
    disk.accessSync(target, constants.W_OK);
    return { target, seen: disk.statSync(target) };
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') throw cause;
    return { target: path, seen: null };
  }
}

function unwritable(path: string, cause: unknown): RunbookError {
  return new RunbookError('RESULT_UNWRITABLE', `The result cannot be written: ${describeError(cause)}.`, {
    path,
    hint: 'Give --out a file in a folder that is there and can be written.',
    cause,
  });
}
