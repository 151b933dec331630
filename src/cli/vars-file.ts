import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { RunbookError } from '../model/runbook-error.js';

/** Variables from a YAML or JSON file: one map of names to scalars. Throws VARS_FILE_UNREADABLE. */
export async function readVarsFile(
  path: string | null,
  cwd: string,
): Promise<Readonly<Record<string, string>>> {
  if (path === null) return {};
  const document = await parseFile(path, cwd);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw unreadable(path, 'It holds no map of names to values.');
  }
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [name, scalar(path, name, value)]),
  );
}

async function parseFile(path: string, cwd: string): Promise<unknown> {
  try {
    // Every scalar stays the text that was written: 007 and 1e3 are no numbers here.
    return parse(await readFile(resolve(cwd, path), 'utf8'), { schema: 'failsafe' });
  } catch (cause) {
    throw unreadable(
      path,
      cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause),
      cause,
    );
  }
}

function scalar(path: string, name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw unreadable(path, `${name} is not a text or number.`);
}

function unreadable(path: string, why: string, cause?: unknown): RunbookError {
  return new RunbookError('VARS_FILE_UNREADABLE', `The variables cannot be read. ${why}`, {
    path,
    hint: 'Write one NAME: value a line.',
    cause,
  });
}
