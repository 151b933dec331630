import { headOf } from '../../head-of.js';
import type { Rule } from '../../rule.js';

/** A runbook of which nothing says that it ever worked. */
export const neverWorked: Rule = {
  code: 'RB503',
  check: ({ runbook, plan, staleness }) => {
    if (staleness.status !== 'never' || plan.steps.length === 0) return [];
    const [ledger] = runbook.ledgers;
    if (ledger === undefined) {
      return [
        {
          span: headOf(runbook),
          message: 'No table in this runbook says when it last worked.',
          hint: 'Add a heading "When this runbook last worked" with a table that has a Date column; each run that works adds a row.',
        },
      ];
    }
    return [
      {
        span: ledger.span,
        message: 'This runbook never worked, as far as its table says.',
        hint: 'Work it once: runbook run FILE --rehearsal.',
      },
    ];
  },
};
