import { lintDocument } from '../../lint/lint-document.js';
import type { LintReport } from '../../model/generated/schemas.js';
import { recordFindings } from '../record-finding.js';
import { type DocumentSource, type LintSetting, lintWorlds } from './lint-worlds.js';

export interface LintOutcome {
  readonly report: LintReport;
  /** The documents' text by the name their findings bear. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Lints these documents, offline. */
export function lintDocuments(documents: readonly DocumentSource[], setting: LintSetting): LintOutcome {
  const worldOf = lintWorlds(setting);
  const findings = documents.flatMap((document) => {
    const { name, text } = document;
    return recordFindings(lintDocument(name, text, worldOf(document)), { path: name, text });
  });
  return {
    report: { schemaVersion: 1, documents: documents.length, baselined: 0, findings },
    texts: new Map(documents.map(({ name, text }) => [name, text])),
  };
}
