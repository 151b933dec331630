import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Project } from '../../lint/config/find-config.js';
import { settingsFor } from '../../lint/config/lint-settings.js';
import { createDiskFacts } from '../../lint/disk-facts.js';
import { findDocuments } from '../../lint/find-documents.js';
import { type LintWorld, lintDocument } from '../../lint/lint-document.js';
import type { LintReport } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { readDocument } from '../../parser/decode-document.js';
import { recordFindings } from '../record-finding.js';
import { documentPatterns } from './document-patterns.js';

export interface LintRequest {
  /** Files, folders and globs as they were given. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly project: Project;
  /** UTC date, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface LintOutcome {
  readonly report: LintReport;
  /** The documents' text by the path their findings name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that were named and are excluded. */
  readonly excluded: readonly string[];
}

/** Lints documents, offline. Throws USAGE where there is nothing to lint: no finding in no document proves nothing. */
export function lintPaths({ paths, cwd, project, today }: LintRequest): LintOutcome {
  const found = findDocuments(paths, { cwd, root: project.root, ...documentPatterns(project.config) });
  if (found.paths.length === 0 && found.excluded.length === 0) {
    throw new RunbookError('USAGE', 'There is no runbook here to lint.', {
      hint: 'Name files or folders: runbook lint docs/runbooks',
    });
  }
  const filesOf = createDiskFacts({ root: project.root, linkRoot: linkRootOf(project) });
  const documents = found.paths.map((path) => {
    const name = relative(cwd, path);
    const world: LintWorld = {
      today,
      files: filesOf(path),
      settings: settingsFor(posix(relative(project.root, path)), project.config),
    };
    return { name, world, text: readDocument(readFileSync(path), name) };
  });
  const findings = documents.flatMap(({ name, world, text }) =>
    recordFindings(lintDocument(name, text, world), { path: name, text }),
  );
  return {
    report: { schemaVersion: 1, documents: documents.length, baselined: 0, findings },
    texts: new Map(documents.map(({ name, text }) => [name, text])),
    excluded: found.excluded.map((path) => relative(cwd, path)),
  };
}

function linkRootOf({ root, config }: Project): string | null {
  const linkRoot = config['link-root'];
  return linkRoot === undefined ? null : resolve(root, linkRoot);
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
