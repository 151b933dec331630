import type { RunEvent } from '../../model/generated/schemas.js';
import type { Plan, PlannedStep } from '../../model/plan.js';
import type { Heading, Section } from '../../model/runbook.js';
import { durationText } from './duration-text.js';

/** What remains of the time that the document gives its steps. `3a` without a budget of its own lives on that of `3`. */
export interface StepBudgets {
  onEvent(event: RunEvent): void;
  /** `41 s left`, `12 s over the 60 s`; null where there is no budget. */
  left(step: string, at: Date): string | null;
}

interface Budget {
  readonly ms: number;
  /** Of several steps that share it, how it is called. */
  readonly shared: string | null;
  /** What it is counted by: the line of its heading. */
  readonly line: number;
}

export function createStepBudgets({ steps, runbook }: Plan): StepBudgets {
  const budgets = new Map(steps.map((step) => [step.id, budgetOf(step, runbook.sections)]));
  const startedAt = new Map<number, number>();
  return {
    onEvent(event) {
      if (event.kind !== 'step-started') return;
      const line = budgets.get(event.step)?.line;
      if (line !== undefined && !startedAt.has(line)) startedAt.set(line, Date.parse(event.at));
    },
    left(step, at) {
      const budget = budgets.get(step);
      if (budget == null) return null;
      const { ms, line, shared } = budget;
      const leftMs = ms - (at.getTime() - (startedAt.get(line) ?? at.getTime()));
      const whose = shared === null ? '' : ` for ${shared}`;
      return leftMs >= 0
        ? `${durationText(leftMs)} left${whose}`
        : `${durationText(-leftMs)} over the ${durationText(ms)}${whose}`;
    },
  };
}

function budgetOf({ budgetMs, span }: PlannedStep, sections: readonly Section[]): Budget | null {
  const { line } = span.start;
  if (budgetMs !== null) return { ms: budgetMs, shared: null, line };
  const heading = headingsAround(line, sections).findLast((each) => each.budgetMs !== null);
  if (heading?.budgetMs == null) return null;
  const name = heading.label === null ? heading.title : `step ${heading.label}`;
  return { ms: heading.budgetMs, shared: name, line: heading.span.start.line };
}

/** Outermost first. */
function headingsAround(line: number, sections: readonly Section[]): readonly Heading[] {
  const around = sections.find(({ span }) => span.start.line <= line && line < span.end.line);
  if (around === undefined) return [];
  const own = around.heading === null ? [] : [around.heading];
  return [...own, ...headingsAround(line, around.sections)];
}
