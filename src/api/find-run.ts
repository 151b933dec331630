import type { RunEvent } from '../model/generated/schemas.js';
import { RunbookError } from '../model/runbook-error.js';
import type { RunStore } from '../records/run-store.js';

/** The run that is named, else the latest. Throws RUN_UNKNOWN. */
export function findRunOrLatest(store: RunStore<RunEvent>, name: string | null): string {
  if (name !== null) return store.find(name);
  const latest = store.list().at(-1);
  if (latest !== undefined) return latest;
  throw new RunbookError('RUN_UNKNOWN', 'No run is on record here.', {
    hint: 'Start one: runbook run FILE. RUNBOOK_STATE_DIR says where runs are kept.',
  });
}
