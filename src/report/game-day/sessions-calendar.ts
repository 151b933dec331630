import type { GameDayPlan } from '../../model/generated/schemas.js';
import { calendarText } from '../calendar.js';
import { verdictText } from '../staleness/verdict-text.js';

/** An entry a rehearsal, from its start to its end. */
export function sessionsCalendar({ asOf, days }: GameDayPlan): string {
  const entries = days.flatMap(({ date, sessions }) =>
    sessions.map(({ startsAt, minutes, command, runbook }) => ({
      id: `game day ${date} ${runbook.path}`,
      summary: `Rehearse: ${runbook.title ?? runbook.path}`,
      description: `${verdictText(runbook)}\n${command}`,
      when: {
        kind: 'span' as const,
        start: new Date(startsAt),
        end: new Date(Date.parse(startsAt) + minutes * 60_000),
      },
    })),
  );
  return calendarText('Game day', asOf, entries);
}
