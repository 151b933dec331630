import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { ToolLock } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { parseToolLock } from '../../schema/read-tool-lock.js';

const fileName = 'runbook.lock.json';

export interface LockFile {
  /** Where it is, or where it belongs: beside .git, else here. */
  readonly path: string;
  /** The root of the repository; null where there is none. */
  readonly repository: string | null;
  /** null where there is none yet. */
  readonly lock: ToolLock | null;
}

/** The nearest runbook.lock.json from `cwd` upwards, not past the root of the repository. */
export async function openLock(cwd: string): Promise<LockFile> {
  const folders = foldersUp(cwd);
  const repository = folders.find((folder) => existsSync(join(folder, '.git'))) ?? null;
  const within = repository === null ? [cwd] : folders.slice(0, folders.indexOf(repository) + 1);
  const found = within.map((folder) => join(folder, fileName)).find((path) => existsSync(path));
  if (found === undefined) return { path: join(repository ?? cwd, fileName), repository, lock: null };
  return { path: found, repository, lock: await readLock(found, relative(cwd, found)) };
}

async function readLock(file: string, path: string): Promise<ToolLock> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new RunbookError('LOCK_UNREADABLE', 'The lock of the tools cannot be read.', {
      path,
      hint: 'Check its permissions.',
      cause,
    });
  });
  const read = parseToolLock(text);
  if (read.kind === 'valid') return read.lock;
  throw new RunbookError('LOCK_UNREADABLE', `This is no lock of tools: ${read.reason}.`, {
    path,
    hint: 'Take it from the last commit, or remove it and run "runbook drift --write".',
  });
}

function foldersUp(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersUp(above)];
}
