import type { Choice, ChoiceRef, Plan, PlannedCommand, PlannedStep } from '../model/plan.js';

/** Whether what belongs to this member may still run: nobody chose another. */
export function mayRun(ref: ChoiceRef | null, choices: readonly Choice[]): boolean {
  if (ref === null) return true;
  const chosen = choices.find(({ id }) => id === ref.choice)?.chosen ?? null;
  return chosen === null || chosen === ref.member;
}

export interface ActiveCommand {
  readonly step: PlannedStep;
  readonly command: PlannedCommand;
  /** It stands in a choice nobody has made yet. */
  readonly isOpen: boolean;
}

/** The commands of a plan that may run, in order: selected, not skipped, and of no member that was passed over. */
export function activeCommands(plan: Plan): readonly ActiveCommand[] {
  const skipped = new Set(plan.selection.skip.map((name) => name.trim().toLowerCase()));
  const open = new Set(plan.choices.filter(({ chosen }) => chosen === null).map(({ id }) => id));
  const isOpen = (ref: ChoiceRef | null) => ref !== null && open.has(ref.choice);
  return plan.steps
    .filter((step) => step.selected && mayRun(step.choice, plan.choices))
    .flatMap((step) =>
      step.items.flatMap((item) => {
        if (item.kind !== 'command' || skipped.has(item.id.toLowerCase())) return [];
        if (!mayRun(item.choice, plan.choices)) return [];
        return [{ step, command: item, isOpen: isOpen(step.choice) || isOpen(item.choice) }];
      }),
    );
}
