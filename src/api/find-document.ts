import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { RunbookError } from '../model/runbook-error.js';
import { maxDocumentBytes, readDocument } from '../parser/decode-document.js';
import { describeError } from '../records/disk.js';
import { readAtMost } from './read-at-most.js';

export interface Document {
  /** As the caller named it, or where the name was found. */
  readonly path: string;
  /** null for standard input, which has no ledger to write to. */
  readonly absolutePath: string | null;
  readonly text: string;
}

interface Surroundings {
  readonly cwd: string;
  readonly stdin: Readable;
}

/**
 * Finds and decodes a runbook: a path, `-` for stdin, or a bare name that is looked for in `runbooks/` from `cwd` upwards.
 * Throws DOCUMENT_UNREADABLE with the place and what to do.
 */
export async function openDocument(name: string, { cwd, stdin }: Surroundings): Promise<Document> {
  if (name === '-')
    return { path: '-', absolutePath: null, text: readDocument(await readAll(stdin, '-'), '-') };
  const path = locate(name, cwd);
  const absolutePath = resolve(cwd, path);
  const bytes = await readBytes(path, absolutePath);
  return { path, absolutePath, text: readDocument(bytes, path) };
}

/** null where there is no such file any more. Throws DOCUMENT_UNREADABLE for one that cannot be read. */
export async function reopenDocument(path: string, absolutePath: string): Promise<Document | null> {
  if (!existsSync(absolutePath)) return null;
  return { path, absolutePath, text: readDocument(await readBytes(path, absolutePath), path) };
}

function locate(name: string, cwd: string): string {
  if (existsSync(resolve(cwd, name))) return name;
  const file = name.endsWith('.md') ? name : `${name}.md`;
  for (let folder = cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, 'runbooks', file);
    if (!name.includes('/') && existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) break;
  }
  throw new RunbookError('DOCUMENT_UNREADABLE', 'There is no such runbook.', {
    path: name,
    hint: `Give a path, or a name that stands in runbooks/ here or above ${cwd}.`,
  });
}

async function readBytes(path: string, absolutePath: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(absolutePath);
    if (size > maxDocumentBytes) throw tooLarge(path, `${Math.round(size / megabyte)} MB`);
    return await readAll(createReadStream(absolutePath), path);
  } catch (cause) {
    if (cause instanceof RunbookError) throw cause;
    throw new RunbookError('DOCUMENT_UNREADABLE', `The file cannot be read: ${describeError(cause)}.`, {
      path,
      hint: 'Check the path and its permissions.',
      cause,
    });
  }
}

async function readAll(stream: Readable, path: string): Promise<Uint8Array> {
  const bytes = await readAtMost(stream, maxDocumentBytes);
  if (bytes === null) throw tooLarge(path, `more than ${maxDocumentBytes / megabyte} MB`);
  return bytes;
}

const megabyte = 1_048_576;

function tooLarge(path: string, size: string): RunbookError {
  return new RunbookError('DOCUMENT_UNREADABLE', `The file has ${size}; no runbook does.`, {
    path,
    hint: `Runbooks are read up to ${maxDocumentBytes / megabyte} MB. Is this the right file?`,
  });
}
