import type { RunPolicy } from '../model/generated/schemas.js';
import type { Itinerary, Stop } from './itinerary.js';
import type { RunState } from './run-state.js';

/** What every decision of the brain looks at. */
export interface Walk {
  readonly itinerary: Itinerary;
  readonly state: RunState;
  readonly policy: RunPolicy;
  /** Captured names that --var or --vars-file gave: their capture is skipped. */
  readonly overridden: ReadonlySet<string>;
  /** Commands whose place is looked at right before they run, as the document pins it. */
  readonly watched: ReadonlySet<string>;
}

/** In a run that leaves writes undone, what stands behind one says nothing about the day it would be made. */
export function isBehindWouldRun({ itinerary, state, policy }: Walk, stop: Stop): boolean {
  if (policy.mode === 'normal') return false;
  const end = itinerary.indexOf.get(stop.id) ?? 0;
  return state.stops
    .slice(0, end)
    .some((own) => own.kind === 'command' && own.phase.kind === 'passed' && own.phase.status === 'would-run');
}

/** A name this command cannot do without, that an earlier command was to capture, and that is not bound. */
export function unmetUse(walk: Walk, stop: Extract<Stop, { kind: 'command' }>): string | null {
  const { itinerary, state, overridden } = walk;
  const index = itinerary.indexOf.get(stop.id) ?? 0;
  const unmet = stop.command.uses.find(({ name, optional }) => {
    const capturedAt = itinerary.capturedAt.get(name);
    if (optional || capturedAt === undefined || capturedAt >= index) return false;
    return !overridden.has(name) && state.values[name] === undefined;
  });
  return unmet?.name ?? null;
}

/** `exit`, `exec` and a killed shell end the fence they stand in: the commands behind them were never meant to run. */
export function fenceEndedBy(
  { itinerary, state }: Pick<Walk, 'itinerary' | 'state'>,
  stop: Extract<Stop, { kind: 'command' }>,
): string | null {
  const index = itinerary.indexOf.get(stop.id) ?? 0;
  for (let before = index - 1; before >= 0; before -= 1) {
    const other = itinerary.stops[before];
    if (other?.kind !== 'command') continue;
    if (other.command.fence !== stop.command.fence) return null;
    const own = state.stops[before];
    if (own?.kind === 'command' && own.ending?.kind === 'session-ended') return other.id;
  }
  return null;
}
