import { type BigIntStats, constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { addRow, type RowAddition } from '../ledger/add-row.js';
import type { LedgerEntry } from '../ledger/ledger-entry.js';
import { type Disk, describeError, errorCode, removeIfThere } from './disk.js';
import { holdLock, type LockWait } from './hold-lock.js';
import type { LockOptions } from './lock.js';
import { describeHolder, type LockHolder } from './lock-holder.js';
import { replaceFile } from './replace-file.js';
import { decodeDocument, hashBytes, type LedgerIntent, settle } from './settle.js';

export interface RowRequest extends Omit<LockOptions, 'settleDead'>, LockWait {
  /** Of the document; symbolic links are followed, and what they lead to is written. */
  readonly path: string;
  readonly entry: LedgerEntry;
  /** The intent that this run journalled before it was killed, if it did: its row then is not written twice. */
  readonly earlier: LedgerIntent | null;
  /** Has the intent on disk when it returns; what it throws ends the writing before anything is touched. */
  readonly intended: (intent: LedgerIntent) => void;
  /** Journals for a run that died while it held the document whether its row stands there ({@link settle}). */
  readonly settleDead: (dead: LockHolder, document: Uint8Array) => void;
}

export type RowWritten =
  | { readonly kind: 'written'; readonly row: string }
  /** Nothing was changed: the row is to be printed, and kept for later. */
  | { readonly kind: 'kept'; readonly row: string; readonly reason: string };

const mostEdits = 5;

/**
 * Adds a run's row to the ledger of the document at `path`, under a lock, by replacing the file with one that holds the
 * row and is the same everywhere else. Killed at any moment, the document is the old one or the new one. Who else writes
 * to it is waited for, at most `waitMs`. A document that can't be written, or has no place for a row, is an outcome.
 */
export async function writeLedgerRow(request: RowRequest): Promise<RowWritten> {
  const { path, disk } = request;
  try {
    const target = disk.realpathSync(path);
    const lock = await holdLock(besideOf(target, 'runbook-lock'), {
      ...request,
      settleDead: (dead) => request.settleDead(dead, disk.readFileSync(target)),
    });
    if (lock.kind === 'busy')
      return keep(
        request,
        `${describeHolder(lock.holder)} is writing to it. If that is no longer so, delete ${lock.path}.`,
      );
    try {
      return edit(target, lock.token, request);
    } finally {
      lock.release();
    }
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
    return keep(request, `${describeError(cause)}.`);
  }
}

function edit(target: string, token: string, request: RowRequest): RowWritten {
  const { disk, earlier, entry } = request;
  const beside = besideOf(target, 'runbook-new');
  removeLeftBehind(beside, disk);
  for (let attempt = 0; attempt < mostEdits; attempt++) {
    const seen = disk.statSync(target, { bigint: true });
    const refusal = refuse(target, seen, disk);
    if (refusal !== null) return keep(request, refusal);
    const before = disk.readFileSync(target);
    const text = decodeDocument(before);
    if (text === null) return keep(request, 'it is not UTF-8.');
    if (earlier !== null && settle(earlier, before) === 'stands')
      return { kind: 'written', row: earlier.row };
    const addition = addRow(text, entry);
    if (addition.kind === 'not-added') return keep(request, addition.reason);
    const bytes = insert(before, text, addition);
    request.intended({ row: addition.row, hashBefore: hashBytes(before), hashAfter: hashBytes(bytes) });
    if (replaceFile(target, { beside: `${beside}.${token}`, bytes, seen }, disk))
      return { kind: 'written', row: addition.row };
  }
  return keep(request, 'somebody else keeps changing it.');
}

/** Only the new bytes are encoded; all others are passed on as they were read. */
function insert(
  before: Uint8Array,
  text: string,
  { start, end, text: after }: RowAddition & { readonly kind: 'added' },
): Uint8Array {
  const at = Buffer.byteLength(text.slice(0, start));
  return Buffer.concat([before.subarray(0, at), Buffer.from(after.slice(start, end)), before.subarray(at)]);
}

/**
 * A rename asks the folder, not the file: whether the file itself may be written is asked here, of the system, which
 * knows more than the mode says (root, access lists, read-only mounts).
 */
function refuse(target: string, seen: BigIntStats, disk: Disk): string | null {
  if (!seen.isFile()) return 'it is no regular file.';
  disk.accessSync(target, constants.W_OK);
  return null;
}

function keep({ path, entry, disk }: RowRequest, reason: string): RowWritten {
  let text: string;
  try {
    text = disk.readFileSync(path, 'utf8');
  } catch {
    text = '';
  }
  return { kind: 'kept', row: addRow(text, entry).row, reason: `${path} was not changed: ${reason}` };
}

function besideOf(target: string, purpose: string): string {
  return join(dirname(target), `.${basename(target)}.${purpose}`);
}

/** Whoever holds the lock is the only one to write beside the document: what stands there is a killed one's. */
function removeLeftBehind(beside: string, disk: Disk): void {
  const folder = dirname(beside);
  for (const name of disk.readdirSync(folder))
    if (name.startsWith(`${basename(beside)}.`)) removeIfThere(disk, join(folder, name));
}
