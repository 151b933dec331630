import type { Definition, Html, Image, Link as LinkNode, Nodes, Text } from 'mdast';
import type { Link } from '../model/references.js';
import type { Source } from './source.js';

const addressAttribute = /<[a-z][^<>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The links a node makes itself: Markdown's, a definition's, those of an HTML tag. */
export function linksOf(node: Nodes, source: Source): readonly Link[] {
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition':
      return [{ kind: node.type, url: node.url, span: addressSpan(node, source) }];
    case 'html':
      return htmlLinks(node, source);
    case 'text':
      return undefinedLinks(node, source);
    default:
      return [];
  }
}

/** `[text](address "title")`, `[label]: address`: the address alone, where it stands as it was read. */
function addressSpan(node: LinkNode | Image | Definition, source: Source) {
  const start = source.startOf(node);
  const raw = source.text.slice(start, source.endOf(node));
  const from = node.type === 'definition' ? raw.indexOf(']:') : raw.lastIndexOf('](');
  const at = node.url === '' ? -1 : raw.indexOf(node.url, Math.max(from, 0));
  return at < 0 ? source.spanOf(node) : source.span(start + at, start + at + node.url.length);
}

/** Not behind a word: `a[0][1]` is an array. */
const fullReference = /(?<![\w\])])\[[^[\]]+\]\[([^[\]]+)\]/g;

/** Only a link whose label is defined is a link: of the others the brackets are left in the text. */
function undefinedLinks(node: Text, source: Source): readonly Link[] {
  if (!node.value.includes('][')) return [];
  const start = source.startOf(node);
  const raw = source.text.slice(start, source.endOf(node));
  return [...raw.matchAll(fullReference)].map((match) => ({
    kind: 'undefined',
    url: match[1] ?? '',
    span: source.span(start + match.index, start + match.index + match[0].length),
  }));
}

function htmlLinks(node: Html, source: Source): readonly Link[] {
  const start = source.startOf(node);
  const raw = source.text.slice(start, source.endOf(node)).replace(/<!--[\s\S]*?-->/g, blanks);
  return [...raw.matchAll(addressAttribute)].map((match) => {
    const url = match[1] ?? match[2] ?? match[3] ?? '';
    const at = start + match.index + match[0].lastIndexOf(url);
    return { kind: 'html', url: url.trim().replaceAll('&amp;', '&'), span: source.span(at, at + url.length) };
  });
}

/** What is commented out links nowhere; offsets stay. */
function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
