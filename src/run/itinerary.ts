import type { Plan, PlannedCommand, PlannedStep, PlannedTask } from '../model/plan.js';

/** A plan laid out as the one line of stops that a run walks. Derived, so it is not in the journal. */
export interface Itinerary {
  readonly plan: Plan;
  readonly stops: readonly Stop[];
  /** Index of every stop by its id: a command's, a task's, or `3:rules`. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Index of the first stop of every step, by the step's id. */
  readonly stepStart: ReadonlyMap<string, number>;
  /** Index of the first stop that captures a name: behind it the name is unset until one did. */
  readonly capturedAt: ReadonlyMap<string, number>;
}

export type Stop =
  | {
      readonly kind: 'command';
      readonly id: string;
      readonly step: PlannedStep;
      readonly command: PlannedCommand;
    }
  | { readonly kind: 'task'; readonly id: string; readonly step: PlannedStep; readonly task: PlannedTask }
  /** The step's decision tree, taken over all its outputs. */
  | { readonly kind: 'rules'; readonly id: string; readonly step: PlannedStep };

/** It takes back what another step wrote: it stands in the line, and the walk passes it. */
export function isUndo({ step }: Stop): boolean {
  return step.undoOf.length > 0;
}

export function layOut(plan: Plan): Itinerary {
  const stops: Stop[] = [];
  const stepStart = new Map<string, number>();
  for (const step of plan.steps) {
    stepStart.set(step.id, stops.length);
    stops.push(...stopsOf(step));
  }
  const capturedAt = new Map<string, number>();
  for (const [index, stop] of stops.entries()) {
    if (stop.kind !== 'command') continue;
    for (const { name } of stop.command.captures) if (!capturedAt.has(name)) capturedAt.set(name, index);
  }
  return {
    plan,
    stops,
    indexOf: new Map(stops.map((stop, index) => [stop.id, index])),
    stepStart,
    capturedAt,
  };
}

function stopsOf(step: PlannedStep): Stop[] {
  const stops: Stop[] = step.items.map((item) =>
    item.kind === 'command'
      ? { kind: 'command', id: item.id, step, command: item }
      : { kind: 'task', id: item.id, step, task: item },
  );
  if (step.rules.length > 0) stops.push({ kind: 'rules', id: `${step.id}:rules`, step });
  return stops;
}

/** The step a rule names: by its label, its id, or its slug, as people write it (`Step 3a`, `3a`). */
export function findStep(itinerary: Itinerary, name: string): PlannedStep | null {
  const wanted = name.replace(/^step\s+/i, '').toLowerCase();
  const steps = itinerary.plan.steps;
  const exact = steps.find((step) => step.id.toLowerCase() === wanted || step.label.toLowerCase() === wanted);
  return exact ?? steps.find((step) => step.group?.toLowerCase() === wanted) ?? null;
}
