import type { Expectation } from '../model/check.js';
import type { Gate } from '../model/gate.js';
import type { Block, Command, Fence, FenceItem, OptionMark, Runbook, Section } from '../model/runbook.js';
import type { Span } from '../model/span.js';
import type { StepDraft } from './outline.js';
import { standInFor } from './stand-in.js';

/** What stands in a step, flat and in reading order: work, and the marks that divide it. */
export type StreamEntry =
  | StreamCommand
  | StreamTask
  | StreamUnparsed
  | { readonly kind: 'mark'; readonly mark: OptionMark; readonly level: MarkLevel; readonly place: Place }
  | { readonly kind: 'run-one'; readonly place: Place };

/** A section of its own, a bold line between the fences, or a comment in one. */
export type MarkLevel = 'section' | 'block' | 'fence';

export interface StreamCommand {
  readonly kind: 'command';
  readonly command: Command;
  readonly fence: Fence;
  readonly place: Place;
  /** The paragraph that introduces its fence gates what writes. */
  readonly introducedBy: Gate | null;
}

export interface StreamTask {
  readonly kind: 'task';
  readonly text: string;
  readonly isElsewhere: boolean;
  readonly span: Span;
  readonly place: Place;
}

/** A script that Bash would not read: nothing of it runs, and nothing starts while it is selected. */
export interface StreamUnparsed {
  readonly kind: 'unparsed';
  readonly problem: string;
  readonly span: Span;
  readonly place: Place;
}

/** `fence` is the fence's ordinal in the document, null outside of one; no blank line divides a `paragraph`. */
export interface Place {
  readonly part: number;
  readonly fence: number | null;
  readonly paragraph: number;
}

/** As opposed to the marks between. */
export function isWork(entry: StreamEntry): entry is StreamCommand | StreamTask | StreamUnparsed {
  return entry.kind !== 'mark' && entry.kind !== 'run-one';
}

export function streamOf(draft: StepDraft, runbook: Runbook, fences: FenceOrdinals): readonly StreamEntry[] {
  return draft.parts.flatMap(({ section, option }, part) => {
    const opening: StreamEntry[] =
      option !== null && option === section.heading?.option
        ? [{ kind: 'mark', mark: option, level: 'section', place: { part, fence: null, paragraph: 0 } }]
        : [];
    return [...opening, ...sectionEntries(section, part, { runbook, fences })];
  });
}

export type FenceOrdinals = ReadonlyMap<Fence, number>;

/** Every fence of the document, inert ones too, counted from 0. */
export function countFences(sections: readonly Section[]): FenceOrdinals {
  return new Map(allFences(sections).map((fence, index) => [fence, index]));
}

export function allFences(sections: readonly Section[]): readonly Fence[] {
  return sections.flatMap((section) => [
    ...section.blocks.filter((block) => block.kind === 'fence'),
    ...allFences(section.sections),
  ]);
}

interface Reading {
  readonly runbook: Runbook;
  readonly fences: FenceOrdinals;
}

function sectionEntries(section: Section, part: number, reading: Reading): readonly StreamEntry[] {
  const entries: StreamEntry[] = [];
  let introduction = noIntroduction;
  for (const block of section.blocks) {
    const place = { part, fence: null, paragraph: 0 };
    if (block.kind === 'prose') introduction = introduce(introduction, block, reading.runbook.text);
    if (block.kind === 'task') entries.push({ ...block, isElsewhere: false, place });
    if (block.kind === 'option') entries.push({ kind: 'mark', mark: block.mark, level: 'block', place });
    if (block.kind === 'expectation') entries.push(standing(block.expectation, place));
    if (block.kind === 'run-one') entries.push({ kind: 'run-one', place });
    if (block.kind === 'fence') entries.push(...fenceEntries(block, part, introduction, reading));
  }
  return entries;
}

/** The gate of the last paragraph, and that of the last list item under it. */
interface Introduction {
  readonly paragraph: Gate | null;
  readonly item: Gate | null;
}

const noIntroduction: Introduction = { paragraph: null, item: null };

function introduce(
  before: Introduction,
  prose: Extract<Block, { kind: 'prose' }>,
  text: string,
): Introduction {
  if (standsInList(prose.span, text)) return { paragraph: before.paragraph, item: prose.gate };
  return { paragraph: prose.gate, item: null };
}

function standsInList(span: Span, text: string): boolean {
  return span.start.column > 1 || /^(?:[-*+]|\d+[.)])\s/.test(text.slice(span.start.offset));
}

function fenceEntries(
  fence: Fence,
  part: number,
  introduction: Introduction,
  { runbook, fences }: Reading,
): readonly StreamEntry[] {
  const { reading } = fence;
  if (reading.kind === 'inert') return [];
  const ordinal = fences.get(fence) ?? 0;
  if (reading.kind === 'unparsed') {
    const place = { part, fence: ordinal, paragraph: 0 };
    return [{ kind: 'unparsed', problem: reading.problem, span: fence.span, place }];
  }
  let paragraph = 0;
  let end = fence.body.start.offset;
  return fence.items.map((item) => {
    const span = item.kind === 'option' ? item.mark.span : item.span;
    if (hasBlankLine(runbook.text.slice(end, span.start.offset))) paragraph += 1;
    end = span.end.offset;
    return entryOf(item, fence, { part, fence: ordinal, paragraph }, introduction);
  });
}

function entryOf(item: FenceItem, fence: Fence, place: Place, introduction: Introduction): StreamEntry {
  if (item.kind === 'option') return { kind: 'mark', mark: item.mark, level: 'fence', place };
  if (item.kind === 'expectation') return standing(item.expectation, place);
  if (item.kind === 'manual') {
    const isElsewhere = item.why === 'elsewhere' || item.why === 'prompt';
    return { kind: 'task', text: item.text, isElsewhere, span: item.span, place };
  }
  const introducedBy = introduction.item ?? introduction.paragraph;
  return { kind: 'command', command: item, fence, place, introducedBy };
}

function standing(expectation: Expectation, place: Place): StreamCommand {
  return { kind: 'command', ...standInFor(expectation), place, introducedBy: null };
}

/** Fences in lists are indented and those in quotes prefixed; their empty lines are blank all the same. */
function hasBlankLine(between: string): boolean {
  return /\n[ \t>]*\r?\n/.test(between);
}
