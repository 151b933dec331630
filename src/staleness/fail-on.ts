import type { StaleRunbook } from '../model/generated/schemas.js';

/** What can make `runbook stale` fail: a status, or a review that is overdue. */
export const failures = ['stale', 'never', 'unreadable', 'due', 'review'] as const;

export type Failure = (typeof failures)[number];

/** Where nothing else is said. What cannot be judged is no better than what is stale. */
export const defaultFailures: readonly Failure[] = ['stale', 'never', 'unreadable'];

export function isFailing({ status, review }: StaleRunbook, failOn: readonly Failure[]): boolean {
  if (failOn.some((failure) => failure === status)) return true;
  return failOn.includes('review') && (review === 'overdue' || review === 'unreadable');
}
