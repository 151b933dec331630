import { diffOf, type FixedSource, fixDocuments, saveFixed } from '../api/lint/fix-documents.js';
import type { DocumentSource, LintSetting } from '../api/lint/lint-worlds.js';
import { harmless } from '../report/terminal/style.js';
import type { Io } from './io.js';

/** `--fix`: writes what can be mended, and gives the documents back as they are now. */
export function mendDocuments(
  documents: readonly DocumentSource[],
  setting: LintSetting,
  io: Io,
): readonly DocumentSource[] {
  const fixed = fixDocuments(documents, setting);
  for (const each of fixed) {
    saveFixed(each);
    io.stderr.write(harmless(`${each.before.name}: ${counted(each)} mended.\n`));
  }
  const mended = new Map(fixed.map(({ after }) => [after.name, after]));
  return documents.map((document) => mended.get(document.name) ?? document);
}

/** `--fix-dry-run`: the same as a patch; nothing is written. */
export function mendingDiff(documents: readonly DocumentSource[], setting: LintSetting): string {
  return fixDocuments(documents, setting).map(diffOf).join('');
}

function counted({ count }: FixedSource): string {
  return count === 1 ? '1 finding' : `${count} findings`;
}
