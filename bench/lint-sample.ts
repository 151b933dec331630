/**
 * The findings that docs/lint-precision.md judges: those of 100 corpus documents, drawn by a shuffle that is the same
 * everywhere. `npx tsx bench/lint-sample.ts [RB2 RB4 …]` prints them, each with its line.
 */

import { join } from 'node:path';
import { lintDocuments } from '../src/api/lint/lint-documents.js';
import { corpusDocuments } from '../test/corpus/documents.js';
import { shuffled } from '../test/corpus/shuffle.js';
import { sharedPath } from '../test/support/shared.js';

export const sampleSize = 100;
const seed = 2026;

const groups = process.argv.slice(2);
const root = sharedPath('corpus');
if (root === null) throw new Error('There is no ../shared/corpus: RUNBOOK_SHARED says where it is.');
const drawn = shuffled(corpusDocuments(), seed)
  .slice(0, sampleSize)
  .map(({ name, text }) => ({ name, text, path: join(root, name) }));
const project = { root, repository: root, configPath: null, config: {} };
const { report } = lintDocuments(drawn, { project, lock: null, ruleFiles: null, today: '2026-11-22' });
const texts = new Map(drawn.map(({ name, text }) => [name, text.split('\n')]));
for (const { code, severity, path, line, message } of report.findings) {
  if (groups.length > 0 && !groups.some((group) => code.startsWith(group))) continue;
  process.stdout.write(
    `${code} ${severity} ${path}:${line} ${message}\n    ${texts.get(path)?.[line - 1] ?? ''}\n`,
  );
}
