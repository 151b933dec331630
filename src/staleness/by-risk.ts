import type { StaleRunbook } from '../model/generated/schemas.js';
import { urgencies } from './urgency.js';

/**
 * The riskiest first: what is stale, never worked or cannot be judged, then what is due, then the rest; of those what
 * pages people before what does not; of those what is longest over its limit, and what never worked before all.
 */
export function byRisk(a: StaleRunbook, b: StaleRunbook): number {
  return (
    weights[a.status] - weights[b.status] ||
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    compare(daysLeft(a), daysLeft(b)) ||
    (a.path < b.path ? -1 : 1)
  );
}

/** What cannot be judged may be stale: doubt is no better than a no. */
const weights: Readonly<Record<StaleRunbook['status'], number>> = {
  never: 0,
  stale: 0,
  unreadable: 0,
  due: 1,
  fresh: 2,
};

function daysLeft({ ageDays, limitDays }: StaleRunbook): number {
  return ageDays === null ? Number.NEGATIVE_INFINITY : limitDays - ageDays;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
