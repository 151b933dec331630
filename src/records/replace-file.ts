import type { BigIntStats } from 'node:fs';
import { dirname } from 'node:path';
import { type Disk, errorCode, removeIfThere, syncFolder, writeAll } from './disk.js';

interface Replacement {
  /** Must stand beside `path`: a rename across file systems is no rename. */
  readonly beside: string;
  readonly bytes: Uint8Array;
  /** What `path` was when it was read. */
  readonly seen: BigIntStats;
}

/**
 * Puts `bytes` in the place of the file at `path`: written beside it with its mode and owner, on disk, then renamed. At
 * any moment the file is the old one or the new one. False, and nothing changed, where the file is no longer what was
 * seen. Throws the system's error, and changes nothing, where the new file can't be written.
 */
export function replaceFile(path: string, { beside, bytes, seen }: Replacement, disk: Disk): boolean {
  try {
    writeBeside(beside, bytes, seen, disk);
    if (!isSame(disk.statSync(path, { bigint: true }), seen)) {
      removeIfThere(disk, beside);
      return false;
    }
    disk.renameSync(beside, path);
  } catch (cause) {
    removeIfThere(disk, beside);
    throw cause;
  }
  syncFolder(disk, dirname(path));
  return true;
}

function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return (
    one.dev === other.dev &&
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs &&
    one.ctimeNs === other.ctimeNs
  );
}

function writeBeside(path: string, bytes: Uint8Array, like: BigIntStats, disk: Disk): void {
  const descriptor = disk.openSync(path, 'wx', 0o600);
  try {
    writeAll(disk, descriptor, bytes);
    giveTo(descriptor, like, disk);
    // After chown, which clears the set-id bits; the umask has no say in it.
    disk.fchmodSync(descriptor, Number(like.mode & 0o7777n));
    disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

/** Only root may give a file away; for anybody else the writer owns what is written, as with any editor. */
function giveTo(descriptor: number, like: BigIntStats, disk: Disk): void {
  try {
    disk.fchownSync(descriptor, Number(like.uid), Number(like.gid));
  } catch (cause) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(errorCode(cause) ?? '')) throw cause;
  }
}
