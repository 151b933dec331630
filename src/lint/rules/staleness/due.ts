import { newestRow } from '../../newest-row.js';
import type { Rule } from '../../rule.js';

/** A runbook that will be stale within two weeks. */
export const due: Rule = {
  code: 'RB502',
  check: ({ runbook, staleness }) => {
    const { status, lastWorked, limitDays, nextDue } = staleness;
    if (status !== 'due') return [];
    return [
      {
        span: newestRow(runbook, lastWorked),
        message: `This runbook last worked on ${lastWorked}, and goes stale after ${nextDue} (limit ${limitDays} days).`,
        hint: 'Put it on the list of the next game day.',
      },
    ];
  },
};
