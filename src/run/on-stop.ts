import { type Itinerary, isUndo } from './itinerary.js';
import type { CommandState, RunState, StopState } from './run-state.js';

/** An event about one check of a command. */
export function onCheck(
  itinerary: Itinerary,
  state: RunState,
  event: { readonly command: string; readonly check: number },
  change: (check: CommandState['checks'][number]) => CommandState['checks'][number],
): RunState {
  return onCommand(itinerary, state, event.command, (command) => ({
    ...command,
    checks: command.checks.map((check, index) => (index === event.check ? change(check) : check)),
  }));
}

export function onCommand(
  itinerary: Itinerary,
  state: RunState,
  id: string,
  change: (command: CommandState) => CommandState,
): RunState {
  return onStop(itinerary, state, id, (stop) => (stop.kind === 'command' ? change(stop) : stop));
}

/** An event of a stop also says that everything before it is behind us; one of an undo says nothing of the walk. */
export function onStop(
  itinerary: Itinerary,
  state: RunState,
  id: string,
  change: (stop: StopState) => StopState,
): RunState {
  const index = itinerary.indexOf.get(id);
  const stop = index === undefined ? undefined : state.stops[index];
  if (index === undefined || stop === undefined) return state;
  const planned = itinerary.stops[index];
  const stops = state.stops.with(index, change(stop));
  return planned !== undefined && isUndo(planned)
    ? { ...state, stops }
    : { ...state, stops, cursor: Math.max(state.cursor, index) };
}
