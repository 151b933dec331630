import type { Files } from './files.js';
import { parentOf, resolvePath } from './paths.js';

/** Where git keeps what it knows of a working tree. */
export interface Repository {
  /** HEAD is of the working tree, the configuration of all its working trees. */
  readonly head: string;
  readonly config: string;
}

/** The repository a folder lies in, as git looks for it: upwards from there. null where there is none. */
export function findRepository(folder: string, files: Files): Repository | null {
  for (let at: string | null = folder; at !== null; at = parentOf(at)) {
    const mark = resolvePath(at, '.git');
    const found = files.read(mark);
    if (found.kind === 'folder') return repositoryAt(mark, files);
    // A submodule or a further working tree: a file that says where.
    const path = found.kind === 'text' ? /^gitdir:\s*(.+?)\s*$/m.exec(found.text)?.[1] : undefined;
    if (path !== undefined) return repositoryAt(resolvePath(at, path), files);
  }
  return null;
}

/** The repository whose folder `.git`, or that of a working tree, this is. */
export function repositoryAt(folder: string, files: Files): Repository {
  const common = files.read(resolvePath(folder, 'commondir'));
  const shared = common.kind === 'text' ? resolvePath(folder, common.text.trim()) : folder;
  return { head: resolvePath(folder, 'HEAD'), config: resolvePath(shared, 'config') };
}
