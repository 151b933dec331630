import type { Gate } from '../model/gate.js';
import { type Role, rolesWithoutSteps } from '../model/role.js';
import type { Block, Heading, OptionMark, Runbook, Section } from '../model/runbook.js';
import type { Span } from '../model/span.js';

/** A section that becomes a step, before its commands are looked at. */
export interface StepDraft {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly slug: string;
  readonly role: Role;
  readonly budgetMs: number | null;
  /** Its own heading's gate, else that of a group it stands in. */
  readonly gate: Gate | null;
  /** Ids of the sections it stands in, outermost first. */
  readonly path: readonly string[];
  /** It stands in the document's sequence: it has a label, or a section around it has. */
  readonly labelled: boolean;
  /** Its heading's text and those of the sections it stands in. */
  readonly headings: readonly string[];
  /** `Scenario 1 — …` around whole steps: one of several. */
  readonly option: StepOption | null;
  /** The section around it says "run ONE". */
  readonly oneOf: boolean;
  /** Its label stands in another section once more: two countings are no one sequence. */
  readonly startsOver: boolean;
  /** Its own section, then the `Option A — …` sections under it, whose commands are its own. */
  readonly parts: readonly StepPart[];
  readonly span: Span;
}

export interface StepOption {
  readonly mark: OptionMark;
  /** Id of the section that holds the options, null for the document. */
  readonly within: string | null;
}

export interface StepPart {
  readonly section: Section;
  readonly option: OptionMark | null;
}

interface Surroundings {
  readonly path: readonly string[];
  readonly label: string | null;
  readonly gate: Gate | null;
  readonly headings: readonly string[];
  readonly option: StepOption | null;
  readonly oneOf: boolean;
}

/** The steps of a document in reading order (1-language, Sections and steps). */
export function outlineSteps(runbook: Runbook): readonly StepDraft[] {
  const around: Surroundings = {
    path: [],
    label: null,
    gate: null,
    headings: [],
    option: null,
    oneOf: false,
  };
  const drafts = runbook.sections.flatMap((section) => visit(section, around, runbook));
  return withOrdinals(markStartingOver(drafts));
}

function visit(section: Section, around: Surroundings, runbook: Runbook): readonly StepDraft[] {
  const { heading } = section;
  if (heading === null || isTitle(heading, runbook)) {
    const own = holdsWork(section.blocks) ? [draftOf(section, around, [{ section, option: null }])] : [];
    const inside = { ...around, oneOf: saysRunOne(section) };
    return [...own, ...section.sections.flatMap((child) => visit(child, inside, runbook))];
  }
  if (section.role !== 'trigger' && rolesWithoutSteps.has(section.role)) return [];
  const inside = enter(section, heading, around);
  const taken = section.sections.filter((child) => isPart(child));
  const parts = [{ section, option: null }, ...taken.flatMap((child) => partsOf(child))];
  const deeper = section.sections.flatMap((child) =>
    taken.includes(child) ? [] : visit(child, inside, runbook),
  );
  const isStep =
    !rolesWithoutSteps.has(section.role) && (holdsOwnWork(parts) || isEmptyStep(heading, deeper));
  return isStep ? [draftOf(section, around, parts), ...deeper] : deeper;
}

function isTitle(heading: Heading, runbook: Runbook): boolean {
  return heading.depth === 1 && heading.text === runbook.title;
}

/** A labelled section of prose is a step to be read; one over sub-steps is only their group. */
function isEmptyStep(heading: Heading, deeper: readonly StepDraft[]): boolean {
  return heading.label !== null && deeper.length === 0;
}

/** `### Option A — …` without a label and without labelled steps of its own is a part of the step above it. */
function isPart(section: Section): boolean {
  return section.heading?.option != null && section.heading.label === null && !holdsLabels(section);
}

function holdsLabels(section: Section): boolean {
  return section.sections.some((child) => child.heading?.label != null || holdsLabels(child));
}

function partsOf(section: Section): readonly StepPart[] {
  const option = section.heading?.option ?? null;
  const below = (child: Section): readonly StepPart[] => [
    { section: child, option },
    ...child.sections.flatMap(below),
  ];
  return below(section);
}

