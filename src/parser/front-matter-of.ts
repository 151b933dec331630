import type { FrontMatter } from '../model/front-matter.js';
import { noFrontMatter, readFrontMatter } from './read-front-matter.js';
import { sourceOf } from './source.js';
import { splitFrontMatter } from './split-front-matter.js';

/** The front matter alone, without reading the document; an empty one where there is none or it cannot be read. */
export function frontMatterOf(text: string): FrontMatter {
  const split = splitFrontMatter(text);
  if (split.kind !== 'block') return noFrontMatter;
  return readFrontMatter(split.block, sourceOf(text, 0)).frontMatter;
}
