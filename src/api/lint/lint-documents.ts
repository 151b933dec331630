import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { createLintCache, type LintCache, noCache } from '../../lint/cache/lint-cache.js';
import { lintDocument } from '../../lint/lint-document.js';
import type { LintReport } from '../../model/generated/schemas.js';
import { recordFindings } from '../record-finding.js';
import { type DocumentSource, type LintSetting, lintWorlds } from './lint-worlds.js';

export interface LintOutcome {
  readonly report: LintReport;
  /** The documents' text by the name their findings bear. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Lints these documents, offline. With a cache folder, what was found before is not looked for again. */
export function lintDocuments(
  documents: readonly DocumentSource[],
  setting: LintSetting,
  cacheFolder: string | null = null,
): LintOutcome {
  const worldOf = lintWorlds(setting);
  const cache = openCache(cacheFolder);
  const findings = documents.flatMap((document) => cache.lint(document, worldOf(document)));
  cache.close();
  return {
    report: { schemaVersion: 1, documents: documents.length, baselined: 0, findings },
    texts: new Map(documents.map(({ name, text }) => [name, text])),
  };
}

function openCache(folder: string | null): LintCache {
  const lint: Parameters<typeof noCache>[0] = ({ name, text }, world) =>
    recordFindings(lintDocument(name, text, world), { path: name, text });
  return folder === null ? noCache(lint) : createLintCache(folder, { engine: engineName(), lint });
}

/**
 * The bundler names this file by a digest of itself and of all it imports, rules and surfaces included: another name is
 * another engine. Run from source nothing says so, and no process trusts another.
 */
function engineName(): string {
  const file = basename(import.meta.url);
  return /-[0-9A-Z]{8}\.js$/.test(file) ? file : ofThisProcess;
}

const ofThisProcess = randomUUID();
