import type { Nodes } from 'mdast';
import { maxDepth } from './limits.js';

/** The text of a node as a reader sees it: no emphasis, no link targets, blanks folded to one. */
export function plainText(node: Nodes): string {
  return visible(node).replace(/\s+/g, ' ').trim();
}

function visible(node: Nodes, depth = 0): string {
  if (depth > maxDepth) return '';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    default:
      return 'children' in node
        ? node.children.map((child) => visible(child, depth + 1)).join(separator(node))
        : '';
  }
}

/** Blocks stand apart, words of a line do not. */
function separator(node: Nodes): string {
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' ? ' ' : '';
}
