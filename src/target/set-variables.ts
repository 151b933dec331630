import { isAssignment, type ShellAssignment, type ShellWord } from '../script/shell-tree.js';
import { readWord, toValue } from './read-word.js';
import type { Walker } from './walker.js';
import { assign, knownToItself, type ShellValue, variable, type World } from './world.js';

/** Builtins that set variables. */
type Setter = 'export' | 'declare' | 'unset' | 'read';

export const settersByName: ReadonlyMap<string, Setter> = new Map([
  ['export', 'export'],
  ['declare', 'declare'],
  ['typeset', 'declare'],
  ['local', 'declare'],
  ['readonly', 'declare'],
  ['unset', 'unset'],
  ['read', 'read'],
  ['mapfile', 'read'],
  ['readarray', 'read'],
  ['getopts', 'read'],
]);

interface Scene {
  readonly world: World;
  readonly walker: Walker;
}

/** `X=1 Y=2`. */
export function setAll(
  assignments: readonly ShellAssignment[],
  world: World,
  { where }: Walker,
  flags: { readonly exported?: true } = {},
): World {
  return assignments.reduce(
    (current, each) => assign(current, each.name, { value: assignedValue(each, current, where), ...flags }),
    world,
  );
}

/** `export X=1 Y`, `declare -x X`, `unset X`, `read X`: a word that names nothing loses nothing either. */
export function setVariables(
  setter: Setter,
  words: readonly (ShellWord | ShellAssignment)[],
  { world, walker }: Scene,
): World {
  const flags = words.flatMap((word) =>
    isAssignment(word) || !/^[-+]\w+$/.test(word.literal ?? '') ? [] : [word.literal ?? ''],
  );
  const exports = setter === 'export' ? !flags.includes('-n') : flags.some((flag) => /^-\w*x/.test(flag));
  return words.reduce((current, word) => {
    if (isAssignment(word)) {
      const set = setAll([word], current, walker);
      return exports ? assign(set, word.name, { exported: true }) : set;
    }
    const name = word.literal;
    if (name === null || !/^[A-Za-z_]\w*$/.test(name)) return current;
    if (setter === 'read') return assign(current, name, { value: knownToItself(`$${name}`) });
    if (setter === 'unset') return assign(current, name, { value: { kind: 'unset' }, exported: false });
    if (setter === 'export') return assign(current, name, { exported: exports });
    return exports ? assign(current, name, { exported: true }) : current;
  }, world);
}

function assignedValue(assignment: ShellAssignment, world: World, where: string): ShellValue {
  const { name, values, index, append } = assignment;
  const [word] = values;
  if (index !== null || values.length > 1) return knownToItself(`$${name}`);
  const value: ShellValue =
    word === undefined ? { kind: 'known', value: '', setBy: where } : toValue(readWord(word, world), where);
  if (value.kind !== 'known' || !append) return value;
  const before = variable(world, name);
  if (before.kind === 'unsure') return before;
  return before.kind === 'known' ? { ...value, value: before.value + value.value } : value;
}
