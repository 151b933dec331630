import { randomBytes } from 'node:crypto';
import type { Clock, LedgerIntent } from '../executor/ports.js';
import type { LedgerEntry } from '../ledger/ledger-entry.js';
import { localDisk } from '../records/disk.js';
import { localProcesses } from '../records/processes.js';
import { type RowWritten, writeLedgerRow } from '../records/write-ledger-row.js';

/** Another run that writes its row holds the document for milliseconds; a minute means that something is wrong. */
const lockWaitMs = 60_000;

export interface RowToWrite {
  readonly path: string;
  readonly entry: LedgerEntry;
  readonly run: string;
  /** What this run was about to write when it was last heard of: its row then is not written twice. */
  readonly earlier: LedgerIntent | null;
  readonly intended: (intent: LedgerIntent) => void;
  readonly clock: Clock;
}

/** Adds a run's row to a document on this machine. */
export function writeRow(row: RowToWrite): Promise<RowWritten> {
  return writeLedgerRow({
    ...row,
    // A run that died between journal and rename settles its row itself when it is resumed.
    settleDead: () => {},
    disk: localDisk,
    processes: localProcesses,
    random: randomBytes,
    waitMs: lockWaitMs,
    signal: new AbortController().signal,
  });
}
