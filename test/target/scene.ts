import type { TargetPin } from '../../src/model/target.js';
import { activeCommands } from '../../src/planner/active-commands.js';
import type { FileReading, Files } from '../../src/target/files.js';
import { functionsOf } from '../../src/target/functions-of.js';
import { judgePins } from '../../src/target/judge-pins.js';
import type { Sighting } from '../../src/target/sight-places.js';
import { startWorld } from '../../src/target/start-world.js';
import { surveyPlaces } from '../../src/target/survey-places.js';
import { planOf } from '../support/plan-of.js';

/** Files by path, folders as they follow from it. What is asked for is kept, so that a test can say what was not. */
export function filesOf(texts: Readonly<Record<string, string | FileReading>>): Files {
  return {
    read(path) {
      const found = texts[path];
      if (typeof found === 'string') return { kind: 'text', text: found };
      if (found !== undefined) return found;
      const isFolder = Object.keys(texts).some((each) => each.startsWith(`${path}/`));
      return isFolder ? { kind: 'folder' } : { kind: 'absent' };
    },
  };
}

export interface Setting {
  readonly files?: Readonly<Record<string, string | FileReading>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly pins?: readonly TargetPin[];
}

/** Where the commands of a fence act; it begins in line 1 of a document with the fence's mark in line 3. */
export function sight(script: string, setting: Setting = {}): readonly Sighting[] {
  const plan = planOf(`## Step 1\n\n\`\`\`sh\n${script}\n\`\`\`\n`);
  const commands = activeCommands(plan).map(({ command }) => ({
    ...command,
    mayBePassed: command.gate !== null,
  }));
  const { files = {}, env = {}, values = {}, cwd = '/ops', pins = [] } = setting;
  const bound = plan.inputs.flatMap(({ name, shellName }) => {
    const value = values[name];
    return value === undefined ? [] : [[shellName, value] as const];
  });
  const world = startWorld({ environment: { HOME: '/home/me', ...env }, values: new Map(bound), cwd });
  const functions = functionsOf(commands);
  const guarded = pins.length === 0 ? [] : (['kubectl', 'argocd', 'aws', 'git'] as const);
  return surveyPlaces(commands, world, { files: filesOf(files), functions, guarded });
}

/** `kubectl-context=prod (~/.kube/config)`, one line a fact, in the order of the script. */
export function factsOf(script: string, setting: Setting = {}): readonly string[] {
  return sight(script, setting).flatMap(({ place, line }) =>
    place.facts.map(({ key, value, from }) => `${line}: ${key}=${value ?? '?'} (${from})`),
  );
}

export function problemsOf(
  script: string,
  pins: Readonly<Record<string, string | readonly string[]>>,
  setting: Setting & { readonly when?: 'beforehand' | 'now' } = {},
) {
  const all = Object.entries(pins).map(([key, values], index) => ({
    key: key as TargetPin['key'],
    values: [values].flat(),
    line: index + 1,
  }));
  return judgePins(all, sight(script, { ...setting, pins: all }), setting.when ?? 'beforehand');
}
