import type { Rule } from '../../rule.js';

/** A row of the ledger that counts for nothing, because its date is none or lies ahead. */
export const tableUnreadable: Rule = {
  code: 'RB504',
  check: ({ staleness }) =>
    staleness.problems.map(({ message, span }) => ({
      span,
      message,
      hint: 'Write the date the run worked, in UTC, as 2026-05-01.',
    })),
};
