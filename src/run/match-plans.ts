import type { RunEvent } from '../model/generated/schemas.js';
import type { Itinerary, Stop } from './itinerary.js';

export interface MatchedPlans {
  /** Old id → new id, of what stands in both. */
  readonly ids: ReadonlyMap<string, string>;
  /** Stops of the old plan that the new one does not have. */
  readonly lost: readonly Stop[];
}

/**
 * Finds the commands and tasks of a plan in that of the changed document: by id where the text is the same, else the one
 * of the same text. What stands there twice, or reads differently now, is another one.
 */
export function matchPlans(old: Itinerary, changed: Itinerary): MatchedPlans {
  const ids = new Map<string, string>();
  const lost: Stop[] = [];
  const taken = new Set<string>();
  const claim = (stop: Stop, found: Stop | undefined): void => {
    if (found === undefined || taken.has(found.id)) return;
    ids.set(stop.id, found.id);
    taken.add(found.id);
  };
  for (const stop of old.stops) {
    const same = changed.stops[changed.indexOf.get(stop.id) ?? -1];
    if (same !== undefined && textOf(same) === textOf(stop)) claim(stop, same);
  }
  for (const stop of old.stops.filter(({ id }) => !ids.has(id))) {
    const alike = changed.stops.filter((other) => !taken.has(other.id) && textOf(other) === textOf(stop));
    claim(stop, alike.length === 1 ? alike[0] : undefined);
    if (!ids.has(stop.id)) lost.push(stop);
  }
  return { ids, lost };
}

function textOf(stop: Stop): string {
  switch (stop.kind) {
    case 'command':
      return `command ${stop.command.code}`;
    case 'task':
      return `task ${stop.task.text}`;
    case 'rules':
      return `rules ${stop.step.rules.map(({ text }) => text).join('\n')}`;
  }
}

/** The event as it would read in the changed plan. What its subject is not there for, the fold passes over. */
export function renameEvent(event: RunEvent, ids: ReadonlyMap<string, string>): RunEvent {
  const named = (id: string) =>
    ids.get(id) ?? (id.startsWith('gate:') ? `gate:${ids.get(id.slice(5)) ?? id.slice(5)}` : id);
  switch (event.kind) {
    case 'command-started':
    case 'command-finished':
    case 'end-settled':
    case 'background-ended':
    case 'background-kept':
    case 'check-sampled':
    case 'check-settled':
      return { ...event, command: named(event.command) };
    case 'task-settled':
      return { ...event, task: named(event.task) };
    case 'item-passed':
      return { ...event, item: named(event.item) };
    case 'approval-settled':
    case 'decision-taken':
    case 'question-answered':
      return { ...event, subject: named(event.subject) };
    default:
      return event;
  }
}
