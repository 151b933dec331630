import { relative, resolve, sep } from 'node:path';
import type { Project } from '../../lint/config/find-config.js';
import { settingsFor } from '../../lint/config/lint-settings.js';
import { createDiskFacts } from '../../lint/disk-facts.js';
import { noFiles } from '../../lint/file-facts.js';
import { lintDocument } from '../../lint/lint-document.js';
import type { LintReport, ToolLock } from '../../model/generated/schemas.js';
import { recordFindings } from '../record-finding.js';

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
}

export interface LintOutcome {
  readonly report: LintReport;
  /** The documents' text by the name their findings bear. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Lints these documents, offline. */
export function lintDocuments(
  documents: readonly DocumentSource[],
  { project, today, lock }: LintSetting,
): LintOutcome {
  const { root, config } = project;
  const filesOf = createDiskFacts({ root, linkRoot: linkRootOf(project) });
  const findings = documents.flatMap(({ name, path, text }) => {
    const inProject = path === null ? name : relative(root, path).split(sep).join('/');
    const world = {
      today,
      lock,
      files: path === null ? noFiles : filesOf(path),
      settings: settingsFor(inProject, config),
    };
    return recordFindings(lintDocument(name, text, world), { path: name, text });
  });
  return {
    report: { schemaVersion: 1, documents: documents.length, baselined: 0, findings },
    texts: new Map(documents.map(({ name, text }) => [name, text])),
  };
}

function linkRootOf({ root, config }: Project): string | null {
  const linkRoot = config['link-root'];
  return linkRoot === undefined ? null : resolve(root, linkRoot);
}
