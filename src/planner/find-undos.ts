import { findSteps, type NamedStep } from './step-names.js';
import type { Survey, SurveyedItem } from './survey.js';

/** Which step takes back what which step wrote. */
export interface Undos {
  /** Step → the steps that it takes back, in reading order. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** The one step that a fence's `undo=` stands for; null where it stands for none, for several or for its own. */
  readonly stepFor: (name: string, within: string) => string | null;
}

/** A step that some fence names as its undo is no part of the sequence, unless --only asks for it by name. */
export function findUndos({ steps }: Survey, names: readonly NamedStep[], only: readonly string[]): Undos {
  const idsOf = (name: string): readonly string[] => {
    const found = findSteps(name, names);
    return found.kind === 'found' ? found.ids : [];
  };
  const stepFor = (name: string, within: string): string | null => {
    const [id, ...others] = idsOf(name);
    return id === undefined || others.length > 0 || id === within ? null : id;
  };
  const asked = new Set(only.flatMap(idsOf));
  const of = new Map<string, readonly string[]>();
  for (const { draft, items } of steps) {
    for (const name of new Set(items.flatMap(undoOf))) {
      const target = stepFor(name, draft.id);
      if (target !== null && !asked.has(target)) of.set(target, [...(of.get(target) ?? []), draft.id]);
    }
  }
  return { of, stepFor };
}

function undoOf(item: SurveyedItem): readonly string[] {
  return item.kind === 'command' ? [item.fence.attributes.undo ?? []].flat() : [];
}
