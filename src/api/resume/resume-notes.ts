import type { Itinerary, Stop } from '../../run/itinerary.js';
import { hasRun, type RunState, type StopState } from '../../run/run-state.js';

interface Resumed {
  readonly id: string;
  readonly itinerary: Itinerary;
  /** As it goes on. */
  readonly state: RunState;
}

/** What the operator should know before the first command: where the run stands, and what does not come back. */
export function resumeNotes(resumed: Resumed): readonly string[] {
  return [standing(resumed), ...lostJobs(resumed), ...lostCode(resumed)];
}

function standing({ id, itinerary: { plan, stops }, state }: Resumed): string {
  const commands = stops.filter((stop) => stop.kind === 'command');
  const done = commands.filter((stop) => isDone(state, stops.indexOf(stop))).length;
  const next = stops.find(
    (stop, index) => index >= state.cursor && stop.step.selected && isAhead(state.stops[index]),
  );
  const from = next === undefined ? '' : `; it goes on at ${placeOf(next)}`;
  return `Run ${id} of "${plan.runbook.title ?? plan.runbook.path}": ${done} of ${commands.length} commands are done${from}.`;
}

function isAhead(own: StopState | undefined): boolean {
  if (own?.kind === 'task') return own.status === 'open';
  if (own?.kind !== 'command') return false;
  const isSettled = own.checks.every((check) => check.settled !== null);
  return (
    own.phase.kind === 'open' || own.phase.kind === 'unsettled' || (own.phase.kind === 'ran' && !isSettled)
  );
}

function placeOf(stop: Stop): string {
  const span = stop.kind === 'command' ? stop.command.span : stop.step.span;
  return `${stop.id} (line ${span.start.line})`;
}

function isDone({ stops }: RunState, index: number): boolean {
  const own = stops[index];
  return own?.kind === 'command' && hasRun(own);
}

/** What only reads is started again; of a write the operator is asked in any case. */
function lostJobs({ itinerary: { stops }, state }: Resumed): readonly string[] {
  const jobs = stops.filter((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'command' || own?.kind !== 'command' || !stop.command.background) return false;
    return own.phase.kind === 'open' && own.attempts > 0;
  });
  if (jobs.length === 0) return [];
  const ids = jobs.map(({ id }) => id).join(', ');
  const is = jobs.length === 1 ? 'is' : 'are';
  return [`Note: what ${ids} left running in the background does not come back; ${ids} ${is} started again.`];
}

function lostCode({ state: { session } }: Resumed): readonly string[] {
  // Names of variables hold no blank: what does is a function or a trap.
  const withheld = session?.withheld.filter((name) => name.includes(' ')) ?? [];
  return withheld.map((name) => `Note: ${name} that holds a secret was not kept, and does not come back.`);
}
