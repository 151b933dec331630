import { createHash } from 'node:crypto';
import ical, { ICalEventBusyStatus, type ICalEventData } from 'ical-generator';
import { harmless } from './terminal/style.js';

/** What goes into a calendar: on a day, or from a moment to another. */
export interface CalendarEntry {
  /** The same as long as it is the same entry: a calendar that is read again replaces it. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly when:
    | { readonly kind: 'day'; readonly date: string }
    | { readonly kind: 'span'; readonly start: Date; readonly end: Date };
}

/** iCalendar (RFC 5545), UTC. `stampedOn` stands for the moment it was made, so that the same day gives the same text. */
export function calendarText(name: string, stampedOn: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, prodId: { company: 'runbook', product: 'runbook', language: 'EN' } });
  for (const entry of entries) calendar.createEvent(eventOf(entry, stampedOn));
  return calendar.toString();
}

function eventOf({ id, summary, description, when }: CalendarEntry, stampedOn: string): ICalEventData {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return {
    id: `${digest}@runbook`,
    stamp: new Date(stampedOn),
    summary: harmless(summary).replaceAll(/\s+/g, ' '),
    description: harmless(description),
    busystatus: ICalEventBusyStatus.FREE,
    ...(when.kind === 'day'
      ? { start: new Date(when.date), allDay: true, timezone: 'UTC' }
      : { start: when.start, end: when.end }),
  };
}
