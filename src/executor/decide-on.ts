import { decideOver } from '../checks/decide.js';
import type { Evidence } from '../model/check.js';
import type { DecisionOutcome } from '../model/decision.js';
import type { PlannedStep } from '../model/plan.js';
import type { Action } from '../run/action.js';
import { findStep } from '../run/itinerary.js';
import { choiceLedTo, membershipOf } from '../run/membership.js';
import { standsAlone } from '../run/stands-alone.js';
import type { Hands } from './hands.js';

/** Takes the document's rules on output that is known to come from success: a command's, or all of a step's. */
export async function decideOn(hands: Hands, action: Extract<Action, { kind: 'decide' }>): Promise<void> {
  const { command, step, subject } = action;
  const outputs = command === null ? outputsOf(hands, step) : evidenceOf(hands, command.id);
  const rules = command === null ? step.rules : command.rules;
  const outcome = outputs === null || outputs.length === 0 ? nothingToStandOn : decideOver(rules, outputs);
  const taken = reachable(hands, toRecord(outcome));
  if (taken.to !== null) tellChoice(hands, taken.to);
  hands.log.tell({ kind: 'decision-taken', subject, ...taken });
}

/** A decision that leads to one member of a choice has made it, whatever --choose said. */
function tellChoice(hands: Hands, step: string): void {
  const ref = choiceLedTo(hands.request.itinerary, step);
  if (ref === null || hands.log.state.choices[ref.choice] === ref.member) return;
  hands.log.tell({ kind: 'choice-made', choice: ref.choice, member: ref.member, how: 'decision', by: null });
}

const nothingToStandOn: DecisionOutcome = {
  kind: 'ask',
  reason: 'not every output that it stands on comes from a command that ran and succeeded',
  text: null,
  opens: null,
};

/** All outputs of the step, or null where one is missing: half of the evidence decides nothing. */
function outputsOf(hands: Hands, step: PlannedStep): readonly Evidence[] | null {
  const { itinerary } = hands.request;
  const outputs: Evidence[] = [];
  for (const item of step.items) {
    const stop = itinerary.stops[itinerary.indexOf.get(item.id) ?? -1];
    if (stop?.kind !== 'command' || standsAlone(stop.command)) continue;
    if (membershipOf(itinerary, hands.log.state, stop).kind === 'passed') continue;
    const found = evidenceOf(hands, item.id);
    if (found.length === 0) return null;
    outputs.push(...found);
  }
  return outputs;
}

/** A jump to a step that was left out would go on behind it: nobody meant that. */
function reachable(hands: Hands, taken: ReturnType<typeof toRecord>): ReturnType<typeof toRecord> {
  const step = taken.to === null ? null : findStep(hands.request.itinerary, taken.to);
  if (step === null || (step.selected && step.undoOf.length === 0)) return taken;
  const why =
    step.undoOf.length === 0 ? 'this run leaves out' : `only runs to undo ${step.undoOf.join(', ')}`;
  return { ...taken, outcome: 'ask', reason: `it leads to ${taken.to}, which ${why}`, to: null };
}

function evidenceOf(hands: Hands, command: string): readonly Evidence[] {
  const kept = hands.memory.of(command);
  if (kept === null || !kept.isEvidence) return [];
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
