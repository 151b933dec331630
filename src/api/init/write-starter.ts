import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RunbookError } from '../../model/runbook-error.js';
import { describeError } from '../../records/disk.js';
import type { StarterFile } from '../../report/init/starter-files.js';

export interface WrittenFile extends StarterFile {
  /** `kept`: one of that name was there, and is as it was. */
  readonly outcome: 'written' | 'kept';
}

/** Other names that a configuration may have; two of them would be ambiguous. */
const sameAs: Readonly<Record<string, readonly string[]>> = {
  'runbook.config.yaml': ['runbook.config.yml', 'runbook.config.json'],
};

/** Writes the files that are not there. Nothing is ever written over. Throws RESULT_UNWRITABLE. */
export function writeStarter(root: string, files: readonly StarterFile[]): readonly WrittenFile[] {
  return files.map((file) => {
    const names = [file.path, ...(sameAs[file.path] ?? [])];
    const there = names.find((name) => existsSync(join(root, name)));
    if (there !== undefined) return { ...file, path: there, outcome: 'kept' };
    write(join(root, file.path), file);
    return { ...file, outcome: 'written' };
  });
}

function write(target: string, { path, text }: StarterFile): void {
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: 'wx' });
  } catch (cause) {
    throw new RunbookError('RESULT_UNWRITABLE', `It cannot be written: ${describeError(cause)}.`, {
      path,
      hint: 'Check the folder and its permissions; what was written before it stays.',
      cause,
    });
  }
}
