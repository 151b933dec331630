import type { Clock } from '../executor/ports.js';
import { createRedactor } from '../executor/redactor.js';
import { createRunLog } from '../executor/run-log.js';
import type { RunEvent } from '../model/generated/schemas.js';
import { RunbookError } from '../model/runbook-error.js';
import type { RunStore } from '../records/run-store.js';
import type { RowWritten } from '../records/write-ledger-row.js';
import { readPastRun } from './past-run.js';
import { writeRow } from './write-row.js';

/**
 * Adds the row of a run that worked and could not write it then. The run's journal says so, so that it is added once.
 * Throws RUN_UNKNOWN, RUN_BUSY, RUN_FINISHED where there is no such row.
 */
export async function recordKeptRow(
  store: RunStore<RunEvent>,
  id: string,
  clock: Clock,
): Promise<RowWritten> {
  const run = store.resume(id);
  try {
    const kept = store.readKeptRow(id);
    const { itinerary, state } = readPastRun(store, id, run.events);
    if (kept === null || state.ledger?.kind !== 'ledger-kept') {
      throw new RunbookError('RUN_FINISHED', `Run ${id} has no row left to write.`, {
        hint: `See it with: runbook show ${id}`,
      });
    }
    const log = createRunLog(
      itinerary,
      { state, seq: run.events.length },
      // The row was masked before it was kept.
      { clock, journal: run.journal, readers: [], redactor: createRedactor() },
    );
    const outcome = await writeRow({
      ...kept,
      run: id,
      earlier: state.intent,
      intended: (intent) => log.tell({ kind: 'ledger-intended', ...intent }, { sync: true }),
      clock,
    });
    if (outcome.kind === 'written') log.tell({ kind: 'ledger-written', row: outcome.row }, { sync: true });
    return outcome;
  } finally {
    run.close();
  }
}
