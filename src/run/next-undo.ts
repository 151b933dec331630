import type { Action } from './action.js';
import { blocksWrites } from './blockers.js';
import type { Stop } from './itinerary.js';
import { nextForStop } from './next-for-stop.js';
import type { StopState } from './run-state.js';
import type { UndoOffer, UndoState } from './undo-state.js';
import type { Walk } from './walk.js';

/**
 * What is still to be taken back, newest write first; null where nothing is, or nobody is here to say so. Where one fails
 * the others are left: they count on what it was to take back.
 */
export function nextUndo(walk: Walk, undo: UndoState): Action | null {
  for (const offer of undo.offers) {
    const { phase } = offer;
    if (phase.kind === 'begun') return walkUndo(walk, offer);
    if (phase.kind === 'finished' && !phase.worked) return null;
    if (phase.kind === 'open') return settleOffer(walk, offer);
  }
  return null;
}

function settleOffer({ policy, state, itinerary }: Walk, { step, of }: UndoOffer): Action | null {
  if (policy.undo === true) {
    const by = state.operator ?? '';
    return { kind: 'record', event: { kind: 'undo-settled', step, granted: true, how: 'flag', by } };
  }
  const planned = itinerary.plan.steps.find(({ id }) => id === step);
  return policy.attended && planned !== undefined ? { kind: 'ask-undo', step: planned, of } : null;
}

/** The commands, tasks and checks of an undo step, with the same approvals as anywhere else. */
function walkUndo(walk: Walk, { step }: UndoOffer): Action {
  const { itinerary, state } = walk;
  const stops = itinerary.stops.filter((stop) => stop.step.id === step);
  for (const stop of stops) {
    const own = state.stops[itinerary.indexOf.get(stop.id) ?? -1];
    const action = own === undefined ? null : nextForStop(walk, stop, own);
    if (action === null) continue;
    if (action.kind === 'finish')
      return finished(step, action.outcome.reasons.map(({ message }) => message).join(' '));
    return state.stepInHand === step ? action : { kind: 'record', event: { kind: 'step-started', step } };
  }
  const problems = stops.flatMap((stop) => problemOf(walk, stop) ?? []);
  return finished(step, problems.length === 0 ? null : problems.join(' '));
}

function finished(step: string, message: string | null): Action {
  return { kind: 'record', event: { kind: 'undo-finished', step, worked: message === null, message } };
}

/** An undo that was done in part is none. */
function problemOf({ itinerary, state }: Walk, stop: Stop): string | null {
  const own: StopState | undefined = state.stops[itinerary.indexOf.get(stop.id) ?? -1];
  if (own?.kind === 'task')
    return blocksWrites(itinerary, state, stop) || own.status === 'skipped'
      ? `${stop.id} was not done.`
      : null;
  if (own?.kind !== 'command') return null;
  if (own.answer?.answer === 'skip') return `${stop.id} failed and was skipped.`;
  if (own.phase.kind !== 'passed') return null;
  const isDeclined = own.phase.status === 'refused' || own.phase.reason.startsWith('declined');
  return isDeclined ? `${stop.id} was passed over: ${own.phase.reason.replace(/\.$/, '')}.` : null;
}
