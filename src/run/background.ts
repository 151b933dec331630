import type { BackgroundEnded, BackgroundKept, RunReason } from '../model/generated/schemas.js';
import { type CommandState, classOf } from './run-state.js';
import type { Walk } from './walk.js';

/**
 * Whether its end says that a write in the background did its work; null where it leaves that open: seen by nobody,
 * killed by a signal, or ended by us, whatever it said to that.
 */
export function workedInBackground(event: BackgroundEnded | BackgroundKept): boolean | null {
  if (event.kind === 'background-kept' || event.by === 'run') return null;
  const { exitCode } = event;
  return exitCode === null || exitCode > 128 ? null : exitCode === 0;
}

/** What is known of a command in the background after its end; `verdict` as above, and null for what only reads. */
export function endedInBackground(
  command: CommandState,
  event: BackgroundEnded | BackgroundKept,
  verdict: boolean | null,
): CommandState {
  const { phase } = command;
  if (phase.kind !== 'started' || phase.pid !== event.pid) return command;
  if (event.kind === 'background-kept') return { ...command, phase: { ...phase, end: { kind: 'kept' } } };
  const { exitCode, by } = event;
  const message = by === 'run' ? endedByRun : `ended in the background: ${exitText(exitCode)}`;
  if (verdict !== null) return { ...command, message, phase: { kind: 'ran', worked: verdict } };
  return { ...command, message, phase: { ...phase, end: { kind: 'ended', exitCode, by } } };
}

const endedByRun = 'it was still running in the background at the end of the run, and was ended';

function exitText(exitCode: number | null): string {
  return exitCode === null ? 'nobody knows how' : `exit ${exitCode}`;
}

/** Writes that still run in the background, as far as is known. */
export function runningWrites({ itinerary, state }: Ending): readonly string[] {
  return itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'command' || own?.kind !== 'command' || own.phase.kind !== 'started') return [];
    return classOf(stop.command, own) !== 'read' && own.phase.end === null ? [stop.id] : [];
  });
}

/** Writes that were put in the background, of which nobody knows whether they did their work: a start is no yes. */
export function openWrites({ itinerary, state }: Ending): readonly RunReason[] {
  return itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'command' || own?.kind !== 'command' || own.phase.kind !== 'started') return [];
    if (!state.unproven.includes(stop.id)) return [];
    const { line } = stop.command.span.start;
    const message = `Whether ${stop.id} did its work is not known: ${own.message ?? 'it was put in the background'}.`;
    return [{ message, line, hint: 'Wait for it in the document (wait), or put a check behind it.' }];
  });
}

type Ending = Pick<Walk, 'itinerary' | 'state'>;

/** What ran in the background and has ended by itself: a port-forward that died explains the failure of its user. */
export function describeEnded({ itinerary, state }: Ending): string {
  const ended = itinerary.stops.flatMap((stop, index) => {
    const own = state.stops[index];
    if (own?.kind !== 'command' || own.phase.kind !== 'started') return [];
    const { end } = own.phase;
    return end?.kind === 'ended' && end.by === 'itself' ? [`${stop.id} (${exitText(end.exitCode)})`] : [];
  });
  return ended.length === 0 ? '' : `\nIn the background this had ended by then: ${ended.join(', ')}.`;
}
