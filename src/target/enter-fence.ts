import type { Folder, PlannedCommand } from '../model/plan.js';
import { resolvePath } from './paths.js';
import { knownLater, type ShellValue, variable, type World } from './world.js';

type Placed = Pick<PlannedCommand, 'folder' | 'fence' | 'span'>;

/** Takes a world to where each command's fence runs, and back behind a fence with a folder of its own. */
export function fenceWalk(start: World): (command: Placed, world: World) => World {
  let entered: { readonly fence: number; readonly back: ShellValue } | null = null;
  return ({ folder, fence, span }, world) => {
    if (entered?.fence === fence) return world;
    const here = entered === null ? world : { ...world, cwd: entered.back };
    entered = folder === null ? null : { fence, back: here.cwd };
    return folder === null
      ? here
      : { ...here, cwd: folderIn(folder, here, start, `line ${span.start.line}`) };
  };
}

/** It counts from where the run began, wherever the session stands by then. */
function folderIn({ text, parts }: Folder, world: World, start: World, where: string): ShellValue {
  const values = parts.map((part) => (part.kind === 'text' ? part.text : textOf(variable(world, part.name))));
  if (values.includes(null) || start.cwd.kind !== 'known') return knownLater(`cwd=${text} in ${where}`);
  return { kind: 'known', value: resolvePath(start.cwd.value, values.join('')), setBy: where };
}

function textOf(value: ShellValue): string | null {
  return value.kind === 'known' && value.value !== '' ? value.value : null;
}
