import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { type Document, isAlias, isMap, isScalar, type Pair, parseDocument } from 'yaml';
import { readAtMost } from '../api/read-at-most.js';
import { RunbookError } from '../model/runbook-error.js';
import { describeError } from '../records/disk.js';

const mostBytes = 4 * 1024 * 1024;

/** Variables from a YAML or JSON file: one map of names to scalars. Throws VARS_FILE_UNREADABLE, which quotes no value. */
export async function readVarsFile(
  path: string | null,
  cwd: string,
): Promise<Readonly<Record<string, string>>> {
  if (path === null) return {};
  // Every scalar stays the text that was written: 007 and 1e3 are no numbers here.
  const document = parseDocument(await readText(path, cwd), { schema: 'failsafe', logLevel: 'error' });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const line = problem.linePos?.[0].line;
    throw unreadable(path, `${explain(problem)}.`, line === undefined ? {} : { line });
  }
  if (!isMap(document.contents)) throw unreadable(path, 'It holds no map of names to values.');
  return Object.fromEntries(document.contents.items.map((pair) => readPair(path, document, pair)));
}

async function readText(path: string, cwd: string): Promise<string> {
  const bytes = await readBytes(path, cwd);
  if (bytes === null) throw unreadable(path, `It has more than ${mostBytes / 1024 / 1024} MB.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(path, 'It is not UTF-8.', { cause });
  }
}

async function readBytes(path: string, cwd: string): Promise<Uint8Array | null> {
  try {
    return await readAtMost(createReadStream(resolve(cwd, path)), mostBytes);
  } catch (cause) {
    throw unreadable(path, `It cannot be opened: ${describeError(cause)}.`, { cause });
  }
}

type Problem = Document['errors'][number] | Document['warnings'][number];

/** YAML's own words, without the line of the file that they end in: it may hold a secret. */
function explain({ code, message }: Problem): string {
  if (code === 'TAG_RESOLVE_FAILED') return 'A value that begins with ! must stand in quotes';
  return message.split(/ at line \d|:?\n/)[0] ?? 'It is no YAML';
}

function readPair(
  path: string,
  document: Document,
  { key, value }: Pair<unknown, unknown>,
): [string, string] {
  const name = isScalar(key) && typeof key.value === 'string' ? key.value : null;
  if (name === null) throw unreadable(path, 'A name in it is no text.');
  if (isAlias(value) && value.resolve(document) === undefined)
    throw unreadable(path, `${name} begins with * and must stand in quotes.`);
  const node = isAlias(value) ? value.resolve(document) : value;
  if (isScalar(node) && typeof node.value === 'string') return [name, node.value];
  throw unreadable(path, `${name} is not a text or number.`);
}

function unreadable(path: string, why: string, more: { line?: number; cause?: unknown } = {}): RunbookError {
  return new RunbookError('VARS_FILE_UNREADABLE', `The variables cannot be read. ${why}`, {
    path,
    hint: 'Write one NAME: value a line.',
    ...more,
  });
}
