import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Finds files as web sites serve them: in whatever case their address is written. Folders are listed once. */
export function createFinder(root: string): (path: string) => string | null {
  const listed = new Map<string, readonly string[]>();
  const namesIn = (folder: string): readonly string[] => {
    const known = listed.get(folder);
    if (known !== undefined) return known;
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const names = isFolder ? readdirSync(folder) : [];
    listed.set(folder, names);
    return names;
  };
  return (path) => {
    let found = '';
    for (const wanted of path.split('/')) {
      const names = namesIn(join(root, found));
      const name = names.includes(wanted)
        ? wanted
        : names.find((each) => each.toLowerCase() === wanted.toLowerCase());
      if (name === undefined) return null;
      found = found === '' ? name : `${found}/${name}`;
    }
    return statSync(join(root, found)).isFile() ? found : null;
  };
}
