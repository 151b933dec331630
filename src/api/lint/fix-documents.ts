import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { fixDocument } from '../../lint/fixes/fix-document.js';
import { RunbookError } from '../../model/runbook-error.js';
import { localDisk } from '../../records/disk.js';
import { openResultFile } from '../../records/result-file.js';
import { type DocumentSource, type LintSetting, lintWorlds } from './lint-worlds.js';

export interface FixedSource {
  readonly before: DocumentSource;
  readonly after: DocumentSource;
  /** How many findings were mended. */
  readonly count: number;
}

/** Makes the fixes that documents offer, in memory. Those without any are left out. */
export function fixDocuments(
  documents: readonly DocumentSource[],
  setting: LintSetting,
): readonly FixedSource[] {
  const worldOf = lintWorlds(setting);
  return documents.flatMap((before) => {
    const { text, fixed } = fixDocument(before.name, before.text, worldOf(before));
    return fixed.length === 0 ? [] : [{ before, after: { ...before, text }, count: fixed.length }];
  });
}

/** The difference that fixes make, as `git apply` takes it. */
export function diffOf({ before, after }: FixedSource): string {
  const patch = createTwoFilesPatch(`a/${before.name}`, `b/${after.name}`, before.text, after.text);
  return patch.slice(patch.indexOf('---'));
}

/**
 * Writes a document in which findings were mended: whole or not at all, its mode kept. Throws DOCUMENT_CHANGED where
 * somebody else has written to it since it was read.
 */
export function saveFixed({ before, after }: FixedSource): void {
  const { path, name } = before;
  if (path === null) return;
  if (readFileSync(path, 'utf8') !== before.text) {
    throw new RunbookError('DOCUMENT_CHANGED', 'The document was changed while it was looked at.', {
      path: name,
      hint: 'Lint it again; nothing was written to it.',
    });
  }
  const file = openResultFile(path, { disk: localDisk, random: randomBytes });
  try {
    file.write(after.text);
    file.keep();
  } finally {
    file.drop();
  }
}
