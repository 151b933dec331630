import type { PlannedStep } from '../model/plan.js';
import type { Walk } from './walk.js';

/** Why a write is in doubt before it starts: nobody knows how one before it ended. null where nothing is. */
export function doubtBefore({ itinerary, state }: Known, step: PlannedStep): string | null {
  const [unproven] = state.unproven;
  // What takes a write back is there for the one that nobody knows the end of.
  if (unproven === undefined || step.undoOf.length > 0) return null;
  const own = state.stops[itinerary.indexOf.get(unproven) ?? -1];
  const why =
    own?.kind === 'command' && own.phase.kind === 'started'
      ? `Whether ${unproven} did its work in the background is not known`
      : `${unproven} was stopped before it ended`;
  return `${why}, and no check has passed since.`;
}

type Known = Pick<Walk, 'itinerary' | 'state'>;
