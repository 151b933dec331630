import type { Itinerary } from '../../run/itinerary.js';
import type { RunState } from '../../run/run-state.js';
import { readFacts } from '../../script/read-facts.js';

/** What does not come back with the session: jobs in the background, and functions or traps that hold a secret. */
export function lostNotes({ stops }: Itinerary, { session, stops: states }: RunState): readonly string[] {
  if (session === null) return [];
  const jobs = stops.filter((stop, index) => {
    const own = states[index];
    if (stop.kind !== 'command' || own?.kind !== 'command' || own.phase.kind !== 'ran') return false;
    return stop.command.attributes.background || readFacts(stop.command.program.code).background;
  });
  const ids = jobs.map(({ id }) => id).join(', ');
  const others = session.withheld.filter((name) => name.includes(' '));
  return [
    ...(jobs.length > 0 && session.jobs.length > 0
      ? [
          `Note: what ${ids} left running in the background does not come back; start it by hand where it is needed.`,
        ]
      : []),
    ...others.map((name) => `Note: ${name} that holds a secret is not kept, and does not come back.`),
  ];
}
