import type { Heading as HeadingNode } from 'mdast';
import { parseDuration } from '../checks/duration.js';
import type { Gate } from '../model/gate.js';
import type { Heading, OptionMark } from '../model/runbook.js';
import { plainText } from './plain-text.js';
import { gateOfLabel } from './read-gate.js';
import { readOption } from './read-option.js';
import { slugOf } from './slug.js';
import type { Source } from './source.js';

/** `Step 3. Name`, `3a-alt. Name`, `Phase 2: Name`, `2) Name`, `3.1 Name`, `3a — Name`. */
const labels: readonly RegExp[] = [
  /^(?:step|phase|stage)\s+#?(?<label>\d{1,3}(?:\.\d{1,2})*[a-z]?(?:-[a-z]+\d?)?)(?:\s*(?:\/|of)\s*\d+)?(?=$|[\s—–:.)-])\s*[—–:.)-]*\s*(?<title>.*)$/i,
  /^(?:step|phase|stage)\s+(?<label>[A-Z])\s*(?:$|[—–:.)-]+\s*)(?<title>.*)$/i,
  /^(?<label>\d{1,3}(?:\.\d{1,2})*[a-z]?(?:-[a-z]+\d?)?)[.):]\s+(?<title>\S.*)$/i,
  /^(?<label>\d{1,3}(?:\.\d{1,2}){0,3}[a-z]?)\s*[—–]\s*(?<title>\S.*)$/i,
  /^(?<label>\d{1,2}(?:\.\d{1,2}){1,3})\s+(?<title>\S.*)$/,
  /^(?<label>\d{1,2}[a-z])\s+-\s+(?<title>\S.*)$/,
];

const parenthesis = /\s*\(([^()]*)\)/g;
const budgetWords = /^(?:<=?|≤|~|≈|within|under|up to|about|max\.?|at most|less than)?\s*/i;

/** Reads what a heading says of its section. `sections` under Troubleshooting and the like are gated elsewhere. */
export function readHeading(node: HeadingNode, source: Source): Heading {
  const text = plainText(node);
  const span = source.spanOf(node);
  const { label, rest } = splitLabel(text);
  const { budgetMs, title } = splitBudget(rest);
  const option = readOption(text);
  return {
    depth: node.depth,
    text,
    title,
    label,
    slug: slugOf(text),
    budgetMs,
    gate: gateOf(rest, span),
    option: option === null ? null : optionMark(option.id, option.title, span),
    span,
  };
}

function splitLabel(text: string): { label: string | null; rest: string } {
  for (const pattern of labels) {
    const groups = pattern.exec(text)?.groups;
    if (groups?.label !== undefined) return { label: groups.label, rest: groups.title ?? '' };
  }
  return { label: null, rest: text };
}

function splitBudget(text: string): { budgetMs: number | null; title: string } {
  for (const match of text.matchAll(parenthesis)) {
    const budgetMs = parseDuration((match[1] ?? '').trim().replace(budgetWords, ''));
    if (budgetMs === null) continue;
    return { budgetMs, title: text.replace(match[0], '').trim() };
  }
  return { budgetMs: null, title: text };
}

function gateOf(text: string, span: Gate['span']): Gate | null {
  const gate = gateOfLabel(text);
  return gate === null ? null : { text: gate, span };
}

function optionMark(id: string | null, title: string, span: OptionMark['span']): OptionMark {
  return { id: id ?? slugOf(title), title, span };
}
