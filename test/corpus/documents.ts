import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sharedPath } from '../support/shared.js';

export interface CorpusDocument {
  /** `openshift/alerts/…/X.md` */
  readonly name: string;
  /** Its first folder. */
  readonly corpus: string;
  readonly text: string;
}

const root = sharedPath('corpus');

/** Every document of ../shared/corpus, by name; none where it is absent. */
export function corpusDocuments(): readonly CorpusDocument[] {
  if (root === null) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name.includes(sep))
    .sort()
    .map((name) => {
      const path = join(root, name);
      return {
        name: relative(root, path),
        corpus: name.split(sep)[0] ?? '',
        text: readFileSync(path, 'utf8'),
      };
    });
}
