import { type Call, flagValue, hasFlag } from './call.js';
import { resolvePath } from './paths.js';
import type { ReadWord } from './read-word.js';
import { strangers } from './tools.js';
import { assign, type ShellValue, type World } from './world.js';

/** Where a program runs that another one passes on: `env A=1 CMD` sets, `sudo CMD` takes everything away. */
export function environmentFor(call: Call, words: readonly ReadWord[]): World {
  const { tool, world } = call;
  if (strangers.has(tool)) return veiled(world, `${tool} gives it another environment`);
  if (tool !== 'env') return world;
  if (['-i', '-', '--ignore-environment'].some((flag) => hasFlag(call, flag)))
    return veiled(world, 'env takes its environment away');
  const name = flagValue(call, ['-u', '--unset']);
  const cleared =
    name.kind === 'known' ? assign(world, name.value, { value: { kind: 'unset' }, exported: false }) : world;
  return moved(assignmentsIn(words).reduce(setOne, cleared), flagValue(call, ['-C', '--chdir']));
}

function veiled(world: World, why: string): World {
  return { ...world, veil: { kind: 'unsure', why, knownTo: 'itself' } };
}

function assignmentsIn(words: readonly ReadWord[]): readonly ReadWord[] {
  const end = words.findIndex(({ skeleton }) => !/^-|^[A-Za-z_]\w*=/.test(skeleton));
  return words.slice(0, end === -1 ? words.length : end).filter(({ skeleton }) => !skeleton.startsWith('-'));
}

function setOne(world: World, { skeleton, gap }: ReadWord): World {
  const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(skeleton) ?? [];
  return assign(world, name, { value: gap ?? { kind: 'known', value, setBy: null }, exported: true });
}

function moved(world: World, to: ShellValue): World {
  if (to.kind === 'unset') return world;
  if (to.kind === 'unsure' || world.cwd.kind !== 'known') return { ...world, cwd: to };
  return { ...world, cwd: { ...to, value: resolvePath(world.cwd.value, to.value) } };
}
