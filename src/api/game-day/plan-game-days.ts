import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GameDayPlan, RunEvent, StaleRunbook } from '../../model/generated/schemas.js';
import type { Selection } from '../../model/plan.js';
import { RunbookError } from '../../model/runbook-error.js';
import { readDocument } from '../../parser/decode-document.js';
import { quote } from '../../process/quote.js';
import { errorCode } from '../../records/disk.js';
import type { RunStore } from '../../records/run-store.js';
import { type Estimate, estimateMinutes } from '../../staleness/game-day/estimate-minutes.js';
import { needsRehearsal } from '../../staleness/game-day/needs-rehearsal.js';
import {
  type DaySetting,
  type Rehearsal,
  spreadOverDays,
} from '../../staleness/game-day/spread-over-days.js';
import { listRuns } from '../list-runs.js';
import { planDocument } from '../plan-document.js';
import { reportStale, type StaleRequest } from '../stale/report-stale.js';

export interface GameDayRequest extends DaySetting {
  readonly fleet: StaleRequest;
  readonly store: RunStore<RunEvent>;
  /** When a day begins: minutes behind midnight, UTC. */
  readonly startMinute: number;
}

/**
 * Which runbooks to rehearse on which day: what is stale or will be by the last of them, the riskiest on the first.
 * Throws USAGE for a path that is not there.
 */
export function planGameDays(request: GameDayRequest): GameDayPlan {
  const { fleet, days, slots, minutes } = request;
  const by = days.at(-1) ?? fleet.today;
  const timesOf = pastTimes(request.store);
  const rehearsals = reportStale(fleet)
    .runbooks.filter((runbook) => needsRehearsal(runbook, by))
    .map((runbook) => ({
      runbook,
      ...estimateFor(runbook, fleet, timesOf(resolve(fleet.cwd, runbook.path))),
    }));
  const spread = spreadOverDays(rehearsals, request);
  return {
    schemaVersion: 1,
    asOf: fleet.today,
    slots,
    minutes,
    days: spread.days.map(({ date, rehearsals: placed }) => ({
      date,
      sessions: sessionsOf(date, placed, request.startMinute),
    })),
    unplaced: spread.unplaced,
  };
}

const wholeRunbook: Selection = { from: null, until: null, only: [], skip: [], choose: {} };

/** How long the runs of a document took that worked, by its absolute path. */
function pastTimes(store: RunStore<RunEvent>): (file: string) => readonly number[] {
  const times = new Map<string, number[]>();
  for (const { file, status, startedAt, finishedAt } of listRuns(store)) {
    if (file === null || status !== 'worked' || finishedAt === null) continue;
    times.set(file, [...(times.get(file) ?? []), Date.parse(finishedAt) - Date.parse(startedAt)]);
  }
  return (file) => times.get(file) ?? [];
}

function estimateFor(
  { path }: StaleRunbook,
  { cwd, today }: StaleRequest,
  pastRunsMs: readonly number[],
): Estimate {
  if (pastRunsMs.length > 0) return estimateMinutes(pastRunsMs, []);
  try {
    const text = readDocument(readFileSync(resolve(cwd, path)), path);
    const nothing = { environment: new Set<string>(), given: new Set<string>() };
    const { plan } = planDocument({ path, text, selection: wholeRunbook, today, ...nothing });
    return estimateMinutes([], plan.steps);
  } catch (error) {
    // What cannot be planned has to be looked at all the same.
    if (error instanceof RunbookError || errorCode(error) !== null) return estimateMinutes([], []);
    throw error;
  }
}

function sessionsOf(date: string, rehearsals: readonly Rehearsal[], startMinute: number) {
  let minute = startMinute;
  return rehearsals.map(({ runbook, minutes, estimate }) => {
    const startsAt = new Date(Date.parse(date) + minute * 60_000).toISOString();
    minute += minutes;
    return { startsAt, minutes, estimate, command: commandFor(runbook, date), runbook };
  });
}

function commandFor({ path }: StaleRunbook, date: string): string {
  const word = /^[\w./-]+$/.test(path) && !path.startsWith('-') ? path : quote(path.replace(/^-/, './-'));
  return `runbook run ${word} --rehearsal --note 'Game day ${date}'`;
}
