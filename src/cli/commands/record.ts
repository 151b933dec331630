import { recordKeptRow } from '../../api/record-kept-row.js';
import { openStore } from '../../api/run-records.js';
import { harmless } from '../../report/terminal/style.js';
import type { Io } from '../io.js';

const notWritten = 6;

/** `runbook record --run RUN`: the row of a run that could not write it then. Exit 6 where it still cannot. */
export async function recordCommand(name: string, io: Io): Promise<number> {
  const store = openStore({ ...io, now: () => io.clock.now() });
  const outcome = await recordKeptRow(store, store.find(name), io.clock);
  if (outcome.kind === 'written') {
    io.stdout.write(`Row added: ${harmless(outcome.row)}\n`);
    return 0;
  }
  io.stderr.write(harmless(`Row not written: ${outcome.reason}\n  next: add it by hand: ${outcome.row}\n`));
  return notWritten;
}
