import { addDays, daysBetween } from '../ledger/read-date.js';
import type { Ledger, Staleness } from '../model/ledger.js';
import { type CountedRow, countRows } from './count-rows.js';

const defaultLimitDays = 90;
const dueWithinDays = 14;

/**
 * How long ago a runbook last worked, as of `today` (UTC, `YYYY-MM-DD`), and what that means. Stale is what is older
 * than its limit, due what will be within 14 days. `limitDays` is the caller's word (front matter, `--max-age`) and wins
 * over the ledgers'; of two ledgers the shorter limit holds, and 90 days where nothing is said. Rows that can't be read
 * or lie ahead of today count for nothing; where they could have changed a bad verdict, it is `unreadable`.
 */
export function staleness(ledgers: readonly Ledger[], limitDays: number | null, today: string): Staleness {
  const { rows, problems } = countRows(ledgers, today);
  const limit = limitDays ?? shortest(ledgers) ?? defaultLimitDays;
  const worked = latest(rows.filter(({ rehearsal }) => !rehearsal));
  const rehearsed = latest(rows.filter(({ rehearsal }) => rehearsal));
  const ageDays = worked === null ? null : daysBetween(worked.date, today);
  const status = statusOf(ageDays, limit);
  return {
    status: problems.length > 0 && (status === 'stale' || status === 'never') ? 'unreadable' : status,
    lastWorked: worked?.date ?? null,
    ageDays,
    limitDays: limit,
    lastRehearsed: rehearsed?.date ?? null,
    nextDue: worked === null ? null : addDays(worked.date, limit),
    resolvedBy: worked?.resolvedBy ?? null,
    problems,
  };
}

function statusOf(ageDays: number | null, limitDays: number): 'fresh' | 'due' | 'stale' | 'never' {
  if (ageDays === null) return 'never';
  if (ageDays > limitDays) return 'stale';
  return limitDays - ageDays <= dueWithinDays ? 'due' : 'fresh';
}

/** The newest; of several of one day the one that stands first. */
function latest(rows: readonly CountedRow[]): CountedRow | null {
  let newest: CountedRow | null = null;
  for (const row of rows) if (newest === null || row.date > newest.date) newest = row;
  return newest;
}

function shortest(ledgers: readonly Ledger[]): number | null {
  const limits = ledgers.flatMap(({ limitDays }) => limitDays ?? []);
  return limits.length === 0 ? null : Math.min(...limits);
}
