import { resolvePath } from './paths.js';
import { type ReadWord, toValue } from './read-word.js';
import { knownLater, type ShellValue, variable, type World } from './world.js';

/** `cd`, `pushd`, `popd`: the world behind it, null where the command is none of these. */
export function changeFolder(
  name: string,
  rest: readonly ReadWord[],
  { world, where }: { readonly world: World; readonly where: string },
): World | null {
  if (name !== 'cd' && name !== 'pushd' && name !== 'popd') return null;
  const unsure = knownLater(`${name} in ${where}`);
  const [target] = rest.filter((word) => !/^-[LPe@]+$/.test(word.skeleton) && word.skeleton !== '--');
  const to: ShellValue =
    target !== undefined ? toValue(target, where) : name === 'cd' ? variable(world, 'HOME') : unsure;
  return { ...world, cwd: to.kind === 'known' ? (folderAt(to.value, world, where) ?? unsure) : unsure };
}

/** null where it depends on what was before: `cd -`, `pushd +1`. */
function folderAt(path: string, { cwd }: World, where: string): ShellValue | null {
  if (/^[-+]\d*$/.test(path)) return null;
  if (path.startsWith('/')) return { kind: 'known', value: resolvePath('/', path), setBy: where };
  return cwd.kind === 'known' ? { kind: 'known', value: resolvePath(cwd.value, path), setBy: where } : null;
}
