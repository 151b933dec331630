import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';

/** A folder beyond this is not searched to its end. */
const mostFiles = 200_000;

/**
 * The files that a pattern of the configuration stands for, as paths from the root, sorted. What is installed
 * (`node_modules`) and folders whose name begins with a dot count only where the pattern names them.
 */
export function filesOfPattern(root: string, pattern: string): readonly string[] {
  const { base, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return isFile(join(root, pattern)) ? [pattern.replace(/^\.\//, '')] : [];
  const matches = picomatch(pattern);
  return filesBelow(root, base === '.' ? '' : base).filter((path) => matches(path));
}

function filesBelow(root: string, base: string): readonly string[] {
  const files: string[] = [];
  const open = [base];
  for (let folder = open.pop(); folder !== undefined && files.length < mostFiles; folder = open.pop()) {
    const below = (name: string) => (folder === '' ? name : `${folder}/${name}`);
    const entries = entriesOf(join(root, folder));
    const isOpen = (entry: Dirent) => entry.isDirectory() && !isPassedOver(entry.name);
    open.push(...entries.filter(isOpen).map(({ name }) => below(name)));
    const leaves = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => below(name));
    files.push(...leaves.filter((path) => isFile(join(root, path))));
  }
  return files.sort();
}

function isPassedOver(folder: string): boolean {
  return folder === 'node_modules' || folder.startsWith('.');
}

function entriesOf(folder: string): readonly Dirent[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { withFileTypes: true })
    : [];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
