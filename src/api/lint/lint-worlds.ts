import { relative, resolve, sep } from 'node:path';
import type { Project } from '../../lint/config/find-config.js';
import { settingsFor } from '../../lint/config/lint-settings.js';
import { createDiskFacts } from '../../lint/disk-facts.js';
import { noFiles } from '../../lint/file-facts.js';
import type { LintWorld } from '../../lint/lint-document.js';
import type { ShellcheckComment } from '../../lint/shellcheck/shellcheck-comment.js';
import type { ToolLock } from '../../model/generated/schemas.js';
import { alertFacts, type RuleFileSource } from './alerts/read-rule-files.js';
import { readManifests } from './read-manifests.js';

export interface DocumentSource {
  /** As the reader knows it. */
  readonly name: string;
  /** Where it stands, or would; null where nobody said. */
  readonly path: string | null;
  readonly text: string;
}

export interface LintSetting {
  readonly project: Project;
  /** UTC date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly lock: ToolLock | null;
  /** The project's rule files; null where it names none. */
  readonly ruleFiles: readonly RuleFileSource[] | null;
  /** What shellcheck says, by the name of the document; null where it was not asked. */
  readonly shellcheck: ReadonlyMap<string, readonly ShellcheckComment[]> | null;
}

/** What each document of one linting is judged by; the disk is asked once for all of them. */
export function lintWorlds({
  project,
  today,
  lock,
  ruleFiles,
  shellcheck,
}: LintSetting): (document: DocumentSource) => LintWorld {
  const { root, config } = project;
  const alerts = alertFacts(ruleFiles);
  const { declared } = readManifests(project);
  const filesOf = createDiskFacts({ root, linkRoot: linkRootOf(project) });
  return ({ name, path }) => {
    const inProject = path === null ? name : relative(root, path).split(sep).join('/');
    return {
      today,
      lock,
      alerts,
      declared,
      shellcheck: shellcheck?.get(name) ?? [],
      files: path === null ? noFiles : filesOf(path),
      settings: settingsFor(inProject, config),
    };
  };
}

function linkRootOf({ root, config }: Project): string | null {
  const linkRoot = config['link-root'];
  return linkRoot === undefined ? null : resolve(root, linkRoot);
}
