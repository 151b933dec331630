import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { RunbookError } from '../../model/runbook-error.js';

export interface FoundDocument {
  /** As seen from `cwd`. */
  readonly path: string;
  readonly absolutePath: string;
  /** It was named itself; others were found in a folder. */
  readonly isNamed: boolean;
}

/** The Markdown documents of these files and folders, each once, by path. Throws DOCUMENT_UNREADABLE for what is not there. */
export function findDocuments(paths: readonly string[], cwd: string): readonly FoundDocument[] {
  const found = new Map<string, FoundDocument>();
  for (const given of paths) {
    const top = resolve(cwd, given);
    const isFolder = isFolderThere(top, given);
    for (const absolutePath of isFolder ? markdownBelow(top) : [top]) {
      const isNamed = !isFolder || found.get(absolutePath)?.isNamed === true;
      found.set(absolutePath, { path: relative(cwd, absolutePath), absolutePath, isNamed });
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isFolderThere(path: string, given: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined) return found.isDirectory();
  throw new RunbookError('DOCUMENT_UNREADABLE', 'There is no such file or folder.', {
    path: given,
    hint: 'Name runbooks, or folders that hold some.',
  });
}

/** Links to folders are not followed: they may lead in circles. */
function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownBelow(path);
    const isDocument = /\.(?:md|markdown)$/i.test(entry.name) && (entry.isFile() || isFile(path));
    return isDocument ? [path] : [];
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
