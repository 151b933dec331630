import type { Paragraph } from 'mdast';
import { type Role, rolesWithoutSteps } from '../model/role.js';
import type { Block } from '../model/runbook.js';
import type { Span } from '../model/span.js';
import { waitsForPerson } from './manual-words.js';
import { plainText } from './plain-text.js';
import { gateOfParagraph } from './read-gate.js';
import { readOption, saysRunOne } from './read-option.js';
import type { Reading } from './reading.js';
import { slugOf } from './slug.js';
import { standingChecks } from './standing-checks.js';

export interface ParagraphContext {
  readonly role: Role;
  /** The section has a step's label, or stands in one that has. */
  readonly inStep: boolean;
  readonly reading: Reading;
}

/** A paragraph: prose that may gate, begin one of several ways, ask Prometheus, or wait for a deed. */
export function readParagraph(node: Paragraph, context: ParagraphContext): readonly Block[] {
  const { reading } = context;
  const span = reading.source.spanOf(node);
  const text = plainText(node);
  if (text === '') return [];
  const standing = standingBlocks(node, reading);
  if (standing.length > 0) return standing;
  const gate = gateOfParagraph(text);
  const prose: Block = { kind: 'prose', text, span, gate: gate === null ? null : { text: gate, span } };
  const blocks: Block[] = [...optionOf(node, reading), prose, ...deedOf(text, span, context)];
  return saysRunOne(text) ? [...blocks, { kind: 'run-one', span }] : blocks;
}

function deedOf(text: string, span: Span, { role, inStep }: ParagraphContext): readonly Block[] {
  const isAsked = inStep && !rolesWithoutSteps.has(role) && waitsForPerson(text);
  return isAsked ? [{ kind: 'task', text, span }] : [];
}

/** Checks that stand without a command. */
export function standingBlocks(node: Paragraph, reading: Reading): readonly Block[] {
  return standingChecks(node, reading).map((expectation) => ({
    kind: 'expectation',
    expectation,
    span: expectation.span,
  }));
}

/** `**Strategy B — rename** (safer)`: a bold line that begins one of several ways. */
function optionOf(node: Paragraph, { source }: Reading): readonly Block[] {
  const [first] = node.children;
  if (first?.type !== 'strong') return [];
  const option = readOption(plainText(first).replace(/[.:]$/, ''));
  if (option === null) return [];
  const mark = { id: option.id ?? slugOf(option.title), title: option.title, span: source.spanOf(first) };
  return [{ kind: 'option', mark }];
}
