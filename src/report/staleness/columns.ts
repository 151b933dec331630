import type { StaleReport, StaleRunbook } from '../../model/generated/schemas.js';
import { reviewText } from './verdict-text.js';

interface Column {
  readonly head: string;
  readonly textOf: (runbook: StaleRunbook) => string;
}

const columns: readonly Column[] = [
  { head: 'status', textOf: ({ status }) => status },
  { head: 'runbook', textOf: ({ path }) => path },
  { head: 'last worked', textOf: ({ lastWorked }) => lastWorked ?? '' },
  {
    head: 'age',
    textOf: ({ ageDays, limitDays }) => (ageDays === null ? '' : `${ageDays} of ${limitDays} d`),
  },
  { head: 'next due', textOf: ({ nextDue }) => nextDue ?? '' },
  { head: 'rehearsed', textOf: ({ lastRehearsed }) => lastRehearsed ?? '' },
  { head: 'review', textOf: reviewText },
  { head: 'owner', textOf: ({ owner }) => owner ?? '' },
  { head: 'urgency', textOf: ({ urgency }) => (urgency === 'unknown' ? '' : urgency) },
  { head: 'by', textOf: ({ workedBy }) => workedBy ?? '' },
  { head: 'how', textOf: ({ resolvedBy }) => resolvedBy ?? '' },
];

/** The report as a table for people: a head, and a row a runbook. A column in which nothing stands is left out. */
export function tableOf({ runbooks }: StaleReport): {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const used = columns.filter(({ textOf }) => runbooks.some((runbook) => textOf(runbook) !== ''));
  return {
    heads: used.map(({ head }) => head),
    rows: runbooks.map((runbook) => used.map(({ textOf }) => textOf(runbook))),
  };
}
