import { copiedLiterals } from '../../copied-literals.js';
import type { Rule } from '../../rule.js';

/** A value that the document saw once, in its own sample output, typed into a command that writes. */
export const borrowedLiteral: Rule = {
  code: 'RB210',
  check: ({ commands }) =>
    commands.flatMap((command) =>
      copiedLiterals(command).map(({ literal, fromLine, span }) => ({
        span,
        message:
          fromLine === null
            ? `${literal} is a moment of the day this was written, and this command writes.`
            : `${literal} is what the sample output on line ${fromLine} happened to show, and this command writes.`,
        hint: 'Declare a variable for it, or capture it from a command; --accept-examples takes it literally.',
      })),
    ),
};
