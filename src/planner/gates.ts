import type { Gate } from '../model/gate.js';
import type { SafetyClass } from '../model/safety-class.js';
import { gatedSections } from './gated-sections.js';
import type { StepDraft } from './outline.js';
import type { StreamCommand } from './step-stream.js';
import type { StreamItem } from './stream-item.js';

export interface GateSetting {
  readonly draft: StepDraft;
  /** Without labels the document is a menu: every write is gated. */
  readonly isMenu: boolean;
  readonly classOf: (item: StreamCommand) => SafetyClass;
}

/** The gate of each item, by index; null for reads and tasks always (1-language, Gated). */
export function findGates(items: readonly StreamItem[], setting: GateSetting): readonly (Gate | null)[] {
  let comment: Gate | null = null;
  let before: StreamItem | null = null;
  return items.map((item) => {
    if (before === null || isDivided(before, item)) comment = null;
    before = item;
    if (item.kind !== 'command') return null;
    comment = item.command.gate ?? comment;
    if (setting.classOf(item) === 'read') return null;
    return comment ?? item.introducedBy ?? innerGate(item) ?? sectionGate(item, setting);
  });
}

function isDivided(before: StreamItem, item: StreamItem): boolean {
  const [left, right] = [before.place, item.place];
  return left.part !== right.part || left.fence !== right.fence || left.paragraph !== right.paragraph;
}

function innerGate(item: StreamItem): Gate | null {
  return item.innerMark === null ? null : { text: item.innerMark.title, span: item.innerMark.span };
}

function sectionGate(item: StreamCommand, { draft, isMenu }: GateSetting): Gate | null {
  const { span } = item.command;
  const heading = draft.headings.findLast((text) => gatedSections.some((pattern) => pattern.test(text)));
  if (heading !== undefined) return { text: heading, span };
  if (isMenu) return { text: 'without step labels the document is a menu', span };
  if (draft.startsOver) return { text: 'its numbering starts over in another section', span };
  // Only labels make a sequence: what stands beside the labelled steps is not the next of them.
  return draft.labelled ? null : { text: `"${draft.title}" is not one of the numbered steps`, span };
}
