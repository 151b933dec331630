import * as fs from 'node:fs';

/** The file system as this room uses it: a port, so that tests can end the process, or fill the disk, at any step. */
export type Disk = Pick<
  typeof fs,
  | 'accessSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fdatasyncSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readSync'
  | 'readdirSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>;

export const localDisk: Disk = fs;

/** Writes all of it: a single write may take less. */
export function writeAll(disk: Disk, descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length)
    written += disk.writeSync(descriptor, bytes, written, bytes.length - written);
}

/** Makes a rename or a new file in `folder` last. Not every file system lets a folder be synced: that is no failure. */
export function syncFolder(disk: Disk, folder: string): void {
  let descriptor: number | null = null;
  try {
    descriptor = disk.openSync(folder, 'r');
    disk.fsyncSync(descriptor);
  } catch {
    // The data is where it belongs; only its durability over a power failure is the file system's own affair.
  } finally {
    if (descriptor !== null) disk.closeSync(descriptor);
  }
}

export function removeIfThere(disk: Disk, path: string): void {
  try {
    disk.unlinkSync(path);
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') throw cause;
  }
}

/** `ENOENT`, `ENOSPC`, …; null for what is no system error. */
export function errorCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause) || !('syscall' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file may grow no more (ulimit -f)',
  EIO: 'the disk failed',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/** A system error in the operator's words. */
export function describeError(cause: unknown): string {
  return reasons[errorCode(cause) ?? ''] ?? (cause instanceof Error ? cause.message : String(cause));
}
