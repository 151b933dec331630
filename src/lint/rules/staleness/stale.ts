import { newestRow } from '../../newest-row.js';
import type { Rule } from '../../rule.js';

/** A runbook that has not worked for longer than its limit: nobody knows whether it still would. */
export const stale: Rule = {
  code: 'RB501',
  check: ({ runbook, staleness }) => {
    const { status, ageDays, lastWorked, limitDays } = staleness;
    if (status !== 'stale') return [];
    return [
      {
        span: newestRow(runbook, lastWorked),
        message: `This runbook last worked ${ageDays} days ago (${lastWorked}); its limit is ${limitDays} days.`,
        hint: 'Work it at the next game day: runbook run FILE --rehearsal.',
      },
    ];
  },
};
