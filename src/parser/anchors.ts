import type { Heading, Html } from 'mdast';
import { plainText } from './plain-text.js';
import { slugOf } from './slug.js';

const idAttribute = /<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** `## Title {#name}`: GitHub shows it as text, most site generators take it for the heading's anchor. */
const ownId = /\s*\{#([\w:.-]+)[^}]*\}\s*$/;

/**
 * The anchors of a document as GitHub gives them: a heading's slug, the second of its kind `slug-1`, the third `slug-2`
 * (github-slugger 2); and the ids and names of HTML.
 */
export function anchorsOf(headings: readonly Heading[], html: readonly Html[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  const taken = new Map<string, number>();
  for (const heading of headings) {
    const text = plainText(heading);
    const own = ownId.exec(text)?.[1];
    if (own !== undefined) anchors.add(own);
    anchors.add(numbered(slugOf(text), taken));
  }
  for (const { value } of html) {
    for (const [, double, single, bare] of value.matchAll(idAttribute)) {
      anchors.add(double ?? single ?? bare ?? '');
    }
  }
  return anchors;
}

/** A heading called `Check 1` may already hold the number that a second `Check` would get. */
function numbered(slug: string, taken: Map<string, number>): string {
  let result = slug;
  while (taken.has(result)) {
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    result = `${slug}-${count}`;
  }
  taken.set(result, 0);
  return result;
}
