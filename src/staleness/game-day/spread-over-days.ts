import type { StaleRunbook, UnplacedRehearsal } from '../../model/generated/schemas.js';
import type { Estimate } from './estimate-minutes.js';

export interface Rehearsal extends Estimate {
  readonly runbook: StaleRunbook;
}

export interface DaySetting {
  /** UTC dates, in order. */
  readonly days: readonly string[];
  /** Runbooks a day, at most. */
  readonly slots: number;
  readonly minutes: number;
}

export interface Spread {
  readonly days: readonly { readonly date: string; readonly rehearsals: readonly Rehearsal[] }[];
  readonly unplaced: readonly UnplacedRehearsal[];
}

/** Gives each rehearsal, in the order in which they come, the first day that still has room for it. */
export function spreadOverDays(
  rehearsals: readonly Rehearsal[],
  { days, slots, minutes }: DaySetting,
): Spread {
  const filled = days.map((date): FilledDay => ({ date, rehearsals: [], leftMinutes: minutes }));
  const unplaced: UnplacedRehearsal[] = [];
  for (const rehearsal of rehearsals) {
    const day = filled.find(
      (each) => each.rehearsals.length < slots && each.leftMinutes >= rehearsal.minutes,
    );
    if (day === undefined) {
      const reason = rehearsal.minutes > minutes ? 'too-long' : 'no-room';
      unplaced.push({ reason, minutes: rehearsal.minutes, runbook: rehearsal.runbook });
      continue;
    }
    day.rehearsals.push(rehearsal);
    day.leftMinutes -= rehearsal.minutes;
  }
  return { days: filled.map(({ date, rehearsals: placed }) => ({ date, rehearsals: placed })), unplaced };
}

interface FilledDay {
  readonly date: string;
  readonly rehearsals: Rehearsal[];
  leftMinutes: number;
}
