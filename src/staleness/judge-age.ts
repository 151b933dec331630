import { addDays, daysBetween } from '../ledger/read-date.js';
import type { Staleness, StalenessStatus } from '../model/ledger.js';

export const defaultLimitDays = 90;
export const defaultDueDays = 14;

interface AgeSetting {
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** null where nothing is said. */
  readonly limitDays: number | null;
  /** How long before its limit it is due. */
  readonly dueDays?: number;
  /** Something could not be read that might have changed a bad verdict. */
  readonly isDoubtful: boolean;
}

type Age = Pick<Staleness, 'status' | 'lastWorked' | 'ageDays' | 'limitDays' | 'nextDue'>;

/** What it means, on a day, that a runbook last worked on another; null where it never did. */
export function judgeAge(lastWorked: string | null, setting: AgeSetting): Age {
  const limitDays = setting.limitDays ?? defaultLimitDays;
  const ageDays = lastWorked === null ? null : daysBetween(lastWorked, setting.today);
  const status = statusOf(ageDays, limitDays, setting.dueDays ?? defaultDueDays);
  return {
    status: setting.isDoubtful && (status === 'stale' || status === 'never') ? 'unreadable' : status,
    lastWorked,
    ageDays,
    limitDays,
    nextDue: lastWorked === null ? null : addDays(lastWorked, limitDays),
  };
}

function statusOf(ageDays: number | null, limitDays: number, dueDays: number): StalenessStatus {
  if (ageDays === null) return 'never';
  if (ageDays > limitDays) return 'stale';
  return limitDays - ageDays <= dueDays ? 'due' : 'fresh';
}
