import type { PresentSession, TargetWatch } from '../executor/ports.js';
import type { Plan, PlannedCommand } from '../model/plan.js';
import { stateIn } from '../process/session-snapshot.js';
import { atOneMoment } from '../target/files.js';
import { judgePins } from '../target/judge-pins.js';
import { type Runnable, type Scene, sightPlaces } from '../target/sight-places.js';
import { startWorld, worldWith } from '../target/start-world.js';
import { recordPlaces } from '../target/survey-places.js';
import { placeVariables } from '../target/tools.js';
import type { World } from '../target/world.js';

interface Watching {
  readonly plan: Plan;
  readonly scene: Scene;
  /** Where a session of its own begins. */
  readonly world: World;
  /** Commands that are looked at before they run. */
  readonly commands: ReadonlySet<string>;
}

/** Looks at pinned places again: a context can be switched by the document, a script, or in another terminal. */
export function watchTarget({ plan, scene, world, commands }: Watching): TargetWatch {
  const pins = plan.runbook.frontMatter.target;
  const own = namesIn(plan);
  return {
    variables: placeVariables,
    borrowed: new Set(placeVariables.filter((name) => !own.has(name))),
    commands,
    look(command, session) {
      const now = { ...scene, files: atOneMoment(scene.files) };
      const { sightings } = sightPlaces(asItRuns(command, session), presentWorld(world, session), now);
      const line = command.span.start.line;
      const problems = judgePins(pins, sightings, 'now');
      return {
        places: recordPlaces(sightings),
        problems: problems.map(({ message, hint }) => ({ message, hint, line })),
      };
    },
  };
}

/** Names that the document sets or asks for. */
function namesIn({ steps, inputs }: Plan): ReadonlySet<string> {
  const commands = steps.flatMap((step) => step.items.filter((item) => item.kind === 'command'));
  const set = commands.flatMap(({ program }) => program.state);
  return new Set([...set, ...inputs.map(({ shellName }) => shellName)]);
}

/** An edit is all that runs, and may be anything. */
function asItRuns(command: PlannedCommand, { edited }: PresentSession): Runnable {
  if (edited === null) return command;
  const program = { ...command.program, substitutions: [], code: edited };
  return { ...command, program, classification: { ...command.classification, class: 'write' } };
}

function presentWorld(world: World, { snapshot, values }: PresentSession): World {
  const bound = startWorld({ environment: {}, values, cwd: '/' }).variables;
  const begun = { ...world, variables: new Map([...world.variables, ...bound]) };
  return snapshot === null ? begun : worldWith(begun, stateIn(snapshot));
}
