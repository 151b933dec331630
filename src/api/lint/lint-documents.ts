import type { FindingRecord, LintReport } from '../../model/generated/schemas.js';
import type { DocumentSource, LintSetting } from './lint-worlds.js';
import { openLinter } from './linter.js';

export interface LintOutcome {
  readonly report: LintReport;
  /** The documents' text by the name their findings bear. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Lints these documents, offline, in this thread, and remembers nothing. */
export function lintDocuments(documents: readonly DocumentSource[], setting: LintSetting): LintOutcome {
  const linter = openLinter(setting, null);
  return outcomeOf(documents, documents.map(linter.look));
}

/** `found` is in the order of the documents. */
export function outcomeOf(
  documents: readonly DocumentSource[],
  found: readonly (readonly FindingRecord[])[],
): LintOutcome {
  return {
    report: { schemaVersion: 1, documents: documents.length, baselined: 0, findings: found.flat() },
    texts: new Map(documents.map(({ name, text }) => [name, text])),
  };
}
