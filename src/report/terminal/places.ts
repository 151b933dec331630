import type { Plan, PlannedCommand, PlannedStep } from '../../model/plan.js';
import { sessionLines } from '../session-lines.js';
import { createStepBudgets, type StepBudgets } from './step-budgets.js';
import type { Style } from './style.js';

export interface Page {
  readonly style: Style;
  /** Columns at which prose is broken between words. */
  readonly width: () => number;
  /** Whether the operator is asked on this very screen: what a question showed is not shown again. */
  readonly asks: boolean;
}

/** What the ids of events stand for, and what is left of the time. */
export interface Places {
  readonly steps: ReadonlyMap<string, PlannedStep>;
  readonly commands: ReadonlyMap<string, PlannedCommand>;
  /** The step in which a command stands. */
  readonly stepOf: ReadonlyMap<string, string>;
  /** Of a command that opens a session, what is to be typed in it. */
  readonly sessions: ReadonlyMap<string, readonly string[]>;
  readonly tasks: ReadonlyMap<string, string>;
  readonly budgets: StepBudgets;
}

export function findPlaces(plan: Plan): Places {
  const placed = plan.steps.flatMap((step) => step.items.map((item) => ({ step, item })));
  const commands = placed.flatMap(({ step, item }) => (item.kind === 'command' ? [{ step, item }] : []));
  const tasks = placed.flatMap(({ item }) => (item.kind === 'task' ? [item] : []));
  return {
    steps: new Map(plan.steps.map((step) => [step.id, step])),
    commands: new Map(commands.map(({ item }) => [item.id, item])),
    stepOf: new Map(commands.map(({ step, item }) => [item.id, step.id])),
    sessions: new Map(commands.map(({ step, item }) => [item.id, sessionLines(item, step)])),
    tasks: new Map(tasks.map(({ id, text }) => [id, text])),
    budgets: createStepBudgets(plan),
  };
}
