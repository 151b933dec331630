import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Project } from '../../lint/config/find-config.js';
import { findDocuments } from '../../lint/find-documents.js';
import { RunbookError } from '../../model/runbook-error.js';
import { readDocument } from '../../parser/decode-document.js';
import { documentPatterns } from './document-patterns.js';
import type { DocumentSource } from './lint-worlds.js';

export interface ReadDocuments {
  readonly documents: readonly DocumentSource[];
  /** Files that were named and are excluded. */
  readonly excluded: readonly string[];
}

export interface DocumentPlaces {
  readonly cwd: string;
  readonly project: Project;
}

/**
 * The documents that files, folders and patterns stand for, or the project's own where none is named. Throws USAGE where
 * there is none: no finding in no document proves nothing. Throws DOCUMENT_UNREADABLE.
 */
export function readDocuments(named: readonly string[], { cwd, project }: DocumentPlaces): ReadDocuments {
  const found = findDocuments(named, { cwd, root: project.root, ...documentPatterns(project.config) });
  if (found.paths.length === 0 && found.excluded.length === 0) {
    throw new RunbookError('USAGE', 'There is no runbook here to lint.', {
      hint: 'Name files or folders: runbook lint docs/runbooks',
    });
  }
  const documents = found.paths.map((path) => {
    const name = relative(cwd, path);
    return { name, path, text: readDocument(readFileSync(path), name) };
  });
  return { documents, excluded: found.excluded.map((path) => relative(cwd, path)) };
}
