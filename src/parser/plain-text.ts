import type { Nodes } from 'mdast';

/** The text of a node as a reader sees it: no emphasis, no link targets, blanks folded to one. */
export function plainText(node: Nodes): string {
  return visible(node).replace(/\s+/g, ' ').trim();
}

function visible(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    default:
      return 'children' in node ? node.children.map(visible).join(separator(node)) : '';
  }
}

/** Blocks stand apart, words of a line do not. */
function separator(node: Nodes): string {
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' ? ' ' : '';
}
