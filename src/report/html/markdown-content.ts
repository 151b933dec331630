import type { Element, ElementContent, Root } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** No image, for it would be a request; no box to tick, for it would have no name. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'input', 'picture', 'source'].includes(name),
  ),
  protocols: { href: ['http', 'https', 'mailto'] },
};

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .freeze();

/** A document as HTML, its own HTML left out, with its headings below one of `level`. */
export function markdownContent(text: string, level: number): readonly ElementContent[] {
  const root: Root = reader.runSync(reader.parse(text));
  const kept = root.children.filter((node) => node.type !== 'doctype');
  return placeHeadings(kept, level);
}

/** Headings that skip no level (WCAG technique G141); links into a file that is not here are text. */
function placeHeadings(nodes: readonly ElementContent[], level: number): readonly ElementContent[] {
  const open: number[] = [];
  const place = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const children = node.children.map(place);
    const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (depth !== undefined) {
      while ((open.at(-1) ?? 0) >= Number(depth)) open.pop();
      open.push(Number(depth));
      return { ...node, tagName: `h${Math.min(6, level + open.length)}`, children };
    }
    return withReach({ ...node, children });
  };
  return nodes.map(place);
}

function withReach(node: Element): Element {
  if (node.tagName === 'pre') {
    return {
      ...node,
      properties: { ...node.properties, tabIndex: 0, role: 'group', ariaLabel: 'Fence of the document' },
    };
  }
  if (node.tagName !== 'a') return node;
  const { href } = node.properties;
  const leads = typeof href === 'string' && /^(?:https?|mailto):/i.test(href);
  return leads ? node : { ...node, tagName: 'span', properties: {} };
}
