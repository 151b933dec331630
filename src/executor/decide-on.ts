import { decideOver } from '../checks/decide.js';
import type { Evidence } from '../model/check.js';
import type { DecisionOutcome } from '../model/decision.js';
import type { PlannedStep } from '../model/plan.js';
import type { Action } from '../run/action.js';
import type { Hands } from './hands.js';

/** Takes the document's rules on output that is known to come from success: a command's, or all of a step's. */
export async function decideOn(hands: Hands, action: Extract<Action, { kind: 'decide' }>): Promise<void> {
  const { command, step, subject } = action;
  const outcome =
    command === null
      ? decideOver(step.rules, outputsOf(hands, step))
      : decideOver(command.rules, evidenceOf(hands, command.id));
  hands.log.tell({ kind: 'decision-taken', subject, ...toRecord(outcome) });
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
