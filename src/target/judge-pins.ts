import type { TargetKey, TargetPin } from '../model/target.js';
import { isSameRepository, isSameServer } from './addresses.js';
import type { Fact } from './fact.js';
import type { Sighting } from './sight-places.js';
import { wayTo } from './way-to.js';

/** A place that is not the pinned one, or that nobody can tell. */
export interface TargetProblem {
  readonly pin: TargetPin;
  readonly fact: Fact;
  /** Lines of the commands that would act there. */
  readonly lines: readonly number[];
  readonly message: string;
  readonly hint: string;
}

/**
 * Compares what is pinned with where commands act. What cannot be told is no yes either; `beforehand`, what will be
 * known once earlier commands have run is left for then.
 */
export function judgePins(
  pins: readonly TargetPin[],
  sightings: readonly Sighting[],
  when: 'beforehand' | 'now',
): readonly TargetProblem[] {
  const found = new Map<string, { pin: TargetPin; fact: Fact; seen: Sighting[] }>();
  for (const sighting of sightings) {
    for (const { pin, fact } of pairs(pins, sighting)) {
      if (isPinned(pin, fact) || (fact.later && when === 'beforehand')) continue;
      const key = JSON.stringify([pin.key, fact.value, fact.from]);
      const known = found.get(key) ?? { pin, fact, seen: [] };
      found.set(key, { ...known, seen: [...known.seen, sighting] });
    }
  }
  return [...found.values()]
    .toSorted((a, b) => a.pin.line - b.pin.line)
    .map(({ pin, fact, seen }) => ({
      pin,
      fact,
      lines: [...new Set(seen.map(({ line }) => line))],
      message: messageOf(pin, fact, seen),
      hint: wayTo(pin, fact, seen),
    }));
}

function pairs(pins: readonly TargetPin[], { place }: Sighting) {
  return pins.flatMap((pin) =>
    place.facts.filter(({ key }) => key === pin.key).map((fact) => ({ pin, fact })),
  );
}

function isPinned({ key, values }: TargetPin, { value }: Fact): boolean {
  return value !== null && values.some((pinned) => isSame(key, pinned, value));
}

function isSame(key: TargetKey, pinned: string, found: string): boolean {
  switch (key) {
    case 'kubectl-server':
    case 'argocd-server':
      return isSameServer(pinned, found);
    case 'git-remote':
      return isSameRepository(pinned, found);
    default:
      return pinned === found;
  }
}

function messageOf({ key, values }: TargetPin, { value, from }: Fact, seen: readonly Sighting[]): string {
  const pinned = `${key} is pinned to ${values.join(' or ')}`;
  return value === null
    ? `${pinned}, and where ${usersOf(seen)} would act cannot be told: ${from}`
    : `${pinned}, and ${usersOf(seen)} would act on ${value} (${from})`;
}

/** `line 12`, `lines 12, 31`, `./deploy.sh in line 12`. */
function usersOf(seen: readonly Sighting[]): string {
  const lines = new Set(seen.filter(({ through }) => through === null).map(({ line }) => line));
  const direct = lines.size === 0 ? [] : [`${lines.size === 1 ? 'line' : 'lines'} ${someOf([...lines])}`];
  const hidden = seen.flatMap(({ line, through }) =>
    through === null ? [] : [`${through} in line ${line}`],
  );
  return [...direct, ...new Set(hidden)].join(' and ');
}

/** The first ones will do to find the place. */
function someOf(lines: readonly number[]): string {
  return lines.length <= 4
    ? lines.join(', ')
    : `${lines.slice(0, 3).join(', ')} and ${lines.length - 3} more`;
}
