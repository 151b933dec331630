import type { PlannedCommand } from '../model/plan.js';
import type { Family, Place } from './fact.js';
import type { Files } from './files.js';
import { ambientPlaces, placesOf } from './places-of.js';
import { walkCode } from './walk-code.js';
import { assign, knownToItself, settle, type World } from './world.js';

/** A place, and the command that acts there. */
export interface Sighting {
  readonly place: Place;
  readonly line: number;
  /** A program that may call the tool, where the command does not call it itself. */
  readonly through: string | null;
}

export interface Scene {
  readonly files: Files;
  /** Functions that the document defines: name → body. */
  readonly functions: ReadonlyMap<string, string>;
  /** Families that a script may not take elsewhere unseen, as the document pins them. */
  readonly guarded: readonly Family[];
}

export type Runnable = Pick<PlannedCommand, 'program' | 'classification' | 'span'>;

export interface Sight {
  readonly sightings: readonly Sighting[];
  /** Where the next command runs. */
  readonly world: World;
}

/** Where a command acts, and where it leaves the shell. */
export function sightPlaces(command: Runnable, world: World, scene: Scene): Sight {
  const line = command.span.start.line;
  const context = { where: `line ${line}`, functions: scene.functions };
  const { substitutions, code } = command.program;
  const inside = substitutions.flatMap((each) => walkCode(each.code, world, context).acts);
  const filled = substitutions.reduce(
    (current, { variable, source }) =>
      assign(current, variable, {
        value: knownToItself(source),
      }),
    world,
  );
  const walk = walkCode(code, filled, context);
  const sightings = [...inside, ...walk.acts].flatMap((act): readonly Sighting[] => {
    if (act.kind === 'call') {
      return placesOf(act.call, scene.files).map((place) => ({ place, line, through: null }));
    }
    if (command.classification.class === 'read') return [];
    return scene.guarded.flatMap((family) => {
      // Where a script looks for its repository nobody can say, and it is seldom here.
      if (family === 'git') return [];
      const places = ambientPlaces(family, act.world, scene.files);
      return places.map((place) => ({ place, line, through: act.program }));
    });
  });
  return { sightings, world: settle(walk.world, context.where) };
}
