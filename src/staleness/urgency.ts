import type { StaleRunbook } from '../model/generated/schemas.js';
import { pagingWords, waitingWords } from './severity-words.js';

type Urgency = StaleRunbook['urgency'];

/** The most urgent first. */
export const urgencies: readonly Urgency[] = ['pages', 'alerts', 'unknown', 'waits'];

/** Whether a runbook is for what wakes people, as far as its severity and its alerts say. */
export function urgencyOf({
  severity,
  alerts,
}: {
  readonly severity: string | null;
  readonly alerts: readonly string[];
}): Urgency {
  const words = (severity ?? '').toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  if (words.some((word) => pagingWords.includes(word))) return 'pages';
  if (words.some((word) => waitingWords.includes(word))) return 'waits';
  return alerts.length > 0 ? 'alerts' : 'unknown';
}

/** Of several severities the one that wakes people soonest; null of none. */
export function mostUrgent(severities: readonly string[]): string | null {
  const rank = (severity: string) => urgencies.indexOf(urgencyOf({ severity, alerts: [] }));
  return severities.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}
