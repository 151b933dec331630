import { basename, dirname, join } from 'node:path';
import { type Disk, errorCode, removeIfThere, writeAll } from './disk.js';
import { type LockHolder, readHolder, showHolder } from './lock-holder.js';
import type { Processes } from './processes.js';

export interface LockOptions {
  readonly disk: Disk;
  readonly processes: Processes;
  /** Fresh random bytes; a holder is told from every other by them. */
  readonly random: (bytes: number) => Uint8Array;
  /** The run this is done for, if it is done for one. */
  readonly run: string | null;
  /** Called before the lock of a dead holder is broken, while nobody else can break it. */
  readonly settleDead?: (dead: LockHolder) => void;
}

export type LockAttempt =
  | { readonly kind: 'held'; readonly token: string; readonly release: () => void }
  /** `holder` is null where the lock can't be read. */
  | { readonly kind: 'busy'; readonly path: string; readonly holder: LockHolder | null };

const attempts = 8;

/**
 * One attempt to take the lock at `path`. A lock is a file that appears whole and only once (O_EXCL, then a link); a dead
 * holder's is broken under a lock of its own, named for that holder, so that of two who find it dead one breaks it and
 * the other never removes the successor's. Throws the system's error where the folder can't be written.
 */
export function tryLock(path: string, options: LockOptions): LockAttempt {
  const { disk } = options;
  const token = Buffer.from(options.random(8)).toString('hex');
  const holder: LockHolder = { ...options.processes.own(), token, run: options.run };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const current = readHolder(disk, path);
    if (current === 'unreadable') return { kind: 'busy', path, holder: null };
    if (current === 'absent') {
      if (!claim(path, holder, disk)) continue;
      sweep(path, token, options);
      return { kind: 'held', token, release: () => release(path, token, disk) };
    }
    if (options.processes.liveness(current) !== 'dead' || !breakDead(path, current, options))
      return { kind: 'busy', path, holder: current };
  }
  return { kind: 'busy', path, holder: null };
}

/** False where somebody else was first. The link shows the file whole, with what it holds, or not at all. */
function claim(path: string, holder: LockHolder, disk: Disk): boolean {
  const own = `${path}.${holder.token}`;
  const descriptor = disk.openSync(own, 'wx', 0o600);
  try {
    writeHolder(descriptor, holder, disk);
    return link(own, path, disk) ?? claimWithoutLink(path, holder, disk);
  } finally {
    removeIfThere(disk, own);
  }
}

/** null where the file system has no hard links. */
function link(from: string, to: string, disk: Disk): boolean | null {
  try {
    disk.linkSync(from, to);
    return true;
  } catch (cause) {
    // ENOENT: swept away by a new holder, who found it before it held anything.
    return ['EEXIST', 'ENOENT'].includes(errorCode(cause) ?? '') ? false : null;
  }
}

/** Killed between the two steps, it leaves a lock that nobody can read. */
function claimWithoutLink(path: string, holder: LockHolder, disk: Disk): boolean {
  let descriptor: number;
  try {
    descriptor = disk.openSync(path, 'wx', 0o600);
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return false;
    throw cause;
  }
  writeHolder(descriptor, holder, disk);
  return true;
}

function writeHolder(descriptor: number, holder: LockHolder, disk: Disk): void {
  try {
    writeAll(disk, descriptor, Buffer.from(showHolder(holder)));
  } finally {
    disk.closeSync(descriptor);
  }
}

function breakDead(path: string, dead: LockHolder, options: LockOptions): boolean {
  const { settleDead, ...plain } = options;
  const breaker = tryLock(`${path}.break-${dead.token}`, plain);
  if (breaker.kind === 'busy') return false;
  try {
    const current = readHolder(options.disk, path);
    if (current === 'absent' || current === 'unreadable' || current.token !== dead.token) return true;
    settleDead?.(dead);
    removeIfThere(options.disk, path);
    return true;
  } finally {
    breaker.release();
  }
}

/** Never throws: what it was held for is done, and a lock that stays behind is a dead one's soon. */
function release(path: string, token: string, disk: Disk): void {
  const current = readHolder(disk, path);
  if (current === 'absent' || current === 'unreadable' || current.token !== token) return;
  try {
    removeIfThere(disk, path);
  } catch {
    return;
  }
}

/**
 * What the killed left behind. A token never comes again, so neither does a lock to break under it; and who still makes
 * a claim while the lock is held can make another.
 */
function sweep(path: string, token: string, { disk, processes }: LockOptions): void {
  const prefix = `${basename(path)}.`;
  for (const name of disk.readdirSync(dirname(path))) {
    if (!name.startsWith(prefix) || name === `${prefix}${token}`) continue;
    const left = join(dirname(path), name);
    const holder = readHolder(disk, left);
    const isDead =
      holder === 'unreadable'
        ? /^[0-9a-f]{16}$/.test(name.slice(prefix.length))
        : holder !== 'absent' && processes.liveness(holder) === 'dead';
    if (isDead) removeIfThere(disk, left);
  }
}
