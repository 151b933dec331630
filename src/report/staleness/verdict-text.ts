import { assertNever } from '../../model/assert-never.js';
import type { StaleRunbook } from '../../model/generated/schemas.js';

/** What the verdict on a runbook rests on, as a sentence. */
export function verdictText(runbook: StaleRunbook): string {
  const { status, lastWorked, ageDays, limitDays, nextDue, problems } = runbook;
  const last = `last worked on ${lastWorked}, ${days(ageDays ?? 0)} ago`;
  switch (status) {
    case 'never':
      return 'Nothing says that it ever worked.';
    case 'unreadable':
      return problems.map(({ line, message }) => `Line ${line}: ${message}`).join(' ');
    case 'stale':
      return `It ${last}; its limit is ${days(limitDays)}.`;
    case 'due':
      return `It ${last}, and goes stale after ${nextDue}.`;
    case 'fresh':
      return `It ${last}; it is due on ${nextDue}.`;
    default:
      return assertNever(status);
  }
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

export function reviewText({ review, lastReviewed, nextReview }: StaleRunbook): string {
  switch (review) {
    case 'none':
      return '';
    case 'overdue':
      return `overdue since ${nextReview}`;
    case 'current':
      return nextReview === null ? `on ${lastReviewed}` : `until ${nextReview}`;
    case 'unreadable':
      return 'unreadable';
    default:
      return assertNever(review);
  }
}
