import type { RunEvent } from '../model/generated/schemas.js';
import { runIdTime } from '../records/run-id.js';
import type { RunStore } from '../records/run-store.js';
import { listRuns } from './list-runs.js';

export interface Pruned {
  readonly removed: readonly string[];
  /** Older too, and kept: somebody may still want to go on with them, or one goes on right now. */
  readonly kept: readonly string[];
}

/** Removes runs that began before `before`. What broke off is kept, unless it is asked for as well. */
export function pruneRuns(
  store: RunStore<RunEvent>,
  { before, unfinished }: { readonly before: Date; readonly unfinished: boolean },
): Pruned {
  const old = listRuns(
    store,
    store.list().filter((id) => runIdTime(id).getTime() < before.getTime()),
  );
  const isOpen = (status: string) => status === 'unfinished' || status === 'interrupted';
  const kept = old.filter(({ status }) => status === 'running' || (isOpen(status) && !unfinished));
  const removed = old.filter((run) => !kept.includes(run));
  for (const { runId } of removed) store.remove(runId);
  return { removed: removed.map(({ runId }) => runId), kept: kept.map(({ runId }) => runId) };
}
