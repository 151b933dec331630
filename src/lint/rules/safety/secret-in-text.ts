import { placesOf } from '../../../parser/places.js';
import { secretPatterns } from '../../data/secret-patterns.js';
import type { Rule } from '../../rule.js';

/** A credential in the document: whoever can read the runbook has it, and the history keeps it. */
export const secretInText: Rule = {
  code: 'RB602',
  check: ({ runbook: { text } }) => {
    const places = placesOf(text);
    const found = secretPatterns.flatMap(({ what, pattern, isExample }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const value = match.groups?.secret ?? match[0];
        if (isExample.test(value)) return [];
        const start = match.index + match[0].lastIndexOf(value);
        return [{ what, start, end: start + value.trimEnd().length }];
      }),
    );
    return found.map(({ what, start, end }) => ({
      span: places.span(start, end),
      message: `${what} stands in the text: whoever reads this runbook, now or in its history, has it.`,
      hint: 'Revoke it, then let the runbook fetch it or ask for it: runbook: { vars: { TOKEN: { secret: true } } }.',
    }));
  },
};
