import type { TargetWatch } from '../executor/ports.js';
import type { RunPolicy, SessionSnapshot, TargetRecord } from '../model/generated/schemas.js';
import type { Plan, PlannedCommand } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import { type ActiveCommand, activeCommands } from '../planner/active-commands.js';
import { stateIn } from '../process/session-snapshot.js';
import { familyOf } from '../target/fact.js';
import { atOneMoment } from '../target/files.js';
import { functionsOf } from '../target/functions-of.js';
import { judgePins, type TargetProblem } from '../target/judge-pins.js';
import type { Scene } from '../target/sight-places.js';
import { startWorld, worldWith } from '../target/start-world.js';
import { recordPlaces, surveyPlaces } from '../target/survey-places.js';
import { localFiles } from './local-files.js';
import { watchTarget } from './watch-target.js';

/** Where a run will act, before its first command. */
export interface Target {
  readonly record: TargetRecord;
  /** Looks again on the way; null where the document pins nothing. */
  readonly watch: TargetWatch | null;
}

export interface Beginning {
  readonly policy: Pick<RunPolicy, 'mode'>;
  /** By name in the shell, in clear. */
  readonly values: ReadonlyMap<string, string>;
  /** Inputs without a value: their names in the shell, and in the document. */
  readonly open?: ReadonlyMap<string, string>;
  /** Captured names that were given: what captures them does not run. */
  readonly overridden: ReadonlySet<string>;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Of a run that goes on: the session it goes on in, and whether a command is still to be done. */
  readonly rest?: {
    readonly session: SessionSnapshot | null;
    readonly isLeft: (command: PlannedCommand) => boolean;
  };
}

/**
 * Reads where the commands of a plan act from the configuration of their tools, without asking anybody. Throws
 * TARGET_MISMATCH, with all of it at once, where that is not what the document pins, or cannot be told; a dry run, in
 * which nothing acts, says so only.
 */
export function surveyTarget(plan: Plan, beginning: Beginning): Target {
  const { policy, values, env, cwd, open, rest } = beginning;
  const pins = plan.runbook.frontMatter.target;
  const active = activeCommands(plan);
  const scene: Scene = {
    files: localFiles,
    functions: functionsOf(active.map(({ command }) => command)),
    guarded: [...new Set(pins.map(({ key }) => familyOf(key)))],
  };
  const begun = startWorld({ environment: env, values, cwd, ...(open === undefined ? {} : { open }) });
  const session = rest?.session ?? null;
  const world = session === null ? begun : worldWith(begun, stateIn(session));
  const commands = active.filter((one) => wouldRun(one, beginning)).map(withDoubt);
  const files = atOneMoment(scene.files);
  const sightings = surveyPlaces(commands, world, { ...scene, files, start: begun });
  const certain = sightings.filter(({ command }) => !command.isOpen);
  const problems = judgePins(pins, certain, 'beforehand');
  if (problems.length > 0 && policy.mode !== 'dry-run') throw mismatch(plan, problems);
  const reasons = problems.map(({ message, hint, pin }) => ({ message, hint, line: pin.line }));
  const turning = sightings.filter(({ place }) => scene.guarded.includes(place.family));
  return {
    record: { places: recordPlaces(sightings), problems: reasons },
    watch:
      pins.length === 0
        ? null
        : watchTarget({
            plan,
            scene,
            world: begun,
            commands: watched(
              active,
              turning.map(({ command }) => command.id),
            ),
          }),
  };
}

function withDoubt({ step, command, isOpen }: ActiveCommand) {
  const isPassable = step.gate !== null || command.gate !== null || step.undoOf.length > 0;
  return { ...command, isOpen, mayBePassed: isOpen || isPassable };
}

/** What a dry run would do is shown for the run it stands for. */
function wouldRun({ command }: ActiveCommand, { policy, overridden, rest }: Beginning): boolean {
  if (command.asksFor.length > 0 || command.captures.some(({ name }) => overridden.has(name))) return false;
  if (rest?.isLeft(command) === false) return false;
  return policy.mode !== 'read-only' || command.classification.class === 'read';
}

/** What writes may be edited before it runs, and then turn anywhere. */
function watched(active: readonly ActiveCommand[], turning: readonly string[]): TargetWatch['commands'] {
  const writing = active.filter(({ command }) => command.classification.class !== 'read');
  return new Set([...writing.map(({ command }) => command.id), ...turning]);
}

function mismatch({ runbook }: Plan, problems: readonly TargetProblem[]): RunbookError {
  const lines = problems.map(({ pin, message }) => `  line ${pin.line}: ${message}`);
  const hints = [...new Set(problems.map(({ hint }) => hint))];
  const message = `The run would not act where the document pins it; nothing has run:\n${lines.join('\n')}`;
  return new RunbookError('TARGET_MISMATCH', message, {
    path: runbook.path,
    line: problems[0]?.pin.line ?? 1,
    hint: hints.join('\n  next: '),
  });
}
