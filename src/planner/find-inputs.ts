import type { DeclaredVariable, FrontMatter } from '../model/front-matter.js';
import type { Input, Use } from '../model/plan.js';
import { isSecretName } from '../script/secret-names.js';
import type { PlaceholderTarget } from './placeholder-targets.js';
import type { CommandReading } from './read-command.js';
import { loginNames } from './shell-names.js';

/** A selected command, as far as its inputs go. */
export interface FlowCommand {
  readonly id: string;
  readonly line: number;
  readonly reading: CommandReading;
  readonly uses: readonly Use[];
  readonly targets: readonly PlaceholderTarget[];
}

export interface FlowSetting {
  readonly declared: FrontMatter['vars'];
  /** Names that the environment holds. */
  readonly environment: ReadonlySet<string>;
  /** Names bound from the command line or a file: they win over a capture, which is then skipped. */
  readonly given: ReadonlySet<string>;
}

interface Need {
  readonly shellName: string;
  readonly name: string;
  readonly line: number;
  readonly neededBy: readonly string[];
  readonly isPlaceholder: boolean;
}

/**
 * The inputs of a selection: what its commands use and none before them sets (1-language, Variables). Declared
 * variables that nothing in it uses are listed too, as not required.
 */
export function findInputs(commands: readonly FlowCommand[], setting: FlowSetting): readonly Input[] {
  const set = new Set<string>();
  const needs = new Map<string, Need>();
  let mayBeSet = false;
  for (const command of commands) {
    const { line, id } = command;
    for (const wanted of namesNeeded(command, setting)) {
      if (set.has(wanted.shellName) || (mayBeSet && !wanted.isKnown)) continue;
      const need = needs.get(wanted.shellName) ?? { ...wanted, line, neededBy: [] };
      needs.set(wanted.shellName, { ...need, neededBy: [...new Set([...need.neededBy, id])] });
    }
    const { facts, readsOnly } = command.reading;
    for (const { name } of facts.assigns) if (!readsOnly.includes(name)) set.add(name);
    // What a sourced file sets nobody can see from here; the run looks again before each command.
    mayBeSet ||= facts.sources.length > 0;
  }
  const found = [...needs.values()].map((need) => inputOf(need, setting.declared));
  return [...found, ...unusedDeclared(found, setting.declared)];
}

interface WantedName {
  readonly shellName: string;
  readonly name: string;
  readonly isPlaceholder: boolean;
  /** A placeholder or a declared variable: no sourced file is meant to set it. */
  readonly isKnown: boolean;
}

/** What must be bound before the command starts. */
function namesNeeded({ reading, uses, targets }: FlowCommand, setting: FlowSetting): readonly WantedName[] {
  if (isOverridden(reading, setting.given)) return [];
  const required = uses.filter((use) => !use.optional).map((use) => use.name);
  const names = [...required, ...reading.readsOnly].filter((name) => !isAmbient(name, setting));
  return names.map((shellName) => {
    const name = targets.find((target) => target.shellName === shellName)?.input ?? shellName;
    const isPlaceholder = name !== shellName;
    return {
      shellName,
      name,
      isPlaceholder,
      isKnown: isPlaceholder || Object.hasOwn(setting.declared, name),
    };
  });
}

/** All that it captures is bound already: the command is skipped, and what it would have used is not needed. */
function isOverridden({ captures }: CommandReading, given: ReadonlySet<string>): boolean {
  return captures.length > 0 && captures.every(({ name }) => given.has(name));
}

function isAmbient(name: string, { environment, declared }: FlowSetting): boolean {
  return loginNames.has(name) && environment.has(name) && !Object.hasOwn(declared, name);
}

function inputOf(need: Need, declaredVariables: FrontMatter['vars']): Input {
  const { name, shellName, line, neededBy, isPlaceholder } = need;
  const declared = Object.hasOwn(declaredVariables, name) ? declaredVariables[name] : undefined;
  return {
    name,
    from: declared !== undefined ? 'declared' : isPlaceholder ? 'placeholder' : 'unset',
    required: declared === undefined || (declared.required && declared.default === null),
    shellName,
    fromEnvironment: !isPlaceholder,
    ...describe(name, declared),
    line,
    neededBy,
  };
}

function unusedDeclared(found: readonly Input[], declared: FrontMatter['vars']): readonly Input[] {
  const known = new Set(found.map((input) => input.name));
  return Object.entries(declared)
    .filter(([name]) => !known.has(name))
    .map(([name, variable]) => ({
      name,
      from: 'declared',
      required: false,
      shellName: name,
      fromEnvironment: true,
      ...describe(name, variable),
      line: 1,
      neededBy: [],
    }));
}

function describe(name: string, declared: DeclaredVariable | undefined) {
  return {
    description: declared?.description ?? null,
    default: declared?.default ?? null,
    example: declared?.example ?? null,
    pattern: declared?.pattern ?? null,
    choices: declared?.choices ?? null,
    secret: (declared?.secret ?? false) || isSecretName(name),
  };
}
