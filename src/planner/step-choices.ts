import type { Choice, ChoiceRef } from '../model/plan.js';
import type { Role } from '../model/role.js';
import type { Runbook } from '../model/runbook.js';
import { findSentences, type Sentence, sendsTo } from './mentions.js';
import type { StepDraft } from './outline.js';

/** What a step's commands and tasks amount to, as far as a choice asks. */
export interface StepWork {
  readonly writes: boolean;
  readonly commands: number;
  readonly tasks: number;
}

export interface StepChoices {
  readonly choices: readonly Omit<Choice, 'chosen'>[];
  readonly refs: ReadonlyMap<string, ChoiceRef>;
  /** Steps that are one of several inside a member already: each asks for itself. */
  readonly inner: ReadonlySet<string>;
}

interface Candidate {
  readonly id: string;
  readonly members: readonly {
    readonly id: string;
    readonly title: string;
    readonly steps: readonly StepDraft[];
  }[];
  /** Named as options by the document: read ones are then a choice as well, unless none writes or asks for a deed. */
  readonly marked: boolean;
}

/** These belong to whichever sibling was taken. */
const sequential: ReadonlySet<Role> = new Set(['verify', 'check']);

/** Of some sibling steps one runs, not all (1-language, Choices). */
export function findStepChoices(
  runbook: Runbook,
  drafts: readonly StepDraft[],
  workOf: (draft: StepDraft) => StepWork,
): StepChoices {
  const sentences = findSentences(runbook);
  const candidates = [...optionCandidates(runbook, drafts), ...groupCandidates(drafts, sentences)];
  const choices: Omit<Choice, 'chosen'>[] = [];
  const refs = new Map<string, ChoiceRef>();
  const inner = new Set<string>();
  for (const candidate of candidates) {
    const works = candidate.members.map(({ steps }) => steps.map(workOf));
    if (works.length < 2 || isNoChoice(works, candidate.marked)) continue;
    const all = candidate.members.flatMap(({ steps }) => steps);
    if (all.some((step) => refs.has(step.id))) {
      for (const step of all) inner.add(step.id);
      continue;
    }
    const members = candidate.members.map(({ id, title, steps }, index) => {
      for (const step of steps) refs.set(step.id, { choice: candidate.id, member: id });
      return {
        id,
        title,
        writes: works[index]?.some((work) => work.writes) ?? false,
        line: lineOf(steps[0]),
      };
    });
    choices.push({ id: candidate.id, members, line: members[0]?.line ?? 1 });
  }
  return { choices, refs, inner };
}

/** Siblings that only read are no choice: all of them run. */
function isNoChoice(members: readonly (readonly StepWork[])[], marked: boolean): boolean {
  const works = members.flat();
  if (works.some((work) => work.writes)) return false;
  return marked
    ? members.every(
        (steps) => steps.some((work) => work.commands > 0) && steps.every((work) => work.tasks === 0),
      )
    : works.some((work) => work.commands > 0);
}

/** `Scenario 1 — …`, `Scenario 2 — …` around whole steps. A second `Scenario 1` opens a second choice. */
function optionCandidates(runbook: Runbook, drafts: readonly StepDraft[]): readonly Candidate[] {
  const sets: {
    id: string;
    within: string | null;
    members: Map<string, { title: string; steps: StepDraft[] }>;
  }[] = [];
  const setOf = new Map<object, (typeof sets)[number]>();
  for (const draft of drafts) {
    if (draft.option === null) continue;
    const { mark, within } = draft.option;
    let set =
      setOf.get(mark) ?? sets.findLast((each) => each.within === within && !each.members.has(mark.id));
    if (set === undefined) {
      const word = /^\W*(\w+)/.exec(runbook.text.slice(mark.span.start.offset, mark.span.end.offset))?.[1];
      const name = within ?? word?.toLowerCase() ?? 'option';
      const again = sets.filter((each) => each.within === within).length;
      set = { id: again === 0 ? name : `${name}#${again + 1}`, within, members: new Map() };
      sets.push(set);
    }
    setOf.set(mark, set);
    const member = set.members.get(mark.id) ?? { title: mark.title, steps: [] };
    member.steps.push(draft);
    set.members.set(mark.id, member);
  }
  return sets.map(({ id, members }) => ({
    id,
    members: [...members].map(([member, { title, steps }]) => ({ id: member, title, steps })),
    marked: true,
  }));
}

/** Sub-steps that the document sends its reader to, those under "run ONE", and a step with its `-alt`. */
function groupCandidates(drafts: readonly StepDraft[], sentences: readonly Sentence[]): readonly Candidate[] {
  const groups = new Set(drafts.flatMap((draft) => draft.path.at(-1) ?? []));
  return [null, ...groups].flatMap((group) => {
    const children = drafts.filter((draft) => (draft.path.at(-1) ?? null) === group && draft.option === null);
    const siblings = children.filter((draft) => !sequential.has(draft.role));
    const memberOf = (draft: StepDraft) => ({
      id: draft.id,
      title: draft.title,
      steps: subtree(draft, drafts),
    });
    const isLedTo = group !== null && siblings.some((draft) => isMentioned(draft, drafts, sentences));
    if (isLedTo || siblings.some((draft) => draft.oneOf)) {
      const first = siblings[0];
      return [{ id: group ?? first?.id ?? '', members: siblings.map(memberOf), marked: false }];
    }
    return siblings.flatMap((draft) => {
      const alternatives = siblings.filter((other) => isAlternative(other.label, draft.label));
      if (alternatives.length === 0) return [];
      return [{ id: draft.id, members: [draft, ...alternatives].map(memberOf), marked: false }];
    });
  });
}

function isAlternative(label: string, of: string): boolean {
  return label.toLowerCase().startsWith(`${of.toLowerCase()}-alt`);
}

function subtree(draft: StepDraft, drafts: readonly StepDraft[]): readonly StepDraft[] {
  return drafts.filter((other) => other === draft || other.path.includes(draft.id));
}

function isMentioned(
  draft: StepDraft,
  drafts: readonly StepDraft[],
  sentences: readonly Sentence[],
): boolean {
  return sentences.some(({ text, offset }) => {
    const next = drafts.find((other) => startOf(other) > offset);
    return sendsTo(text, draft.label, next === draft);
  });
}

function startOf(draft: StepDraft): number {
  return draft.span.start.offset;
}

function lineOf(draft: StepDraft | undefined): number {
  return draft?.span.start.line ?? 1;
}
