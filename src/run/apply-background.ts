import type { BackgroundEnded, BackgroundKept } from '../model/generated/schemas.js';
import { endedInBackground, workedInBackground } from './background.js';
import type { Itinerary } from './itinerary.js';
import { onCommand } from './on-stop.js';
import { classOf, type RunState } from './run-state.js';

/** The end of a write in the background is that write's; a read that ended (a port-forward) only explains things. */
export function applyBackground(
  itinerary: Itinerary,
  state: RunState,
  event: BackgroundEnded | BackgroundKept,
): RunState {
  const index = itinerary.indexOf.get(event.command) ?? -1;
  const [stop, own] = [itinerary.stops[index], state.stops[index]];
  const writes = stop?.kind === 'command' && own?.kind === 'command' && classOf(stop.command, own) !== 'read';
  const verdict = writes ? workedInBackground(event) : null;
  const unproven = writes && verdict === null ? [...state.unproven, event.command] : state.unproven;
  return onCommand(itinerary, { ...state, unproven }, event.command, (command) =>
    endedInBackground(command, event, verdict),
  );
}
