import { unitsProblem } from '../../../checks/units-problem.js';
import type { Rule } from '../../rule.js';

/** A check whose units can never be compared: it would be inconclusive whatever is seen. */
export const unitsCannotMeet: Rule = {
  code: 'RB304',
  check: ({ plan }) =>
    plan.steps
      .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'command' ? item.expectations : [])))
      .flatMap((expectation) => {
        const problem = expectation.kind === 'check' ? unitsProblem(expectation.check) : null;
        if (problem === null) return [];
        return [
          {
            span: expectation.span,
            message: `This check can never be judged: ${problem}.`,
            hint: 'Write the bound in the unit of what is looked at, or leave the unit out.',
          },
        ];
      }),
};
