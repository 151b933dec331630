import type { RunEvent, RunListEntry } from '../model/generated/schemas.js';
import { RunbookError } from '../model/runbook-error.js';
import { runIdTime } from '../records/run-id.js';
import type { RunStore } from '../records/run-store.js';

/** The runs of this machine, oldest first. One that cannot be read is listed with the reason, and hides no other. */
export function listRuns(
  store: RunStore<RunEvent>,
  ids: readonly string[] = store.list(),
): readonly RunListEntry[] {
  return ids.map((id) => {
    try {
      return entryOf(store, id);
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error;
      return { ...nothingKnown(id), status: 'unreadable', problem: error.message };
    }
  });
}

function entryOf(store: RunStore<RunEvent>, id: string): RunListEntry {
  const ends = store.glance(id);
  const isRunning = store.isRunning(id);
  if (ends === null || ends.first.kind !== 'run-started') {
    // The folder is made before the first event: an engine that died in between left nothing to resume.
    return {
      ...nothingKnown(id),
      status: isRunning ? 'running' : 'unreadable',
      problem: 'nothing was journalled',
    };
  }
  const { first, last } = ends;
  const finished = last.kind === 'run-finished' ? last : null;
  const status = isRunning ? 'running' : (finished?.status ?? 'unfinished');
  return {
    runId: id,
    startedAt: first.at,
    status: status === 'running' && !isRunning ? 'unfinished' : status,
    resumable: !isRunning && status !== 'worked',
    path: first.path,
    file: first.file,
    title: first.title,
    operator: first.operator,
    exitCode: finished?.exitCode ?? null,
    finishedAt: finished?.at ?? null,
    problem: null,
  };
}

function nothingKnown(id: string) {
  return {
    runId: id,
    startedAt: runIdTime(id).toISOString(),
    resumable: false,
    path: null,
    file: null,
    title: null,
    operator: null,
    exitCode: null,
    finishedAt: null,
  };
}
