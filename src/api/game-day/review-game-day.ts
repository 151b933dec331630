import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readLedgers } from '../../ledger/read-ledgers.js';
import type { GameDayReview, Rehearsed, RunEvent, StaleRunbook } from '../../model/generated/schemas.js';
import type { Ledger } from '../../model/ledger.js';
import { RunbookError } from '../../model/runbook-error.js';
import { readDocument } from '../../parser/decode-document.js';
import { errorCode } from '../../records/disk.js';
import type { RunStore } from '../../records/run-store.js';
import { troubleOf } from '../../staleness/game-day/record-trouble.js';
import { rowsOfDay } from '../../staleness/game-day/rows-of-day.js';
import { listRuns } from '../list-runs.js';
import { readPastRun, recordOf } from '../past-run.js';
import { reportStale, type StaleRequest } from '../stale/report-stale.js';

interface ReviewRequest {
  /** Judged for the day that is looked back at. */
  readonly fleet: StaleRequest;
  readonly store: RunStore<RunEvent>;
}

/**
 * What became of a day: the runs that this machine made of these runbooks, and the rows that others left in their
 * ledgers. Throws USAGE for a path that is not there.
 */
export function reviewGameDay({ fleet, store }: ReviewRequest): GameDayReview {
  const date = fleet.today;
  const { runbooks } = reportStale(fleet);
  const byFile = new Map(runbooks.map((runbook) => [resolve(fleet.cwd, runbook.path), runbook]));
  const ofDay = listRuns(store).filter(({ startedAt }) => startedAt.startsWith(date));
  const runs = ofDay.flatMap(({ runId, file }) => {
    const runbook = file === null ? undefined : byFile.get(file);
    return runbook === undefined ? [] : [readRun(store, runId, runbook)];
  });
  const ran = runs.flatMap((run) => (run.kind === 'read' ? run.rehearsed : []));
  const seen = new Set(ran.map(({ path }) => path));
  const rows = runbooks
    .filter(({ path }) => !seen.has(path))
    .flatMap((runbook) => rowsIn(runbook, resolve(fleet.cwd, runbook.path), date));
  const rehearsed = [...ran, ...rows].toSorted(
    (a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome),
  );
  const touched = new Set(rehearsed.map(({ path }) => path));
  return {
    schemaVersion: 1,
    date,
    rehearsed,
    unreadableRuns: runs.flatMap((run) => (run.kind === 'unreadable' ? run.why : [])),
    stillOpen: runbooks.filter(
      ({ path, status }) => status !== 'fresh' && status !== 'due' && !touched.has(path),
    ),
  };
}

/** What needs somebody first. */
const outcomes: readonly Rehearsed['outcome'][] = ['failed', 'open', 'worked'];

type RunReading =
  | { readonly kind: 'read'; readonly rehearsed: Rehearsed }
  | { readonly kind: 'unreadable'; readonly why: string };

function readRun(store: RunStore<RunEvent>, runId: string, { path, title }: StaleRunbook): RunReading {
  try {
    const record = recordOf(store, readPastRun(store, runId));
    const rehearsed: Rehearsed = {
      path,
      title,
      outcome: outcomeOf(record.status, record.finishedAt),
      source: 'run',
      runId,
      said: record.status,
      ...troubleOf(record),
    };
    return { kind: 'read', rehearsed };
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error;
    return { kind: 'unreadable', why: `${runId} of ${path}: ${error.message}` };
  }
}

function outcomeOf(status: string, finishedAt: string | null): Rehearsed['outcome'] {
  if (status === 'worked') return 'worked';
  return finishedAt === null || status === 'interrupted' ? 'open' : 'failed';
}

function rowsIn({ path, title }: StaleRunbook, file: string, date: string): readonly Rehearsed[] {
  return rowsOfDay(ledgersOf(file, path), date).map(({ worked, said }) => ({
    path,
    title,
    outcome: worked ? 'worked' : 'failed',
    source: 'ledger',
    runId: null,
    said,
    failures: [],
    outOfDate: [],
  }));
}

/** None where the document cannot be read: that is told by its verdict. */
function ledgersOf(file: string, path: string): readonly Ledger[] {
  try {
    return readLedgers(readDocument(readFileSync(file), path));
  } catch (error) {
    if (error instanceof RunbookError || errorCode(error) !== null) return [];
    throw error;
  }
}
