import type { StaleReport, StaleRunbook } from '../../model/generated/schemas.js';
import { calendarText } from '../calendar.js';
import { verdictText } from './verdict-text.js';

/** A day for each runbook: its last before it goes stale, or the report's own where that is over or there is none. */
export function dueCalendar({ asOf, runbooks }: StaleReport): string {
  const entries = runbooks.map((runbook) => ({
    id: `due ${runbook.path}`,
    summary: `${wordFor(runbook)}: ${runbook.title ?? runbook.path}`,
    description: `${runbook.path}\n${verdictText(runbook)}`,
    when: { kind: 'day' as const, date: laterOf(runbook.nextDue ?? asOf, asOf) },
  }));
  return calendarText('Runbooks due', asOf, entries);
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function wordFor({ status }: StaleRunbook): string {
  if (status === 'fresh' || status === 'due') return 'Rehearse today at the latest';
  return status === 'unreadable' ? 'Mend the ledger' : `Rehearse (${status})`;
}
