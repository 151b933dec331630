import { decideOver } from '../checks/decide.js';
import type { Evidence } from '../model/check.js';
import type { DecisionOutcome } from '../model/decision.js';
import type { PlannedStep } from '../model/plan.js';
import type { Action } from '../run/action.js';
import { choiceLedTo } from '../run/membership.js';
import type { Hands } from './hands.js';

/** Takes the document's rules on output that is known to come from success: a command's, or all of a step's. */
export async function decideOn(hands: Hands, action: Extract<Action, { kind: 'decide' }>): Promise<void> {
  const { command, step, subject } = action;
  const outcome =
    command === null
      ? decideOver(step.rules, outputsOf(hands, step))
      : decideOver(command.rules, evidenceOf(hands, command.id));
  const taken = toRecord(outcome);
  if (taken.to !== null) tellChoice(hands, taken.to);
  hands.log.tell({ kind: 'decision-taken', subject, ...taken });
}

/** A decision that leads to one member of a choice has made it, whatever --choose said. */
function tellChoice(hands: Hands, step: string): void {
  const ref = choiceLedTo(hands.request.itinerary, step);
  if (ref === null || hands.log.state.choices[ref.choice] === ref.member) return;
  hands.log.tell({ kind: 'choice-made', choice: ref.choice, member: ref.member, how: 'decision', by: null });
}

function outputsOf(hands: Hands, step: PlannedStep): readonly Evidence[] {
  return step.items.flatMap((item) => (item.kind === 'command' ? evidenceOf(hands, item.id) : []));
}

function evidenceOf(hands: Hands, command: string): readonly Evidence[] {
  const kept = hands.memory.of(command);
  if (kept === null || kept.notRun !== null) return [];
  return [{ ...kept.evidence, variables: Object.fromEntries(hands.values) }];
}

function toRecord(outcome: DecisionOutcome) {
  return {
    outcome: outcome.kind,
    text: outcome.text,
    reason: outcome.kind === 'ask' ? outcome.reason : null,
    to: outcome.kind === 'goto' || outcome.kind === 'choose' ? outcome.step : null,
    opens: outcome.opens,
  };
}
