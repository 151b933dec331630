import type { Choice, ChoiceRef, PlannedStep } from '../model/plan.js';
import type { Itinerary, Stop } from './itinerary.js';
import type { RunState } from './run-state.js';

/** Where a stop stands in the choices of the document. */
export type Membership =
  | { readonly kind: 'free' }
  | { readonly kind: 'passed'; readonly reason: string }
  | { readonly kind: 'open'; readonly choice: Choice };

/** A stop can be a member twice: of its step's choice, and of one inside the step. The outer is looked at first. */
export function membershipOf(itinerary: Itinerary, state: RunState, stop: Stop): Membership {
  for (const ref of choiceRefs(stop)) {
    const chosen = state.choices[ref.choice];
    const choice = itinerary.plan.choices.find(({ id }) => id === ref.choice);
    // A member that exists nowhere was never chosen: it must not pass all of them over.
    const isKnown = choice === undefined || choice.members.some(({ id }) => id === chosen);
    if (chosen === undefined || !isKnown) {
      if (choice !== undefined) return { kind: 'open', choice };
      continue;
    }
    if (chosen !== ref.member) return { kind: 'passed', reason: `${chosen} was chosen for ${ref.choice}` };
  }
  return { kind: 'free' };
}

function choiceRefs(stop: Stop): readonly ChoiceRef[] {
  const own = stop.kind === 'command' ? stop.command.choice : stop.kind === 'task' ? stop.task.choice : null;
  return [stop.step.choice, own].filter((ref) => ref !== null);
}

/** The choice a rule settles by sending the reader to one of its members, if it does. */
export function choiceLedTo(itinerary: Itinerary, stepName: string): ChoiceRef | null {
  // A group leads to no member: "jump to Step 3" does not choose 3a.
  return itinerary.plan.steps.find((step) => step.id === stepName)?.choice ?? null;
}

/** Rules still ahead of the cursor may yet choose: then an open choice is not known to be refused. */
export function mayStillBeChosen(itinerary: Itinerary, state: RunState, choice: Choice): boolean {
  return itinerary.stops.slice(state.cursor).some((stop) =>
    rulesOf(stop).some((rule) => {
      const { outcome } = rule;
      if (outcome.kind !== 'choose' && outcome.kind !== 'goto') return false;
      return choiceLedTo(itinerary, outcome.step)?.choice === choice.id;
    }),
  );
}

function rulesOf(stop: Stop): PlannedStep['rules'] {
  if (stop.kind === 'command') return stop.command.rules;
  return stop.kind === 'rules' ? stop.step.rules : [];
}
