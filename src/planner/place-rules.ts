import type { Outcome, PlacedRule } from '../model/decision.js';
import { findSteps, type NamedStep } from './step-names.js';

/**
 * A rule as written names a step as people do (`Step 3a`); planned, it names the step's id, or the group's where it
 * leads to all of one (`jump to Step 3` chooses no member). One that leads to no step of this runbook, or to several
 * of one name, is unread: nobody can be sent there.
 */
export function placeRuleIn(steps: readonly NamedStep[]): (rule: PlacedRule) => PlacedRule {
  return (rule) => ({ ...rule, outcome: placeOutcome(rule.outcome, steps) });
}

function placeOutcome(outcome: Outcome, steps: readonly NamedStep[]): Outcome {
  if (outcome.kind !== 'goto' && outcome.kind !== 'choose') return outcome;
  const found = findSteps(outcome.step, steps);
  if (found.kind === 'found') return { ...outcome, step: found.name };
  const reason =
    found.kind === 'ambiguous'
      ? `several steps are called ${outcome.step}`
      : `there is no step ${outcome.step} in this runbook`;
  return { kind: 'unread', reason };
}
