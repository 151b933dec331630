import type { Rule } from '../../rule.js';
import { spanOfNeed } from '../../span-of-need.js';

/** A variable that no command before sets: to Bash it is nothing, and the command is another one then. */
export const unsetVariable: Rule = {
  code: 'RB205',
  check: ({ plan, commands }) => {
    const typedIn = new Set(commands.flatMap(({ planned }) => planned.asksFor));
    return plan.inputs
      .filter(({ from, name }) => from === 'unset' && !typedIn.has(name))
      .map((input) => ({
        span: spanOfNeed(input, commands),
        message: `$${input.name} is used here; nothing before sets it, and the front matter does not declare it.`,
        hint: `Set it in a command before, or declare it: runbook: { vars: { ${input.name}: { description: … } } }.`,
      }));
  },
};
