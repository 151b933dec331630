import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Runbook } from '../../model/runbook.js';
import { RunbookError } from '../../model/runbook-error.js';
import { readDocument } from '../../parser/decode-document.js';
import { parseRunbook } from '../../parser/parse-runbook.js';

/** Every Markdown document of these files and folders, read; each once, by its path as seen from `cwd`. */
export async function readRunbooks(paths: readonly string[], cwd: string): Promise<readonly Runbook[]> {
  const files = new Set<string>();
  for (const path of paths) for (const file of await filesOf(resolve(cwd, path), path)) files.add(file);
  const runbooks: Runbook[] = [];
  for (const file of [...files].sort()) {
    const path = relative(cwd, file);
    runbooks.push(parseRunbook(path, readDocument(await readFile(file), path)).runbook);
  }
  return runbooks;
}

async function filesOf(path: string, given: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    throw new RunbookError('DOCUMENT_UNREADABLE', 'There is no such file or folder.', {
      path: given,
      hint: 'Name runbooks, or folders that hold some.',
    });
  }
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const nested = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map(async (entry) => {
        if (entry.isDirectory()) return filesOf(join(path, entry.name), given);
        return entry.isFile() && entry.name.endsWith('.md') ? [join(path, entry.name)] : [];
      }),
  );
  return nested.flat();
}
