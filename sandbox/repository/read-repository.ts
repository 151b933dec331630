import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releases } from '../world/releases.js';
import { digestIn } from './files.js';

/** What Argo CD sees of the configuration repository. */
export interface Repository {
  /** Full commit id of `main`. */
  head(): string;
  /** The image digest pinned under `path` at `revision`, or null. */
  digestAt(revision: string, path: string): string | null;
  /** The full commit id of a branch, tag or (short) commit id, or null. */
  resolve(revision: string): string | null;
  /** The short name a person knows a commit by: its tag, else seven digits. */
  shortName(revision: string): string;
  subjectOf(revision: string): string;
}

export function openRepository(gitDir: string): Repository {
  const git = (...args: string[]): string | null => {
    try {
      return execFileSync('git', ['--git-dir', gitDir, ...args], { encoding: 'utf8', stdio: 'pipe' });
    } catch {
      return null;
    }
  };
  const resolve = (revision: string): string | null =>
    git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)?.trim() ?? null;
  return {
    head: () => readLooseRef(join(gitDir, 'refs/heads/main')) ?? resolve('main') ?? '',
    digestAt: (revision, path) => digestIn(git('show', `${revision}:${path}/kustomization.yaml`) ?? ''),
    resolve,
    shortName: (revision) => {
      const tag = git('tag', '--points-at', revision)?.trim().split('\n')[0];
      const known = releases.some((release) => release.tag === tag);
      return known && tag !== undefined ? tag : revision.slice(0, 7);
    },
    subjectOf: (revision) => git('log', '-1', '--format=%s', revision)?.trim() ?? '',
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
