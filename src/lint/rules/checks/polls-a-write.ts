import type { Timing } from '../../../model/check.js';
import type { LintedCommand } from '../../linted-command.js';
import type { Problem, Rule } from '../../rule.js';

/** A check that has to look again and again, under a command that changes something each time it is run. */
export const pollsAWrite: Rule = {
  code: 'RB303',
  check: ({ commands }) =>
    commands.filter(({ planned }) => planned.classification.class !== 'read').flatMap(problemsOf),
};

function problemsOf({ planned }: LintedCommand): readonly Problem[] {
  const writes = planned.classification.certain ? 'writes' : 'may write';
  return planned.expectations.flatMap((expectation) => {
    if (expectation.kind !== 'check' || asksElsewhere(expectation.check.subject.kind)) return [];
    if (!looksAgain(expectation.check.timing)) return [];
    return [
      {
        span: expectation.span,
        message: `"${expectation.text}" has to look again, and the command above it ${writes}: it is not run a second time, so nobody can tell.`,
        hint: 'Put the check under a command behind it that only reads.',
      },
    ];
  });
}

function looksAgain({ withinMs, forMs, everyMs, afterMs }: Timing): boolean {
  return withinMs !== null || forMs !== null || everyMs !== null || afterMs !== null;
}

/** Prometheus is asked, and the command is left alone. */
function asksElsewhere(subject: string): boolean {
  return subject === 'promql' || subject === 'alert';
}
