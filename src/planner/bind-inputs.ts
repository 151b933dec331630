import type { Input, Plan, PlannedCommand } from '../model/plan.js';
import { type ActiveCommand, activeCommands } from './active-commands.js';
import { checkInput, checkUse } from './check-value.js';
import { namesInShell, unknownNames } from './given-names.js';
import type { InputProblem } from './input-problem.js';

export interface InputSources {
  readonly vars: Readonly<Record<string, string>>;
  readonly varsFile: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the operator answered when asked. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Commands whose inputs count; all that may run where it is left out. For --read-only, those that read. */
  readonly counts?: (command: PlannedCommand) => boolean;
}

export interface BoundValue {
  readonly name: string;
  readonly value: string;
  readonly from: 'var' | 'vars-file' | 'answer' | 'environment' | 'default';
}

export interface BoundInputs {
  /** By the name in the shell: put these into its environment. */
  readonly values: Readonly<Record<string, BoundValue>>;
  /** Still to be asked for or reported, all at once; one of each name. */
  readonly missing: readonly Input[];
  readonly problems: readonly InputProblem[];
  /** Captured names that are bound already: their captures are skipped, and say so. */
  readonly overridden: readonly string[];
}

/**
 * Gives every input its value: --var before --vars-file, answers, the environment, the declared default. A capture
 * stands between file and environment: it comes later, and wins over both where it happens. Inputs of a member of
 * an open choice are not missing: they are asked for when it is chosen.
 */
export function bindInputs(plan: Plan, sources: InputSources): BoundInputs {
  const commands = activeCommands(plan).filter(({ command }) => sources.counts?.(command) ?? true);
  const captured = new Set(commands.flatMap(({ command }) => command.captures.map(({ name }) => name)));
  const values: Record<string, BoundValue> = {};
  for (const input of plan.inputs) {
    const bound = findValue(input, sources);
    if (bound !== null) values[input.shellName] = bound;
  }
  for (const name of namesInShell(plan)) {
    const bound = Object.hasOwn(values, name) ? null : givenValue(name, sources);
    if (bound !== null) values[name] = bound;
  }
  const overridden = [...captured].filter((name) => isGiven(values[name]));
  const missing = plan.inputs.filter(
    (input) => !Object.hasOwn(values, input.shellName) && isNeeded(input, commands),
  );
  return {
    values,
    missing: missing.filter(({ name }, index) => missing.findIndex((other) => other.name === name) === index),
    problems: [
      ...unknownNames(plan, sources.vars),
      ...halfOverridden(commands, new Set(overridden)),
      ...valueProblems(plan, commands, values),
    ],
    overridden,
  };
}

function findValue(input: Input, sources: InputSources): BoundValue | null {
  const { name } = input;
  const given = givenValue(name, sources);
  if (given !== null) return given;
  const inEnvironment = input.fromEnvironment ? sources.environment[name] : undefined;
  if (inEnvironment !== undefined) return { name, value: inEnvironment, from: 'environment' };
  if (input.default !== null) return { name, value: input.default, from: 'default' };
  // Declared as not required: it may stay empty, and its uses find it set.
  const mayBeEmpty = input.from === 'declared' && !input.required && input.neededBy.length > 0;
  return mayBeEmpty ? { name, value: '', from: 'default' } : null;
}

function givenValue(name: string, { vars, varsFile, answers = {} }: InputSources): BoundValue | null {
  const sources = [
    ['var', vars],
    ['vars-file', varsFile],
    ['answer', answers],
  ] as const;
  for (const [from, values] of sources) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return { name, value, from };
  }
  return null;
}

function isGiven(bound: BoundValue | undefined): boolean {
  return bound !== undefined && bound.from !== 'environment' && bound.from !== 'default';
}

function isNeeded(input: Input, commands: readonly ActiveCommand[]): boolean {
  if (!input.required) return false;
  return commands.some(({ command, isOpen }) => !isOpen && input.neededBy.includes(command.id));
}

/** `export A=$(x) B=$(y)` can be skipped whole or not at all. */
function halfOverridden(
  commands: readonly ActiveCommand[],
  overridden: ReadonlySet<string>,
): readonly InputProblem[] {
  return commands.flatMap(({ command }) => {
    const names = command.captures.map(({ name }) => name);
    const given = names.filter((name) => overridden.has(name));
    const left = names.filter((name) => !overridden.has(name));
    const [name] = given;
    if (name === undefined || left.length === 0) return [];
    const message = `is set by one command together with ${left.join(', ')}: give all of them a value, or none`;
    return [{ name, message, line: command.span.start.line }];
  });
}

function valueProblems(
  plan: Plan,
  commands: readonly ActiveCommand[],
  values: Readonly<Record<string, BoundValue>>,
): readonly InputProblem[] {
  const own = plan.inputs.flatMap((input) => {
    const bound = values[input.shellName];
    const message = bound === undefined ? null : checkInput(input, bound.value);
    return message === null ? [] : [{ name: input.name, message, line: input.line }];
  });
  const seen = new Set(own.map(({ name }) => name));
  const inPlace = commands.flatMap(({ command }) =>
    command.uses.flatMap(({ name, demand }) => {
      const bound = values[name];
      if (bound === undefined || seen.has(bound.name)) return [];
      const pattern = plan.runbook.frontMatter.vars[bound.name]?.pattern ?? null;
      const message = checkUse(demand, bound.value, pattern);
      if (message === null) return [];
      seen.add(bound.name);
      return [{ name: bound.name, message, line: command.span.start.line }];
    }),
  );
  return [...own, ...inPlace];
}
