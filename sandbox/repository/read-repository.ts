import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestIn } from './files.js';

/** What Argo CD sees of the configuration repository. */
export interface Repository {
  /** Full commit id of `main`. */
  head(): string;
  /** The image digest pinned under `path` at `revision`, or null. */
  digestAt(revision: string, path: string): string | null;
  /** The text of a file at a revision, or null. */
  fileAt(revision: string, path: string): string | null;
  /** What lies under a path at a revision: two revisions with the same answer deploy the same. */
  treeAt(revision: string, path: string): string | null;
  /** The full commit id of a branch, tag or (short) commit id, or null. */
  resolve(revision: string): string | null;
  /** The short name a person knows a commit by: its tag, else seven digits. */
  shortName(revision: string): string;
}

export function openRepository(gitDir: string): Repository {
  const git = (...args: string[]): string | null => {
    try {
      return execFileSync('git', ['--git-dir', gitDir, ...args], { encoding: 'utf8', stdio: 'pipe' });
    } catch {
      return null;
    }
  };
  const revParse = (name: string): string | null =>
    git('rev-parse', '--verify', '--quiet', name)?.trim() ?? null;
  const fileAt = (revision: string, path: string): string | null => git('show', `${revision}:${path}`);
  const resolve = (revision: string): string | null => revParse(`${revision}^{commit}`);
  return {
    head: () => readLooseRef(join(gitDir, 'refs/heads/main')) ?? resolve('main') ?? '',
    digestAt: (revision, path) => digestIn(fileAt(revision, `${path}/kustomization.yaml`) ?? ''),
    fileAt,
    treeAt: (revision, path) => revParse(`${revision}:${path}`),
    resolve,
    shortName: (revision) => {
      const tag = git('tag', '--points-at', revision)?.trim().split('\n')[0];
      return tag !== undefined && /^[0-9a-f]{7}$/.test(tag) ? tag : revision.slice(0, 7);
    },
  };
}

/** A push leaves a loose ref; reading it saves a process on every call of a stand-in. */
function readLooseRef(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
