import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { createLintCache, type LintCache, noCache } from '../../lint/cache/lint-cache.js';
import { lintDocument } from '../../lint/lint-document.js';
import type { FindingRecord } from '../../model/generated/schemas.js';
import { recordFindings } from '../record-finding.js';
import { type DocumentSource, type LintSetting, lintWorlds } from './lint-worlds.js';

/** Looks at one document after the other, in one setting. */
export interface Linter {
  /** What was found when nothing was different; null where that is not known. */
  recall(document: DocumentSource): readonly FindingRecord[] | null;
  look(document: DocumentSource): readonly FindingRecord[];
  /** To be called at the end, once. */
  close(): void;
}

/** `cacheFolder` is null where nothing is to be remembered. */
export function openLinter(setting: LintSetting, cacheFolder: string | null): Linter {
  const worldOf = lintWorlds(setting);
  const cache = openCache(cacheFolder);
  return {
    recall: (document) => cache.recall(document, worldOf(document)),
    look: (document) => cache.lint(document, worldOf(document)),
    close: () => cache.close(),
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
