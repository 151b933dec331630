import type { Rule } from '../../rule.js';

/** A page at 3 a.m. is found by its title. */
export const titleMissing: Rule = {
  code: 'RB101',
  check: ({ runbook }) => {
    if (runbook.title !== null) return [];
    const start = { line: 1, column: 1, offset: 0 };
    return [
      {
        span: { start, end: start },
        message: 'The runbook has no title.',
        hint: 'Begin it with "# What it repairs", or give the front matter a title.',
      },
    ];
  },
};
