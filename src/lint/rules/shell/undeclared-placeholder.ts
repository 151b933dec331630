import type { Rule } from '../../rule.js';
import { spanOfNeed } from '../../span-of-need.js';

/** A hole for the reader to fill of which nothing says what belongs into it. */
export const undeclaredPlaceholder: Rule = {
  code: 'RB204',
  check: ({ plan, commands }) =>
    plan.inputs
      .filter(({ from }) => from === 'placeholder')
      .map((input) => ({
        span: spanOfNeed(input, commands),
        message: `The placeholder ${input.name} is declared nowhere: whoever runs this has to guess what belongs there.`,
        hint: `Declare it in the front matter: runbook: { vars: { ${input.name}: { description: …, example: … } } }.`,
      })),
};
