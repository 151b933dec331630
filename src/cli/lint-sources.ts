import { dirname, relative, resolve } from 'node:path';
import { buffer as readBuffer } from 'node:stream/consumers';
import type { DocumentSource } from '../api/lint/lint-worlds.js';
import { readDocuments } from '../api/lint/read-documents.js';
import { findProject, openProject, type Project } from '../lint/config/find-config.js';
import { RunbookError } from '../model/runbook-error.js';
import { readDocument } from '../parser/decode-document.js';
import type { Io } from './io.js';
import type { OptionBag } from './option-bag.js';

/** The project whose configuration holds. An editor may stand anywhere: it is that of the file it is about. */
export function projectOf(bag: OptionBag, { cwd }: Io): Project {
  const named = bag.text('config');
  if (named !== null) return openProject(named, cwd);
  const file = bag.text('stdinFilename');
  return findProject(file === null ? cwd : dirname(resolve(cwd, file)), cwd);
}

/** A path as the project knows it. */
export function inProject({ root }: Project, path: string, { cwd }: Io): string {
  return relative(root, resolve(cwd, path));
}

/** What is to be linted: the documents that paths stand for, or the one on standard input. */
export async function documentsOf(
  paths: readonly string[],
  project: Project,
  { bag, io }: { readonly bag: OptionBag; readonly io: Io },
): Promise<readonly DocumentSource[]> {
  const file = bag.text('stdinFilename');
  if (!bag.flag('stdin')) {
    if (file !== null) throw usage('--stdin-filename names what comes on --stdin.', 'Give both.');
    const read = readDocuments(paths, { cwd: io.cwd, project });
    for (const path of read.excluded) io.stderr.write(`${path} is excluded, and was not looked at.\n`);
    return read.documents;
  }
  if (paths.length > 0)
    throw usage('--stdin is one document, and paths are others.', 'Leave one of them out.');
  if (bag.flag('fix')) throw usage('--fix writes files, and --stdin is none.', 'Use --fix-dry-run there.');
  const name = file ?? '-';
  const text = readDocument(await readBuffer(io.stdin), name);
  return [{ name, path: file === null ? null : resolve(io.cwd, file), text }];
}

function usage(message: string, hint: string): RunbookError {
  return new RunbookError('USAGE', message, { hint });
}
