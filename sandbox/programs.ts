import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Layout } from './layout.js';

/** The first executable of that name on a PATH, or null. */
export function findProgram(name: string, path: string): string | null {
  const candidates = path.split(delimiter).map((folder) => join(folder, name));
  return candidates.find(isExecutable) ?? null;
}

/** The command line that runs one of this folder's entry points, built or from source. */
export function entryCommand(name: 'tool' | 'keeper'): readonly string[] {
  const here = import.meta.dirname;
  const built = [`${name}.js`, `sandbox/${name}.js`, `../sandbox/${name}.js`].map((path) => join(here, path));
  const found = built.find((path) => existsSync(path));
  if (found !== undefined) return [process.execPath, found];
  return [process.execPath, '--import', import.meta.resolve('tsx'), join(here, `${name}.ts`)];
}

/** The root of the package that this file belongs to. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Writes one small script a stand-in; each hands over to the one program that holds them all. */
export function installStandIns(layout: Layout, names: readonly string[]): void {
  mkdirSync(layout.bin, { recursive: true });
  const command = entryCommand('tool');
  for (const name of names) script(join(layout.bin, name), [...command, name, layout.dir]);
  const runbook = join(packageRoot(), 'dist/bin.js');
  if (existsSync(runbook)) script(join(layout.bin, 'runbook'), [process.execPath, runbook]);
}

function script(path: string, command: readonly string[]): void {
  writeFileSync(path, `#!/bin/sh\nexec ${command.map(quote).join(' ')} "$@"\n`);
  chmodSync(path, 0o755);
}

const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
