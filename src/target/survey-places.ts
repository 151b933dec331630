import type { TargetRecord } from '../model/generated/schemas.js';
import type { PlannedCommand } from '../model/plan.js';
import { fenceWalk } from './enter-fence.js';
import type { Family, Place } from './fact.js';
import type { Runnable, Scene, Sighting } from './sight-places.js';
import { sightPlaces } from './sight-places.js';
import { blur, type World } from './world.js';

/** A command that may be passed over: of an open choice, or gated. */
type Passable = Runnable & Pick<PlannedCommand, 'folder' | 'fence'> & { readonly mayBePassed: boolean };

/**
 * Where the commands of a plan act, in the order in which they would run. `start` is where the run began, where it goes
 * on somewhere else.
 */
export function surveyPlaces<Command extends Passable>(
  commands: readonly Command[],
  world: World,
  scene: Scene & { readonly start?: World },
): readonly (Sighting & { readonly command: Command })[] {
  const sightings: (Sighting & { readonly command: Command })[] = [];
  const enter = fenceWalk(scene.start ?? world);
  let current = world;
  for (const command of commands) {
    const before = enter(command, current);
    const sight = sightPlaces(command, before, scene);
    sightings.push(...sight.sightings.map((sighting) => ({ ...sighting, command })));
    const where = `line ${command.span.start.line}`;
    current = command.mayBePassed ? blur(before, sight.world, where) : sight.world;
  }
  return sightings;
}

const order: readonly Family[] = ['kubectl', 'argocd', 'aws', 'git'];

/** One entry a place, with the tools and lines that act there. */
export function recordPlaces(sightings: readonly Sighting[]): TargetRecord['places'] {
  const byPlace = new Map<string, { readonly place: Place; readonly seen: readonly Sighting[] }>();
  for (const sighting of sightings) {
    // What only a script may turn to is looked at, and not shown as if it were known.
    if (sighting.through !== null) continue;
    const { place } = sighting;
    const key = JSON.stringify([place.family, place.facts.map(({ value, from }) => [value, from])]);
    const known = byPlace.get(key) ?? { place, seen: [] };
    byPlace.set(key, { ...known, seen: [...known.seen, sighting] });
  }
  return [...byPlace.values()]
    .toSorted((a, b) => order.indexOf(a.place.family) - order.indexOf(b.place.family))
    .map(({ place, seen }) => ({
      tools: [...new Set(seen.map((each) => each.place.tool))],
      lines: [...new Set(seen.map(({ line }) => line))],
      facts: place.facts.map(({ key, value, from }) => ({ key, value, source: from })),
    }));
}
