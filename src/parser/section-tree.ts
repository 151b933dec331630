import type { Heading, Root, RootContent } from 'mdast';

/** A heading with what stands under it, before anything of it is understood. */
export interface RawSection {
  readonly heading: Heading | null;
  readonly nodes: readonly RootContent[];
  readonly sections: readonly RawSection[];
}

interface OpenSection {
  readonly heading: Heading | null;
  readonly nodes: RootContent[];
  readonly sections: OpenSection[];
}

/** Nests the flat children of a document by heading depth. Headings inside lists and quotes head nothing. */
export function sectionTree(root: Root): readonly RawSection[] {
  const top: OpenSection = { heading: null, nodes: [], sections: [] };
  const open: OpenSection[] = [top];
  for (const node of root.children) {
    if (node.type !== 'heading') {
      open.at(-1)?.nodes.push(node);
      continue;
    }
    while ((open.at(-1)?.heading?.depth ?? 0) >= node.depth) open.pop();
    const section: OpenSection = { heading: node, nodes: [], sections: [] };
    open.at(-1)?.sections.push(section);
    open.push(section);
  }
  if (top.nodes.length === 0) return top.sections;
  return [{ heading: null, nodes: top.nodes, sections: [] }, ...top.sections];
}
