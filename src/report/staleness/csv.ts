import type { StaleReport, StaleRunbook } from '../../model/generated/schemas.js';
import { harmless } from '../terminal/style.js';

const fields = [
  'status',
  'path',
  'title',
  'lastWorked',
  'ageDays',
  'limitDays',
  'nextDue',
  'lastRehearsed',
  'owner',
  'severity',
  'urgency',
  'resolvedBy',
  'workedBy',
  'review',
  'lastReviewed',
  'nextReview',
] as const satisfies readonly (keyof StaleRunbook)[];

/** RFC 4180: a head, a line a runbook, CRLF. The names are those of the JSON. */
export function csvReport({ runbooks }: StaleReport): string {
  const lines = runbooks.map((runbook) => fields.map((field) => cellOf(runbook[field])));
  return [fields, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cellOf(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = defused(harmless(value ?? ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would calculate a cell that begins so, and what a document says is not ours (OWASP, CSV Injection). */
function defused(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
