import type { Rule } from '../../rule.js';

/** A ledger without a word on how old its newest row may get. */
export const noLimit: Rule = {
  code: 'RB505',
  check: ({ runbook, settings }) => {
    const [ledger] = runbook.ledgers;
    const isSaid =
      runbook.frontMatter.staleAfterDays !== null ||
      settings.staleAfterDays !== null ||
      runbook.ledgers.some(({ limitDays }) => limitDays !== null);
    if (ledger === undefined || isSaid) return [];
    return [
      {
        span: ledger.span,
        message: 'Nothing says after how long without exercise this runbook is stale; 90 days are taken.',
        hint: 'Say it under the table: "Stale after **90 days** without exercise.", or stale-after: 90d in the front matter.',
      },
    ];
  },
};
