import type { RunEvent } from '../model/generated/schemas.js';
import type { RunStore } from '../records/run-store.js';
import { listRuns } from './list-runs.js';

const lookedAt = 20;

/** Other runs of the same document that broke off, or go on right now: half of what is to be done may be done. */
export function unfinishedNotes(store: RunStore<RunEvent>, file: string | null): readonly string[] {
  if (file === null) return [];
  return listRuns(store, store.list().slice(-lookedAt)).flatMap((run) => {
    if (run.file !== file) return [];
    const since = `run ${run.runId} of this runbook, begun ${run.startedAt.slice(0, 16).replace('T', ' ')} UTC`;
    if (run.status === 'running') return [`Note: ${since}, is still going on.`];
    if (run.status !== 'unfinished' && run.status !== 'interrupted') return [];
    return [`Note: ${since}, broke off. To go on with it: runbook resume ${run.runId}`];
  });
}
