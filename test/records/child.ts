import { appendFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { writeLedgerRow } from '../../src/records/write-ledger-row.js';
import { rowRequest, watchedDisk } from './ports.js';

/**
 * A process of its own that writes one row: `child PATH NOTES JOURNAL KILL-AT`. It kills itself ahead of its KILL-AT-th
 * operation on the disk, or ahead of the operation of that name, and says so where its intent is in the journal.
 */
const [path = '', notes = '', journal = '', killAt = 'never'] = process.argv.slice(2);

let operations = 0;
const disk = watchedDisk((name) => {
  operations += 1;
  if (killAt === name || killAt === String(operations)) process.kill(process.pid, 'SIGKILL');
});
const log = (line: unknown) => appendFileSync(journal, `${JSON.stringify(line)}\n`);

const written = await writeLedgerRow(
  rowRequest(path, {
    entry: { date: '2026-11-22', cells: { Notes: notes } },
    run: notes,
    intended: (intent) => {
      log({ intent });
      writeSync(1, 'intended\n');
    },
    settleDead: (dead) => log({ settled: dead.run }),
    disk,
  }),
);
log({ written });
