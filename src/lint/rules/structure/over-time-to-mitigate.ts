import { parseDuration, printDuration } from '../../../checks/duration.js';
import type { Role } from '../../../model/role.js';
import { firstLineOf } from '../../first-line-of.js';
import type { Rule } from '../../rule.js';

/** Comes after the mitigation, and is not counted in its time. */
const afterwards: ReadonlySet<Role> = new Set(['communicate', 'postmortem']);

const statement = /\btime to (?:mitigate|mitigation|restore|recover|fix)\b[^.]*/i;
const durations =
  /\d+(?:\.\d+)?(?:\s*[-–—]\s*\d+(?:\.\d+)?)?\s*(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)\b/gi;

/** A step that may take longer by itself than the document says the whole does. */
export const overTimeToMitigate: Rule = {
  code: 'RB105',
  check: ({ runbook, plan }) => {
    const limitMs = timeToMitigate(runbook.summary ?? '');
    if (limitMs === null) return [];
    return plan.steps.flatMap(({ budgetMs, label, role, span }) => {
      if (budgetMs === null || budgetMs <= limitMs || afterwards.has(role)) return [];
      const [step, whole] = [printDuration(budgetMs), printDuration(limitMs)];
      return [
        {
          span: firstLineOf(span, runbook.text),
          message: `Step ${label} may take ${step}, and the runbook says it mitigates within ${whole}.`,
          hint: 'Shorten the step, move it behind the mitigation, or correct the time to mitigate.',
        },
      ];
    });
  },
};

/** The longest time that the statement names: "30 seconds - 2 minutes; total 5-10 minutes" is ten minutes. */
function timeToMitigate(summary: string): number | null {
  const said = statement.exec(summary)?.[0] ?? '';
  const found = [...said.matchAll(durations)].flatMap(([text]) => parseDuration(text) ?? []);
  return found.length === 0 ? null : Math.max(...found);
}
