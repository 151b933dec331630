import type { Heading, Html, InlineCode, Nodes, Root } from 'mdast';
import type { CodeSpan, DocumentComment, References } from '../model/references.js';
import { anchorsOf } from './anchors.js';
import { maxDepth } from './limits.js';
import { linksOf } from './links.js';
import { plainText } from './plain-text.js';
import type { Source } from './source.js';

const comment = /<!--([\s\S]*?)-->/g;

/** Collects what a document refers to and can be referred to by. Nothing is looked up. */
export function readReferences(root: Root, source: Source): References {
  const nodes = [...everyNode(root, 0)];
  const html = nodes.filter((node): node is Html => node.type === 'html');
  const headings = nodes.filter((node): node is Heading => node.type === 'heading');
  return {
    links: nodes.flatMap((node) => linksOf(node, source)),
    anchors: anchorsOf(headings, html),
    codeSpans: nodes.flatMap((node) => codeSpansIn(node, source)),
    comments: html.flatMap((node) => commentsIn(node, source)),
  };
}

function* everyNode(node: Nodes, depth: number): Generator<Nodes> {
  if (depth > maxDepth) return;
  yield node;
  if ('children' in node) for (const child of node.children) yield* everyNode(child, depth + 1);
}

/** Of the block that holds them, so that each knows its sentence. */
function codeSpansIn(node: Nodes, source: Source): readonly CodeSpan[] {
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return [];
  const inside = [...everyNode(node, 0)];
  const spans = inside.filter(isCode);
  if (spans.length === 0) return [];
  const sentence = plainText(node);
  const links = inside.filter(({ type }) => type === 'link' || type === 'linkReference');
  const linked = new Set(links.flatMap((link) => [...everyNode(link, 0)].filter(isCode)));
  return spans.map((span) => ({
    text: span.value.replace(/-\s+(?=\S)/g, (broken) => (wraps(span, source) ? '-' : broken)),
    span: source.spanOf(span),
    sentence,
    isLinked: linked.has(span),
  }));
}

function isCode(node: Nodes): node is InlineCode {
  return node.type === 'inlineCode';
}

/** `migration-rollback-⏎check.sh`: a name that an editor wrapped at its hyphen is one name. */
function wraps(span: InlineCode, source: Source): boolean {
  return /-\s*[\r\n]/.test(source.text.slice(source.startOf(span), source.endOf(span)));
}

function commentsIn(node: Html, source: Source): readonly DocumentComment[] {
  const start = source.startOf(node);
  const raw = source.text.slice(start, source.endOf(node));
  return [...raw.matchAll(comment)].map((match) => ({
    text: (match[1] ?? '').trim(),
    span: source.span(start + match.index, start + match.index + match[0].length),
  }));
}
