import type { Opening, PlannedRun } from '../api/run-surroundings.js';
import type { Operator, RunReader } from '../executor/ports.js';
import { createStepBudgets, type StepBudgets } from '../report/terminal/step-budgets.js';
import { type SignalWatch, watchSignals } from './interrupts.js';
import type { Io } from './io.js';
import { mayBegin } from './opening.js';
import type { OptionBag } from './option-bag.js';
import { createPrompts } from './prompts.js';
import { seatOf } from './seat-of.js';
import { rewritableColumns, styleFor } from './style-for.js';
import { createTerminalOperator } from './terminal-operator.js';

/** Whoever sits at this terminal, and the signals that come from it. */
export interface Attendance {
  readonly operator: Operator;
  readonly interrupts: SignalWatch;
  /** Called once the plan stands: who looks on for the sake of what questions show. */
  readonly readersFor: (planned: PlannedRun) => readonly RunReader[];
  /** Shows what is about to happen and asks, where somebody is there. */
  readonly mayBegin: (opening: Opening) => Promise<boolean>;
}

export function attend(bag: OptionBag, io: Io, attended: boolean): Attendance {
  const style = styleFor(io, io.stderr, bag.text('format') === 'plain');
  const interrupts = watchSignals(io, {
    attended,
    onInterrupt: () =>
      void io.stderr.write('\n  Ctrl-C: the command is being ended. Once more ends the run.\n'),
  });
  const prompts = createPrompts(seatOf(io, interrupts, rewritableColumns(io, style) !== null));
  let budgets: StepBudgets | null = null;
  return {
    operator: createTerminalOperator(prompts, (step) => budgets?.left(step, io.clock.now()) ?? null),
    interrupts,
    mayBegin: async (opening) => !attended || mayBegin(opening, prompts),
    readersFor: ({ plan }) => {
      budgets = createStepBudgets(plan);
      return [{ name: 'step-budgets', onEvent: budgets.onEvent }];
    },
  };
}
