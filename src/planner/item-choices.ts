import type { ChoiceRef } from '../model/plan.js';
import type { OpenChoice } from './choose-members.js';
import type { ItemMember } from './stream-item.js';
import type { Survey, SurveyedItem, SurveyedStep } from './survey.js';

export interface ItemChoices {
  readonly choices: readonly OpenChoice[];
  /** By the item's id. */
  readonly refs: ReadonlyMap<string, ChoiceRef>;
}

/** The choices inside a step, named after it: `3b`, then `3b#2`. Ways that all only read are no choice. */
export function findItemChoices(step: SurveyedStep, survey: Survey, taken: ReadonlySet<string>): ItemChoices {
  const sets = new Map<number, SurveyedItem[]>();
  for (const item of step.items) {
    if (item.member === null) continue;
    sets.set(item.member.set, [...(sets.get(item.member.set) ?? []), item]);
  }
  const choices: OpenChoice[] = [];
  const refs = new Map<string, ChoiceRef>();
  for (const items of sets.values()) {
    const members = membersOf(items);
    if (members.length < 2 || items.every((item) => isRead(item, survey))) continue;
    const id = freeId(step.draft.id, new Set([...taken, ...choices.map((choice) => choice.id)]));
    for (const item of items) {
      if (item.member !== null) refs.set(item.id, { choice: id, member: item.member.id });
    }
    const described = members.map((member) => ({
      id: member.id,
      title: member.title,
      writes: items.some((item) => item.member?.id === member.id && isWrite(item, survey)),
      line: member.span.start.line,
    }));
    choices.push({ id, members: described, line: described[0]?.line ?? 1 });
  }
  return { choices, refs };
}

export function isWrite(item: SurveyedItem, survey: Survey): boolean {
  return item.kind === 'command' && classOf(item, survey) !== 'read';
}

function isRead(item: SurveyedItem, survey: Survey): boolean {
  return item.kind === 'command' && classOf(item, survey) === 'read';
}

function classOf(item: Extract<SurveyedItem, { kind: 'command' }>, survey: Survey) {
  return survey.classes.get(item.command)?.classification.class ?? 'destroy';
}

function membersOf(items: readonly SurveyedItem[]): readonly ItemMember[] {
  const members = new Map(
    items.flatMap(({ member }) => (member === null ? [] : [[member.id, member] as const])),
  );
  return [...members.values()];
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 1;
  let name = id;
  while (taken.has(name)) {
    number += 1;
    name = `${id}#${number}`;
  }
  return name;
}
