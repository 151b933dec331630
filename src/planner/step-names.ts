import { nearestTo } from './edit-distance.js';

/** What a step may be called by. */
export interface NamedStep {
  readonly id: string;
  readonly label: string;
  readonly slug: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly line: number;
}

export type FoundSteps =
  /** `name` is the step's or the group's id, `ids` those of the one step or of all in the group, in reading order. */
  | { readonly kind: 'found'; readonly name: string; readonly ids: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly NamedStep[] }
  | { readonly kind: 'unknown'; readonly nearest: string | null };

/**
 * The steps that a name stands for, as people write it: `3a`, `Step 3a`, `3` for all of group 3, a slug, a title.
 * A label that two steps bear is ambiguous, even where one of them has it as its id: `3a#1` is the first of them.
 */
export function findSteps(name: string, steps: readonly NamedStep[]): FoundSteps {
  const asTyped = name.trim().toLowerCase();
  const wanted = steps.some((step) => isCalled(step, asTyped)) ? asTyped : plainName(asTyped);
  const bare = wanted.replace(/#1$/, '');
  const named = steps.filter((step) => isCalled(step, wanted));
  const exact = named.find((step) => step.id.toLowerCase() === wanted);
  const sharers = named.filter((step) => step.label.toLowerCase() === wanted);
  if (sharers.length > 1) return { kind: 'ambiguous', candidates: sharers };
  const first = bare === wanted ? undefined : steps.find((step) => step.id.toLowerCase() === bare);
  const chosen = exact ?? first ?? (named.length === 1 ? named[0] : undefined);
  if (chosen === undefined && named.length > 1) return { kind: 'ambiguous', candidates: named };
  const head = chosen?.id ?? groupCalled(wanted, steps);
  if (head === null) return { kind: 'unknown', nearest: nearestTo(wanted, namesOf(steps)) };
  const covered = steps.filter((step) => step === chosen || step.path.includes(head));
  return { kind: 'found', name: head, ids: covered.map((step) => step.id) };
}

function groupCalled(wanted: string, steps: readonly NamedStep[]): string | null {
  return steps.flatMap((step) => step.path).find((id) => id.toLowerCase() === wanted) ?? null;
}

/** Everything that could be typed: ids, labels, groups, slugs. */
function namesOf(steps: readonly NamedStep[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => [step.id, step.label, ...step.path, step.slug]));
}

function plainName(name: string): string {
  return name.replace(/^(?:step|phase)[\s-]+(?=\d)/, '').replace(/[:.]$/, '');
}

function isCalled(step: NamedStep, wanted: string): boolean {
  return [step.id, step.label, step.slug, step.title].some((name) => name.toLowerCase() === wanted);
}
