import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { ProjectConfig } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { readConfig } from './read-config.js';

/** What a project says of itself, and from where its patterns count. */
export interface Project {
  /** The configuration's folder, else the repository's, else where the search began. */
  readonly root: string;
  /** The folder that holds `.git`; the root where there is none. */
  readonly repository: string;
  /** Absolute; null where there is none. */
  readonly configPath: string | null;
  readonly config: ProjectConfig;
}

const names = ['runbook.config.yaml', 'runbook.config.yml', 'runbook.config.json'];

/**
 * The nearest runbook.config.* from `from` up to the root of the git repository; outside of one only there: a file above
 * it may be anybody's. Throws CONFIG_INVALID.
 */
export function findProject(from: string, cwd: string): Project {
  const folders = foldersUp(from);
  for (const folder of folders) {
    const found = names.filter((name) => existsSync(join(folder, name)));
    const [name, other] = found;
    if (name === undefined) continue;
    const configPath = join(folder, name);
    if (other !== undefined) throw ambiguous(relative(cwd, configPath), other);
    return openProject(configPath, cwd);
  }
  const root = folders.at(-1) ?? from;
  return { root, repository: root, configPath: null, config: {} };
}

/** The project of a configuration that was named. Throws CONFIG_INVALID. */
export function openProject(path: string, cwd: string): Project {
  const configPath = resolve(cwd, path);
  const shown = relative(cwd, configPath);
  const root = dirname(configPath);
  const repository = foldersUp(root).at(-1) ?? root;
  return { root, repository, configPath, config: readConfig(readText(configPath, shown), shown) };
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new RunbookError('CONFIG_INVALID', 'The configuration cannot be read.', {
      path: shown,
      hint: 'Check the path and its permissions.',
      cause,
    });
  }
}

/** From a folder to the one that holds `.git`; outside of a repository the folder alone. */
function foldersUp(from: string): readonly string[] {
  const folders = [from];
  for (let folder = from; ; folder = dirname(folder)) {
    if (folder !== from) folders.push(folder);
    if (existsSync(join(folder, '.git'))) return folders;
    if (dirname(folder) === folder) return [from];
  }
}

function ambiguous(path: string, other: string): RunbookError {
  return new RunbookError('CONFIG_INVALID', `${other} stands beside it: only one of them can hold.`, {
    path,
    hint: 'Delete the other.',
  });
}
