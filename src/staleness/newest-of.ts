import type { Ledger } from '../model/ledger.js';
import type { CountedRow } from './count-rows.js';

/** The newest; of several of one day the one that stands first. */
export function newestOf(rows: readonly CountedRow[]): CountedRow | null {
  let newest: CountedRow | null = null;
  for (const row of rows) if (newest === null || row.date > newest.date) newest = row;
  return newest;
}

/** Of several limits the shortest holds; null where no ledger says one. */
export function shortestLimit(ledgers: readonly Ledger[]): number | null {
  const limits = ledgers.flatMap(({ limitDays }) => limitDays ?? []);
  return limits.length === 0 ? null : Math.min(...limits);
}
