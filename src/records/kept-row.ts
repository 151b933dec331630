import { join } from 'node:path';
import type { LedgerEntry } from '../ledger/ledger-entry.js';
import { type Disk, errorCode, writeAll } from './disk.js';

/** A row that could not be written, in its run's folder: `runbook record --run RUN` adds it later. */
export interface KeptRow {
  readonly path: string;
  readonly entry: LedgerEntry;
}

const fileName = 'ledger-row.json';

export function keepRow(folder: string, row: KeptRow, disk: Disk): void {
  const descriptor = disk.openSync(join(folder, fileName), 'w', 0o600);
  try {
    writeAll(disk, descriptor, Buffer.from(`${JSON.stringify(row, null, 2)}\n`));
    disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

/** null where no row was kept, or where what was kept can't be read. */
export function readKeptRow(folder: string, disk: Disk): KeptRow | null {
  let value: unknown;
  try {
    value = JSON.parse(disk.readFileSync(join(folder, fileName), 'utf8'));
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT' || cause instanceof SyntaxError) return null;
    throw cause;
  }
  const path = field(value, 'path');
  const entry = field(value, 'entry');
  const date = field(entry, 'date');
  const cells = field(entry, 'cells');
  if (typeof path !== 'string' || typeof date !== 'string' || typeof cells !== 'object' || cells === null)
    return null;
  const words = Object.entries(cells).flatMap(([name, cell]) =>
    typeof cell === 'string' ? [[name, cell]] : [],
  );
  return {
    path,
    entry: { date, cells: Object.fromEntries(words), rehearsal: field(entry, 'rehearsal') === true },
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
