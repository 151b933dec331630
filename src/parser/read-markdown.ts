import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(withoutLiteralLinks).freeze();

/**
 * CommonMark and GFM as a tree, but for bare addresses (`see www.example.com`), which stay text. Offsets are UTF-16,
 * true to `text`; a byte order mark must be gone before.
 */
export function readMarkdown(text: string): Root {
  return processor.parse(text);
}

type MicromarkExtension = NonNullable<Data['micromarkExtensions']>[number];

/** GFM looks for an address at every letter. That is a third of the time reading takes, and nothing here asks for one. */
function withoutLiteralLinks(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map(withoutAutolinks) ?? [];
  data.fromMarkdownExtensions =
    data.fromMarkdownExtensions?.flat().filter(({ transforms }) => transforms === undefined) ?? [];
}

function withoutAutolinks(extension: MicromarkExtension): MicromarkExtension {
  const kept = Object.entries(extension.text ?? {}).flatMap(([code, constructs]) => {
    const others = [constructs ?? []].flat().filter(({ name }) => name?.endsWith('Autolink') !== true);
    return others.length === 0 ? [] : [[code, others] as const];
  });
  return { ...extension, text: Object.fromEntries(kept) };
}
