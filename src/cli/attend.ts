import type { Operator } from '../executor/ports.js';
import { type SignalWatch, watchSignals } from './interrupts.js';
import type { Io } from './io.js';
import type { OptionBag } from './option-bag.js';
import { rewritableColumns, styleFor } from './style-for.js';
import { createTerminalOperator } from './terminal-operator.js';

/** Whoever sits at this terminal, and the signals that come from it. */
export interface Attendance {
  readonly operator: Operator;
  readonly interrupts: SignalWatch;
}

export function attend(bag: OptionBag, io: Io, attended: boolean): Attendance {
  const style = styleFor(io, io.stderr, bag.text('format') === 'plain');
  const interrupts = watchSignals(io, {
    attended,
    onInterrupt: () =>
      void io.stderr.write('\n  Ctrl-C: the command is being ended. Once more ends the run.\n'),
  });
  const moves = rewritableColumns(io, style) !== null;
  const operator = createTerminalOperator({ input: io.stdin, output: io.stderr, moves, signals: interrupts });
  return { operator, interrupts };
}
