import type { Choice, PlannedStep } from '../model/plan.js';
import { mayRun } from './active-commands.js';
import type { CommandPlan } from './plan-command.js';
import type { StepPlan, UnparsedFence } from './plan-step.js';
import type { Selected } from './select-steps.js';

/** A command that may run, with what was read of it. */
export interface EffectiveCommand extends CommandPlan {
  readonly step: PlannedStep;
}

export interface Effective {
  readonly commands: readonly EffectiveCommand[];
  readonly unparsed: readonly (UnparsedFence & { readonly step: PlannedStep })[];
}

/** What of a document may still run, in order. Members of a choice that is open all may. */
export function findEffective(
  steps: readonly StepPlan[],
  choices: readonly Choice[],
  { steps: selected, skippedItems }: Selected,
): Effective {
  const left = steps.filter(({ step }) => selected.has(step.id) && mayRun(step.choice, choices));
  return {
    commands: left.flatMap(({ step, commands }) =>
      commands
        .filter(({ command }) => mayRun(command.choice, choices))
        .filter(({ command }) => !skippedItems.has(command.id.toLowerCase()))
        .map((command) => ({ ...command, step })),
    ),
    unparsed: left.flatMap(({ step, unparsed }) =>
      unparsed.filter(({ choice }) => mayRun(choice, choices)).map((fence) => ({ ...fence, step })),
    ),
  };
}
