import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { RunbookError } from '../model/runbook-error.js';

export interface DocumentSearch {
  readonly cwd: string;
  /** What patterns and `exclude` are relative to. */
  readonly root: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export interface FoundDocuments {
  /** Absolute, sorted, each once. */
  readonly paths: readonly string[];
  /** Files that were named and are excluded. */
  readonly excluded: readonly string[];
}

/**
 * The documents that files, folders and globs stand for; those of `include` where none is given. Throws USAGE for
 * what is not there: a path that was misspelt must not look clean.
 */
export function findDocuments(named: readonly string[], search: DocumentSearch): FoundDocuments {
  const isExcluded = excludes(search);
  const walk = (folder: string) => markdownBelow(folder, isExcluded);
  if (named.length === 0) {
    const matches = matcher(search.include);
    return { paths: walk(search.root).filter((path) => matches(posix(search.root, path))), excluded: [] };
  }
  const found = named.map((name) => expand(name, search, walk));
  const files = found.flatMap((each) => (each.kind === 'file' ? [each.path] : []));
  const walked = found.flatMap((each) => (each.kind === 'many' ? each.paths : []));
  const paths = [...files.filter((path) => !isExcluded(path)), ...walked];
  return { paths: [...new Set(paths)].sort(), excluded: files.filter(isExcluded) };
}

type Expansion =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'many'; readonly paths: readonly string[] };

function expand(
  name: string,
  search: DocumentSearch,
  walk: (folder: string) => readonly string[],
): Expansion {
  const path = resolve(search.cwd, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return { kind: 'many', paths: walk(path) };
  if (stats !== undefined) return { kind: 'file', path };
  const { base, glob, isGlob } = picomatch.scan(name);
  if (!isGlob) throw nothingThere(name);
  const matches = matcher([glob]);
  const folder = resolve(search.cwd, base);
  const paths = isFolder(folder) ? walk(folder).filter((each) => matches(posix(folder, each))) : [];
  if (paths.length === 0) throw nothingThere(name);
  return { kind: 'many', paths };
}

function nothingThere(name: string): RunbookError {
  return new RunbookError('USAGE', 'There is no such file or folder.', {
    path: name,
    hint: 'Name a Markdown file, a folder, or a pattern such as "runbooks/**/*.md".',
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Links to folders are not followed: they may lead in circles. */
function markdownBelow(folder: string, isExcluded: (path: string) => boolean): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isExcluded(path) ? [] : markdownBelow(path, isExcluded);
    const isDocument = /\.(?:md|markdown)$/i.test(entry.name) && !isExcluded(path);
    return isDocument && isFile(path) ? [path] : [];
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A pattern for what is in a folder leaves the folder out as a whole. */
function excludes({ root, exclude }: DocumentSearch): (path: string) => boolean {
  const matches = matcher(exclude.flatMap((pattern) => [pattern, pattern.replace(/\/\*\*$/, '')]));
  return (path) => matches(posix(root, path));
}

function matcher(patterns: readonly string[]): (path: string) => boolean {
  return picomatch([...patterns], { dot: true });
}

function posix(from: string, path: string): string {
  return relative(from, path).split(sep).join('/');
}
