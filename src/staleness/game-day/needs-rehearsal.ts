import type { StaleRunbook } from '../../model/generated/schemas.js';

/** Whether a runbook has to be rehearsed by a day: it is stale, never worked, cannot be judged, or is due by then. */
export function needsRehearsal({ status, nextDue }: StaleRunbook, by: string): boolean {
  return status !== 'fresh' || (nextDue !== null && nextDue <= by);
}
