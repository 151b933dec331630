import type { RootContent } from 'mdast';
import { plainText } from './plain-text.js';
import type { RawSection } from './section-tree.js';

/** The first H1, and the first quote or paragraph under it. */
export function readTitle(tree: readonly RawSection[]): { title: string | null; summary: string | null } {
  const section = tree.find(({ heading }) => heading?.depth === 1);
  if (section?.heading == null) return { title: null, summary: null };
  const title = plainText(section.heading);
  const first = section.nodes.find(isSummary);
  return { title: title === '' ? null : title, summary: first === undefined ? null : plainText(first) };
}

function isSummary(node: RootContent): boolean {
  return node.type === 'paragraph' || node.type === 'blockquote';
}
