import type { Blockquote, Code, List, ListItem, RootContent } from 'mdast';
import type { PlacedRule } from '../model/decision.js';
import { type Role, rolesWithoutSteps } from '../model/role.js';
import type { Block } from '../model/runbook.js';
import {
  announcesDecisionTree,
  announcesExample,
  announcesOutput,
  callsItAnExample,
} from './announcements.js';
import { placedRules } from './build-command.js';
import { readCommentAttributes } from './comment-attributes.js';
import { splitRules } from './comment-rules.js';
import { findingOf } from './finding-of.js';
import { followFence } from './follow-fence.js';
import type { RawAttribute } from './info-string.js';
import { maxDepth, maxProseLength } from './limits.js';
import { plainText } from './plain-text.js';
import { readFence } from './read-fence.js';
import { type ParagraphContext, readParagraph, standingBlocks } from './read-paragraph.js';
import type { Reading } from './reading.js';

/** What a container of blocks is read for. */
export interface BlockContext extends ParagraphContext {
  /** Rules of the section's decision tree, as they are met. */
  readonly treeRules: PlacedRule[];
  /** How many lists and quotes stand around. */
  readonly depth: number;
}

const taskRoles: ReadonlySet<Role> = new Set(['preflight', 'communicate', 'postmortem']);

/** Reads the nodes of a section, a list item or a quote in order. */
export function readBlocks(nodes: readonly RootContent[], context: BlockContext): readonly Block[] {
  if (context.depth > maxDepth) return [];
  const blocks: Block[] = [];
  let follows = 0;
  for (const [index, node] of nodes.entries()) {
    if (follows > 0) {
      follows -= 1;
      blocks.push(...consumed(node, context));
      continue;
    }
    if (node.type === 'code') {
      const { fence, consumes } = readFollowedFence(nodes, index, node, context);
      blocks.push(fence);
      follows = consumes;
      continue;
    }
    blocks.push(...readBlock(node, nodes[index - 1], context));
  }
  return blocks;
}

function readBlock(
  node: RootContent,
  before: RootContent | undefined,
  context: BlockContext,
): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, context);
    case 'list':
      return isDecisionTree(before) ? readTree(node, context) : readList(node, context);
    case 'blockquote':
      return readQuote(node, context);
    default:
      return [];
  }
}

/** A fence, with the paragraph or list right after it where that speaks of its output. */
function readFollowedFence(nodes: readonly RootContent[], index: number, node: Code, context: BlockContext) {
  const before = nodes.slice(0, index);
  const unseen = readUnseen(before.at(-1), context.reading);
  const paragraph = before.findLast(({ type }) => type !== 'html');
  const said = paragraph?.type === 'paragraph' ? plainText(paragraph) : '';
  const next = nodes.slice(index + 1).find(({ type }) => type !== 'html');
  const isCalledOne = next?.type === 'paragraph' && callsItAnExample(plainText(next));
  const fence = readFence(
    node,
    {
      role: context.role,
      unseen,
      illustration: isCalledOne || announcesExample(said) || announcesOutput(said),
    },
    context.reading,
  );
  return followFence(fence, nodes.slice(index + 1), context.reading);
}

/** `<!-- runbook: {…} -->` right before the fence. */
function readUnseen(node: RootContent | undefined, { source, report }: Reading): readonly RawAttribute[] {
  const read = readCommentAttributes(node);
  if (read !== 'unreadable') return read ?? [];
  const span = node === undefined ? source.span(0, 0) : source.spanOf(node);
  report(
    findingOf.unknownAttribute(
      'The runbook comment is no YAML mapping.',
      'Write <!-- runbook: {timeout: 2m} -->.',
      span,
    ),
  );
  return [];
}

/** A paragraph that was read as a check or as rules still shows as prose; it gates nothing. */
function consumed(node: RootContent, { reading }: BlockContext): readonly Block[] {
  const paragraphs = node.type === 'list' ? node.children : [node];
  return paragraphs.map((each) => ({
    kind: 'prose',
    text: plainText(each),
    span: reading.source.spanOf(each),
    gate: null,
  }));
}

function isDecisionTree(before: RootContent | undefined): boolean {
  return before?.type === 'paragraph' && announcesDecisionTree(plainText(before));
}

function readTree(node: List, { reading, treeRules }: BlockContext): readonly Block[] {
  for (const item of node.children) {
    const [first] = item.children;
    if (first === undefined) continue;
    const texts = splitRules(reading.source.written(first).slice(0, maxProseLength)).rules;
    treeRules.push(...placedRules(texts, reading.source.spanOf(item), reading));
  }
  return node.children.map((item) => ({
    kind: 'prose',
    text: plainText(item),
    span: reading.source.spanOf(item),
    gate: null,
  }));
}

function readList(node: List, around: BlockContext): readonly Block[] {
  const context = { ...around, depth: around.depth + 1 };
  return node.children.flatMap((item) =>
    isTask(item, context.role) ? readTask(item, context) : readBlocks(item.children, context),
  );
}

/** A check box is for a person to tick, wherever steps are. */
function isTask({ checked }: ListItem, role: Role): boolean {
  return taskRoles.has(role) || (typeof checked === 'boolean' && !rolesWithoutSteps.has(role));
}

/** A task keeps its fences and messages beside it, in their order. */
function readTask(item: ListItem, context: BlockContext): readonly Block[] {
  const told = item.children.filter(({ type }) => type === 'paragraph' || type === 'list');
  const text = told.map(plainText).join(' ').trim();
  const inside = item.children.filter(
    ({ type }) => type === 'code' || type === 'blockquote' || type === 'html',
  );
  const blocks = readBlocks(inside, context);
  if (text === '') return blocks;
  const [first] = told;
  const standing = first?.type === 'paragraph' ? standingBlocks(first, context.reading) : [];
  if (standing.length > 0) return [...standing, ...blocks];
  return [{ kind: 'task', text, span: taskSpan(item, context.reading) }, ...blocks];
}

/** From the item's mark to the end of what it tells before its first fence or quote. */
function taskSpan(item: ListItem, { source }: Reading) {
  const upTo = item.children.findIndex(
    ({ type }) => type === 'code' || type === 'blockquote' || type === 'html',
  );
  const last = upTo < 0 ? item : item.children[upTo - 1];
  return source.span(source.startOf(item), source.endOf(last ?? item));
}

function readQuote(node: Blockquote, context: BlockContext): readonly Block[] {
  if (context.role !== 'communicate')
    return readBlocks(node.children, { ...context, depth: context.depth + 1 });
  const text = node.children
    .map(plainText)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  return [{ kind: 'message', text, span: context.reading.source.spanOf(node) }];
}
