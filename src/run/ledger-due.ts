import { chooseLedger, saysResult, tellsRehearsals } from '../ledger/choose-table.js';
import type { RunStatus } from '../model/generated/schemas.js';
import type { Ledger } from '../model/ledger.js';
import { isLeftOut } from './blockers.js';
import { isUndo, type Stop } from './itinerary.js';
import { classOf, hasRun } from './run-state.js';
import { fenceEndedBy, type Walk } from './walk.js';

/** Does this run earn a row in the document's ledger? Only a whole one does (design: language, the ledger). */
export function isLedgerDue(walk: Walk, status: RunStatus): boolean {
  const { state, policy } = walk;
  const ledgers = ledgersOf(walk);
  const ledger = chooseLedger(ledgers, policy.rehearsal);
  if (ledger === null || !nothingLeftOut(walk)) return false;
  if (policy.rehearsal && !tellsRehearsals(ledgers)) return false;
  if (policy.mode === 'read-only' && !policy.rehearsal) return false;
  if (status === 'worked') return state.workedByOperator !== false;
  return saysResult(ledger) && (status === 'failed' || status === 'stopped' || status === 'inconclusive');
}

/** Why a rehearsal gets no row, which somebody who asked for one wants to know; null where nothing is to be said. */
export function whyNoRow(walk: Walk): string | null {
  const ledgers = ledgersOf(walk);
  if (!walk.policy.rehearsal || ledgers.length === 0) return null;
  if (!tellsRehearsals(ledgers))
    return 'the table has no Result, Outcome or Status column, in which a row could say that it was a rehearsal.';
  return nothingLeftOut(walk) ? null : 'something was left out of this run.';
}

/** What a run may write to at all. */
function ledgersOf({ itinerary: { plan }, policy }: Walk): readonly Ledger[] {
  const { path, ledgers } = plan.runbook;
  return policy.record && policy.mode !== 'dry-run' && path !== '-' ? ledgers : [];
}

/** Leaving out what is gated keeps a run whole: that is what one does until the revert is merged. */
function nothingLeftOut({ itinerary, state }: Walk): boolean {
  const { selection } = itinerary.plan;
  if (selection.from !== null || selection.until !== null || selection.only.length > 0) return false;
  return itinerary.stops.every((stop) => {
    if (isUndo(stop)) return true;
    if (stop.kind === 'command' && fenceEndedBy({ itinerary, state }, stop) !== null) return false;
    return !isLeftOut(itinerary, stop) || isGated(stop);
  });
}

function isGated(stop: Stop): boolean {
  return stop.step.gate !== null || (stop.kind === 'command' && stop.command.gate !== null);
}

/** Did nothing that the document expects hold behind the last write? */
export function lastWriteIsUnchecked({ itinerary, state }: Pick<Walk, 'itinerary' | 'state'>): boolean {
  const lastWrite = itinerary.stops.findLastIndex((stop, index) => {
    const own = state.stops[index];
    if (stop.kind !== 'command' || own?.kind !== 'command') return false;
    return hasRun(own) && classOf(stop.command, own) !== 'read';
  });
  if (lastWrite === -1) return false;
  return !state.stops
    .slice(lastWrite)
    .some((own) => own.kind === 'command' && own.checks.some((check) => check.settled?.verdict === 'pass'));
}
