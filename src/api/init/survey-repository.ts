import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRuleFile } from '../../alerts/read-rule-file.js';
import { findProject } from '../../lint/config/find-config.js';
import { findDocuments } from '../../lint/find-documents.js';
import { filesOfPattern } from '../../lint/project-files.js';
import { readGitConfig } from '../../target/read-git-config.js';
import { documentPatterns } from '../lint/document-patterns.js';

export type Forge = 'github' | 'gitlab';

/** What there is to begin with. Paths count from the root. */
export interface RepositorySurvey {
  /** Absolute. */
  readonly root: string;
  /** The documents that count as runbooks by their name or place. */
  readonly runbooks: readonly string[];
  /** Patterns of the folders that hold alert rules. */
  readonly alerts: readonly string[];
  /** Where its changes are looked at; empty where nothing says so. */
  readonly forges: readonly Forge[];
}

/** More YAML than this is not looked through for alerts. */
const mostYaml = 2000;

export function surveyRepository(cwd: string): RepositorySurvey {
  const { root } = findProject(cwd, cwd);
  const { paths } = findDocuments([], { cwd: root, root, ...documentPatterns({}) });
  return {
    root,
    runbooks: paths.map((path) => path.slice(root.length + 1)),
    alerts: ruleFolders(root),
    forges: forgesOf(root),
  };
}

function ruleFolders(root: string): readonly string[] {
  const files = ['**/*.yaml', '**/*.yml'].flatMap((pattern) => filesOfPattern(root, pattern));
  const holding = files.slice(0, mostYaml).filter((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return /\balert:/.test(text) && readRuleFile(text).rules.length > 0;
  });
  const patterns = holding.map((path) => join(dirname(path), `*${path.slice(path.lastIndexOf('.'))}`));
  return [...new Set(patterns)].sort();
}

function forgesOf(root: string): readonly Forge[] {
  const urls = remoteUrls(root);
  const isGitHub = existsSync(join(root, '.github')) || urls.some((url) => /\bgithub\b/i.test(url));
  const isGitLab = existsSync(join(root, '.gitlab-ci.yml')) || urls.some((url) => /\bgitlab\b/i.test(url));
  return [...(isGitHub ? (['github'] as const) : []), ...(isGitLab ? (['gitlab'] as const) : [])];
}

function remoteUrls(root: string): readonly string[] {
  const path = join(root, '.git', 'config');
  if (!existsSync(path)) return [];
  const { remotes } = readGitConfig(readFileSync(path, 'utf8'));
  return [...remotes.values()].flatMap(({ urls }) => urls);
}
