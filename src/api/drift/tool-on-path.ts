import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { missingTools } from '../../process/missing-tools.js';

/**
 * The folders of PATH in which tools may be looked for: absolute ones, none of them in the repository. `./dr-drill.sh
 * --help` may fail over, and so may a `kubectl` that a repository puts on PATH.
 */
export async function foreignPath(path: string, repository: string | null): Promise<string> {
  const folders: string[] = [];
  for (const folder of path.split(':').filter((each) => isAbsolute(each)))
    if (!(await leadsInto(folder, repository))) folders.push(folder);
  return folders.join(':');
}

/** Is the tool in one of these folders, and does it not lead into the repository? */
export async function isForeignTool(tool: string, path: string, repository: string | null): Promise<boolean> {
  if (tool.includes('/')) return false;
  for (const folder of path.split(':').filter((each) => each !== '')) {
    const isHere = (await missingTools([tool], { path: folder, cwd: '/' })).length === 0;
    if (isHere) return !(await leadsInto(join(folder, tool), repository));
  }
  return false;
}

/** Links are followed: what is in the repository is its own, wherever a link to it stands. */
async function leadsInto(path: string, repository: string | null): Promise<boolean> {
  if (repository === null) return false;
  const [real, root] = await Promise.all([realpath(path).catch(() => path), realpath(repository)]);
  const way = relative(root, real);
  return way === '' || !(way === '..' || way.startsWith('../') || isAbsolute(way));
}