function holdsOwnWork(parts: readonly StepPart[]): boolean {
  return parts.some((part) => holdsWork(part.section.blocks));
}

function holdsWork(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'task' || block.kind === 'message' || block.kind === 'expectation') return true;
    if (block.kind !== 'fence' || block.reading.kind === 'inert') return false;
    return block.reading.kind === 'unparsed' || block.items.some((item) => item.kind !== 'option');
  });
}

function saysRunOne(section: Section): boolean {
  return section.blocks.some((block) => block.kind === 'run-one');
}

function enter(section: Section, heading: Heading, around: Surroundings): Surroundings {
  return {
    path: [...around.path, idOf(heading, around)],
    label: heading.label ?? around.label,
    gate: heading.gate ?? around.gate,
    headings: [...around.headings, heading.text],
    option: optionOf(heading, around),
    oneOf: saysRunOne(section),
  };
}

function optionOf(heading: Heading | null, around: Surroundings): StepOption | null {
  if (heading?.option == null) return around.option;
  return { mark: heading.option, within: around.path.at(-1) ?? null };
}

function draftOf(section: Section, around: Surroundings, parts: readonly StepPart[]): StepDraft {
  const { heading } = section;
  const slug = heading?.slug ?? 'document';
  return {
    id: heading === null ? slug : idOf(heading, around),
    label: heading?.label ?? slug,
    title: heading?.title ?? '',
    slug,
    role: section.role,
    budgetMs: heading?.budgetMs ?? null,
    gate: heading?.gate ?? around.gate,
    path: [...around.path, ...impliedGroup(heading, around)],
    labelled: (heading?.label ?? around.label) !== null,
    headings: [...around.headings, heading?.text ?? ''],
    option: optionOf(heading, around),
    oneOf: around.oneOf,
    startsOver: false,
    parts,
    span: section.span,
  };
}

/** The label path: `3a` under `3` is `3a`, `1` under `2` is `2/1`; a section without a label has its slug alone. */
function idOf(heading: Heading, around: Surroundings): string {
  const { label } = heading;
  if (label === null) return heading.slug;
  const parent = around.path.at(-1);
  if (around.label === null || parent === undefined) return label;
  if (!isSubLabel(label, around.label)) return `${parent}/${label}`;
  const prefix = parent.includes('/') ? parent.slice(0, parent.lastIndexOf('/') + 1) : '';
  return `${prefix}${label}`;
}

/** `3a` beside `3b`, with no `3` around them, are of group 3 all the same. */
function impliedGroup(heading: Heading | null, around: Surroundings): readonly string[] {
  if (around.label !== null) return [];
  const number = /^(\d+)[a-z]/i.exec(heading?.label ?? '')?.[1];
  return number === undefined ? [] : [number];
}

function isSubLabel(label: string, of: string): boolean {
  return label.toLowerCase().startsWith(of.toLowerCase()) && /^[a-z.-]/i.test(label.slice(of.length));
}

/**
 * `1`, `2` under Upgrade and `1`, `2` under Rollback: run from top to bottom, the second would undo the first. A
 * counting right under the title is the document's own and stays a sequence.
 */
function markStartingOver(drafts: readonly StepDraft[]): readonly StepDraft[] {
  const parents = new Map<string, Set<string | null>>();
  for (const { id, path } of drafts) parents.set(id, (parents.get(id) ?? new Set()).add(path.at(-1) ?? null));
  const twice = [...parents.values()].filter((each) => each.size > 1);
  const restarted = new Set(twice.flatMap((each) => [...each]));
  return drafts.map((draft) => ({ ...draft, startsOver: draft.path.some((id) => restarted.has(id)) }));
}

function withOrdinals(drafts: readonly StepDraft[]): readonly StepDraft[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const count = (seen.get(draft.id) ?? 0) + 1;
    seen.set(draft.id, count);
    return count === 1 ? draft : { ...draft, id: `${draft.id}#${count}` };
  });
}
