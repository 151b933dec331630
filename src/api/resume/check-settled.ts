import type { RunPolicy } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import type { Itinerary } from '../../run/itinerary.js';
import type { RunState } from '../../run/run-state.js';

/**
 * --ran and --again answer for commands whose end is not known, each for one. Anything else is a slip: it would leave the
 * run where it is, or run a write twice. Throws SELECTION_UNKNOWN.
 */
export function checkSettled(
  itinerary: Itinerary,
  state: RunState,
  { ran = [], again = [] }: Pick<RunPolicy, 'ran' | 'again'>,
): void {
  const open = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    return own?.kind === 'command' && own.phase.kind === 'unsettled' ? [stop.id] : [];
  });
  for (const id of [...ran, ...again]) {
    if (open.includes(id) && !(ran.includes(id) && again.includes(id))) continue;
    const message = open.includes(id)
      ? `--ran ${id} and --again ${id} cannot both be so.`
      : `The end of ${id} is not in question.`;
    throw new RunbookError('SELECTION_UNKNOWN', message, {
      hint: open.length === 0 ? 'Leave it out.' : `In question: ${open.join(', ')}.`,
    });
  }
}
