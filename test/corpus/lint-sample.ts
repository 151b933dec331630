import { join } from 'node:path';
import { lintDocuments } from '../../src/api/lint/lint-documents.js';
import type { FindingRecord } from '../../src/model/generated/schemas.js';
import { sharedPath } from '../support/shared.js';
import { corpusDocuments } from './documents.js';
import { shuffled } from './shuffle.js';

export interface SampledFinding extends FindingRecord {
  /** The line it stands in. */
  readonly source: string;
}

const size = 100;
const seed = 2026;

/** What the rules of the shell and of drift say of 100 documents, drawn by a shuffle that is the same everywhere. */
export function lintSample(): readonly SampledFinding[] {
  const drawn = shuffled(corpusDocuments(), seed).slice(0, size);
  return lintCorpus(drawn).filter(({ code }) => /^RB[24]/.test(code));
}

/** Documents of the corpus, linted where they stand with the surfaces that ship. */
export function lintCorpus(documents: ReturnType<typeof corpusDocuments>): readonly SampledFinding[] {
  const root = sharedPath('corpus') ?? '';
  const project = { root, repository: root, configPath: null, config: {} };
  const sources = documents.map(({ name, text }) => ({ name, text, path: join(root, name) }));
  const { report } = lintDocuments(sources, {
    project,
    lock: null,
    ruleFiles: null,
    shellcheck: null,
    today: '2026-11-22',
  });
  const lines = new Map(documents.map(({ name, text }) => [name, text.split(/\r\n|\n|\r/)]));
  return report.findings.map((each) => ({ ...each, source: lines.get(each.path)?.[each.line - 1] ?? '' }));
}
