import type { Runbook } from '../model/runbook.js';
import type { Span } from '../model/span.js';
import { headOf } from './head-of.js';

/** The row of the ledger with that date, else the ledger, else the document's head. */
export function newestRow(runbook: Runbook, date: string | null): Span {
  const rows = runbook.ledgers.flatMap((ledger) => ledger.rows);
  const row = rows.find((each) => date !== null && each.date === date);
  return row?.span ?? runbook.ledgers[0]?.span ?? headOf(runbook);
}
