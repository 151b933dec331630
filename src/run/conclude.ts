import type { RunStatus } from '../model/generated/schemas.js';
import type { Action } from './action.js';
import { runningWrites } from './background.js';
import { isLedgerDue, lastWriteIsUnchecked } from './ledger-due.js';
import { exitCodes, type Finish } from './outcome.js';
import type { Walk } from './walk.js';

/**
 * What is still to do once it is known how the run ends. What runs in the background comes to its end before the row,
 * and the row before the last event, so that the run's end can say what became of them.
 */
export function conclude(walk: Walk, finish: Finish): Action {
  const { state, policy } = walk;
  const { status } = finish.outcome;
  const running = runningWrites(walk);
  if (running.length > 0) return { kind: 'settle-background', commands: running };
  const rowIsDue = state.ledger === null && isLedgerDue(walk, status);
  if (rowIsDue && policy.attended && asksWhetherItWorked(walk, status)) return { kind: 'ask-worked' };
  if (state.closed === null) return { kind: 'close-session' };
  return rowIsDue ? { kind: 'record-row', status } : withRow(walk, finish);
}

function asksWhetherItWorked(walk: Walk, status: RunStatus): boolean {
  return status === 'worked' && walk.state.workedByOperator === null && lastWriteIsUnchecked(walk);
}

function withRow(walk: Walk, finish: Finish): Action {
  const { status } = finish.outcome;
  if (status === 'worked' && walk.state.ledger?.kind === 'ledger-kept') {
    const reason = {
      message: `The row could not be written: ${walk.state.ledger.reason}`,
      line: null,
      hint: `Add it by hand: ${walk.state.ledger.row}`,
    };
    return {
      kind: 'finish',
      outcome: { ...finish.outcome, exitCode: exitCodes.rowNotWritten, reasons: [reason] },
    };
  }
  return finish;
}
