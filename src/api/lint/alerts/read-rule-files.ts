import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type RuleFile, readRuleFile } from '../../../alerts/read-rule-file.js';
import type { AlertFacts } from '../../../lint/alert-facts.js';
import type { Project } from '../../../lint/config/find-config.js';
import { filesOfPattern } from '../../../lint/project-files.js';

export interface RuleFileSource extends RuleFile {
  /** As the reader knows it. */
  readonly name: string;
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** The project's rule files, each once; null where it names none. */
export function readRuleFiles({ root, config }: Project, cwd: string): readonly RuleFileSource[] | null {
  if (config.alerts === undefined) return null;
  const paths = new Set(config.alerts.flatMap((pattern) => filesOfPattern(root, pattern)));
  return [...paths].map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { ...readRuleFile(text), name: relative(cwd, join(root, path)), path, text };
  });
}

/** What rules of documents go by. Where no file was found nothing is known: that is told elsewhere. */
export function alertFacts(files: readonly RuleFileSource[] | null): AlertFacts | null {
  if (files === null || files.length === 0) return null;
  return {
    names: new Set(files.flatMap(({ rules }) => rules.map(({ name }) => name))),
    isPartial: files.some(({ problem }) => problem !== null),
  };
}
