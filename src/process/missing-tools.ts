import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Those of `tools` that no folder of `path` (as in PATH) holds; names with a slash are looked up from `cwd`. */
export async function missingTools(
  tools: readonly string[],
  { path, cwd }: { readonly path: string; readonly cwd: string },
): Promise<readonly string[]> {
  const found = await Promise.all(tools.map((tool) => isThere(tool, path, cwd)));
  return tools.filter((_tool, index) => !found[index]);
}

async function isThere(tool: string, path: string, cwd: string): Promise<boolean> {
  if (tool.includes('/')) return isExecutable(resolve(cwd, tool));
  // An empty entry of PATH is the working directory.
  for (const folder of path.split(':')) if (await isExecutable(resolve(cwd, folder, tool))) return true;
  return false;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
