import type { UndoOffered } from '../model/generated/schemas.js';
import type { Stop } from './itinerary.js';
import { mayHaveWritten } from './reopen.js';
import type { StopState } from './run-state.js';
import type { Walk } from './walk.js';

/** Steps that take back what this run wrote, the one of the newest write first. */
export function findOffers({ itinerary, state }: Walk): UndoOffered['steps'] {
  const wrote = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    const undo = stop.kind === 'command' ? undoFor(itinerary.plan.steps, stop) : null;
    if (undo === null || own?.kind !== 'command' || !didWrite(stop, own)) return [];
    return [{ step: undo, command: stop.id, output: own.output ?? 0 }];
  });
  const newest = wrote.toSorted((a, b) => b.output - a.output);
  return [...new Set(newest.map(({ step }) => step))].map((step) => ({
    step,
    of: newest.filter((write) => write.step === step).map(({ command }) => command),
  }));
}

/** One that failed may have done half of it. One that never reached the shell did nothing. */
function didWrite(stop: Stop, own: Extract<StopState, { kind: 'command' }>): boolean {
  return stop.kind === 'command' && mayHaveWritten(stop, own) && own.ending?.kind !== 'not-run';
}

function undoFor(
  steps: Walk['itinerary']['plan']['steps'],
  { command, step }: Extract<Stop, { kind: 'command' }>,
): string | null {
  const undo = steps.find(({ id }) => id === command.undo);
  return undo?.selected === true && undo.undoOf.includes(step.id) ? undo.id : null;
}
