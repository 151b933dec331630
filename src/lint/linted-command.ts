import type { Plan, PlannedCommand, PlannedStep } from '../model/plan.js';
import type { Span } from '../model/span.js';
import type { ScriptFacts } from '../script/facts.js';
import { readFacts } from '../script/read-facts.js';
import { placesInCode } from './places-in-code.js';

/** A command of the plan with what its words say; checks that stand without a command are none. */
export interface LintedCommand {
  readonly planned: PlannedCommand;
  readonly step: PlannedStep;
  /** Offsets are in the command's code. */
  readonly facts: ScriptFacts;
  /** Where a stretch of its code stands in the document. */
  readonly place: (start: number, end: number) => Span;
}

/** The plan's commands in the order of the document. */
export function commandsOf({ steps, runbook }: Plan): readonly LintedCommand[] {
  return steps.flatMap((step) =>
    step.items.flatMap((planned): readonly LintedCommand[] => {
      if (planned.kind !== 'command' || planned.code === '') return [];
      return [{ planned, step, facts: readFacts(planned.code), place: placesInCode(planned, runbook.text) }];
    }),
  );
}
