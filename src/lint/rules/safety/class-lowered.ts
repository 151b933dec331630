import type { Rule } from '../../rule.js';

/** `class=read` over what the catalogue takes for a write: it runs without a question, and somebody has vouched for it. */
export const classLowered: Rule = {
  code: 'RB604',
  check: ({ commands }) =>
    commands
      .filter(({ planned }) => planned.lowered)
      .map(({ planned }) => ({
        span: planned.span,
        message: `The document takes this for a read; the catalogue does not: ${planned.classification.reasons.slice(1).join('; ')}.`,
        hint: 'Make sure that it changes nothing. A tool that is missing in the catalogue is better added there.',
      })),
};
