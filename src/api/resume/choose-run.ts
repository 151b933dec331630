import type { RunEvent, RunListEntry } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import type { RunStore } from '../../records/run-store.js';
import { listRuns } from '../list-runs.js';

const lookedAt = 200;

/** The one run that can be meant where none is named: the only one that broke off. Throws RUN_UNKNOWN. */
export function chooseRun(store: RunStore<RunEvent>, name: string | null): string {
  if (name !== null) return store.find(name);
  const resumable = listRuns(store, store.list().slice(-lookedAt)).filter((run) => run.resumable);
  const broken = resumable.filter(({ status }) => status === 'unfinished' || status === 'interrupted');
  const candidates = broken.length > 0 ? broken : resumable;
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return only.runId;
  const what =
    only === undefined ? 'No run is left to resume.' : `${candidates.length} runs could be resumed.`;
  throw new RunbookError('RUN_UNKNOWN', what, {
    hint:
      only === undefined
        ? '`runbook runs` lists what there is.'
        : `Name one: ${candidates.slice(-5).map(describe).join('; ')}.`,
  });
}

function describe({ runId, path, status }: RunListEntry): string {
  return `runbook resume ${runId}  (${path ?? 'unknown document'}, ${status})`;
}
