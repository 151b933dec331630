import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** CommonMark and GFM as a tree. Offsets are UTF-16, true to `text`; a byte order mark must be gone before. */
export function readMarkdown(text: string): Root {
  return processor.parse(text);
}
