import type { RunStatus } from '../model/generated/schemas.js';
import type { Action } from './action.js';
import { runningWrites } from './background.js';
import { findOffers } from './find-offers.js';
import { isLedgerDue, lastWriteIsUnchecked, whyNoRow } from './ledger-due.js';
import { exitCodes, type Finish } from './outcome.js';
import type { Walk } from './walk.js';

/**
 * What is still to do once it is known how the run ends: what it wrote may be taken back, what runs in the background
 * comes to its end, and the row is written, before the last event says what became of all that.
 */
export function conclude(walk: Walk, finish: Finish): Action {
  const { state, policy } = walk;
  const { status } = finish.outcome;
  const running = runningWrites(walk);
  if (running.length > 0) return { kind: 'settle-background', commands: running };
  const offers = state.undo === null && isFailure(status) ? findOffers(walk) : [];
  if (offers.length > 0)
    return { kind: 'record', event: { kind: 'undo-offered', ...finish.outcome, steps: offers } };
  const rowIsDue = state.ledger === null && isLedgerDue(walk, status);
  if (rowIsDue && policy.attended && asksWhetherItWorked(walk, status)) return { kind: 'ask-worked' };
  if (state.closed === null) return { kind: 'close-session' };
  if (rowIsDue) return { kind: 'record-row', status };
  const reason = state.ledger === null ? whyNoRow(walk) : null;
  return reason === null
    ? withRow(walk, finish)
    : { kind: 'record', event: { kind: 'ledger-passed', reason } };
}

/** A run that was refused or interrupted stands where it stands, and may go on. */
function isFailure(status: RunStatus): boolean {
  return status === 'failed' || status === 'inconclusive' || status === 'stopped';
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
