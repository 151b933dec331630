import { stripMarkup } from './strip-markup.js';

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * The UTC date a Date cell says, `YYYY-MM-DD`; null where it is no date of the calendar. ISO 8601 only: `2025-04-8` and
 * `03/04/2026` would have to be guessed. A time may follow; with an offset it can move the date.
 */
export function readDate(cell: string): string | null {
  const match = form.exec(cell) ?? form.exec(stripMarkup(cell));
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour, minute, zone = 'Z'] = match;
  if (!isOfCalendar(Number(year), Number(month), Number(day))) return null;
  if (hour === undefined || minute === undefined) return `${year}-${month}-${day}`;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const minutes = Number(hour) * 60 + Number(minute) - readOffsetMinutes(zone);
  return toIsoDate(Date.UTC(Number(year), Number(month) - 1, Number(day)) + minutes * minuteMs);
}

function isOfCalendar(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** Whole days from one date to another, negative where `to` comes first. Both are `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

export function addDays(date: string, days: number): string {
  return toIsoDate(Date.parse(date) + days * dayMs);
}

function toIsoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function readOffsetMinutes(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
