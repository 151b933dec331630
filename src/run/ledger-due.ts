import type { RunStatus } from '../model/generated/schemas.js';
import { isLeftOut } from './blockers.js';
import { isUndo, type Stop } from './itinerary.js';
import { classOf, hasRun } from './run-state.js';
import { fenceEndedBy, type Walk } from './walk.js';

const resultColumn = /^(result|outcome|status)$/i;

/** Does this run earn a row in the document's ledger? Only a whole one does (design: language, the ledger). */
export function isLedgerDue(walk: Walk, status: RunStatus): boolean {
  const { itinerary, state, policy } = walk;
  const ledger = itinerary.plan.runbook.ledgers[0];
  if (ledger === undefined || !policy.record || itinerary.plan.runbook.path === '-') return false;
  const saysResult = ledger.columns.some((column) => resultColumn.test(column.trim()));
  if (policy.mode === 'read-only')
    return policy.rehearsal && saysResult && status === 'worked' && nothingLeftOut(walk);
  if (policy.mode !== 'normal' || !nothingLeftOut(walk)) return false;
  if (status === 'worked') return state.workedByOperator !== false;
  return saysResult && (status === 'failed' || status === 'stopped' || status === 'inconclusive');
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
