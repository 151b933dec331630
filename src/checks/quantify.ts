import type { Check } from '../model/check.js';
import { type Answer, agreed, allOf, anyOf, unclear } from './answer.js';

/** One answer stands for itself; of several, `each` or `any` says what they come to, and nothing else does. */
export function quantify(check: Check, answers: readonly Answer[]): Answer {
  if (answers.length <= 1) return answers[0] ?? unclear('there is nothing to judge');
  if (check.timing.quantifier === 'each') return allOf(answers);
  if (check.timing.quantifier === 'any') return anyOf(answers);
  const why = `there are ${answers.length} values, and the check says neither each nor any`;
  // Alerting rules of one name in several severities are common, and where they agree there is no doubt.
  if (check.subject.kind === 'alert') return agreed(answers, why);
  return unclear(
    why,
    answers.flatMap(({ seen }) => seen),
  );
}
