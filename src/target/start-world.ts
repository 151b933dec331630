import type { ShellState, ShellVariable } from '../model/shell-port.js';
import { knownLater, type ShellValue, type Variable, type World } from './world.js';

interface Beginning {
  readonly environment: Readonly<Record<string, string>>;
  /** What the run binds: exported before the first command. */
  readonly values: ReadonlyMap<string, string>;
  readonly cwd: string;
  /** Inputs without a value, by name in the shell: a plan is shown before anybody is asked for them. */
  readonly open?: ReadonlyMap<string, string>;
}

/** Where the first command runs. */
export function startWorld({ environment, values, cwd, open = new Map() }: Beginning): World {
  const exported = (value: string): Variable => ({
    value: { kind: 'known', value, setBy: null },
    exported: true,
  });
  const entries = [...Object.entries(environment), ...values];
  return {
    variables: new Map([
      ...entries.map(([name, value]) => [name, exported(value)] as const),
      ...[...open].map(
        ([shellName, name]) =>
          [shellName, { value: knownLater(`${name} has no value yet`), exported: true }] as const,
      ),
    ]),
    cwd: { kind: 'known', value: cwd, setBy: null },
    remembered: new Map(),
    veil: null,
  };
}

/** A world as the session now has it: of the names that it was asked for, and the folder it stands in. */
export function worldWith(world: World, { variables, cwd }: ShellState): World {
  const present = Object.entries(variables).map(
    ([name, variable]) => [name, presentVariable(variable)] as const,
  );
  return {
    ...world,
    variables: new Map([...world.variables, ...present]),
    cwd: { kind: 'known', value: cwd, setBy: null },
  };
}

/** An array reaches no program; in a word it is its first element. */
function presentVariable(variable: ShellVariable): Variable {
  if (variable.kind === 'unset') return { value: { kind: 'unset' }, exported: false };
  if (variable.kind === 'text')
    return { value: { kind: 'known', value: variable.value, setBy: null }, exported: variable.exported };
  const first = variable.entries.find(({ key }) => key === '0')?.value;
  const value: ShellValue =
    first === undefined ? { kind: 'unset' } : { kind: 'known', value: first, setBy: null };
  return { value, exported: false };
}
