import type { FleetFacts, StaleRunbook } from '../model/generated/schemas.js';
import { judgeAge } from './judge-age.js';
import { urgencyOf } from './urgency.js';

export interface StaleSetting {
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** `--max-age`: stands for every limit; null where each document's own holds. */
  readonly limitDays: number | null;
  /** How long before its limit a runbook is due. */
  readonly dueDays: number;
}

/** What the facts of a document mean on a day. */
export function judgeFacts(path: string, facts: FleetFacts, setting: StaleSetting): StaleRunbook {
  const { doubt, review, limitDays } = facts;
  const { today, dueDays } = setting;
  const age = judgeAge(facts.lastWorked, {
    today,
    dueDays,
    limitDays: setting.limitDays ?? limitDays,
    isDoubtful: doubt !== 'none',
  });
  return {
    path,
    line: facts.line,
    title: facts.title,
    status: doubt === 'document' ? 'unreadable' : age.status,
    lastWorked: age.lastWorked,
    lastRehearsed: facts.lastRehearsed,
    ageDays: age.ageDays,
    limitDays: age.limitDays,
    nextDue: age.nextDue,
    owner: facts.owner,
    resolvedBy: facts.resolvedBy,
    workedBy: facts.workedBy,
    severity: facts.severity,
    alerts: facts.alerts,
    urgency: urgencyOf(facts),
    lastReviewed: review?.lastReviewed ?? null,
    nextReview: review?.nextReview ?? null,
    review: judgeReview(review, today),
    problems: facts.problems,
  };
}

/** A review without a date for the next one is kept, and never overdue. A date ahead of today is none. */
function judgeReview(review: FleetFacts['review'], today: string): StaleRunbook['review'] {
  if (review === null) return 'none';
  if (review.lastReviewed === null || review.lastReviewed > today) return 'unreadable';
  return review.nextReview !== null && review.nextReview < today ? 'overdue' : 'current';
}

/** A document that could not even be read as text. */
export function unreadableRunbook(path: string, message: string, line = 1): StaleRunbook {
  return judgeFacts(
    path,
    {
      kind: 'runbook',
      title: null,
      owner: null,
      severity: null,
      alerts: [],
      limitDays: null,
      lastWorked: null,
      resolvedBy: null,
      workedBy: null,
      lastRehearsed: null,
      newestDate: null,
      line,
      review: null,
      doubt: 'document',
      problems: [{ line, message }],
    },
    { today: '', limitDays: null, dueDays: 0 },
  );
}
