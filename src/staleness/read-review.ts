import { addDays, readDate } from '../ledger/read-date.js';
import type { ReviewNote } from '../model/front-matter.js';
import type { FleetProblem, ReviewFacts } from '../model/generated/schemas.js';
import { addMonths } from './add-months.js';

interface ReviewReading {
  readonly review: ReviewFacts;
  readonly problems: readonly FleetProblem[];
}

/** `last_reviewed_on: 2026-04-01` and `review_in: 6 months`: when it was read through, and when it is to be again. */
export function readReview(note: ReviewNote | null, today: string): ReviewReading {
  if (note === null) return { review: null, problems: [] };
  const { line } = note;
  const lastReviewed = readDate(note.lastReviewedOn);
  if (lastReviewed === null) {
    const message = `last_reviewed_on: "${note.lastReviewedOn}" is no date. Write it as YYYY-MM-DD, in UTC.`;
    return { review: { lastReviewed, nextReview: null }, problems: [{ line, message }] };
  }
  const ahead = `last_reviewed_on: ${lastReviewed} is ahead of ${today}.`;
  const problems = lastReviewed > today ? [{ line, message: ahead }] : [];
  if (note.reviewIn === null) return { review: { lastReviewed, nextReview: null }, problems };
  const nextReview = after(lastReviewed, note.reviewIn);
  if (nextReview !== null) return { review: { lastReviewed, nextReview }, problems };
  const message = `review_in: "${note.reviewIn}" is no span of time. Write it as "6 months".`;
  return { review: { lastReviewed, nextReview }, problems: [...problems, { line, message }] };
}

/** By the calendar: six months from 31 August end with February. */
function after(date: string, span: string): string | null {
  const match = /^\s*(\d{1,3})\s*(d|days?|w|weeks?|months?|y|years?)\s*$/i.exec(span);
  const [, count = '', unit = ''] = match ?? [];
  switch (unit.slice(0, 1).toLowerCase()) {
    case 'd':
      return addDays(date, Number(count));
    case 'w':
      return addDays(date, Number(count) * 7);
    case 'm':
      return addMonths(date, Number(count));
    case 'y':
      return addMonths(date, Number(count) * 12);
    default:
      return null;
  }
}
