import { keepsRehearsals } from '../ledger/choose-table.js';
import { isColumn } from '../ledger/find-ledgers.js';
import { stripMarkup } from '../ledger/strip-markup.js';
import type { Ledger, LedgerProblem, LedgerRow } from '../model/ledger.js';
import { saysRehearsal, saysWorked } from './read-result.js';

/** A row that counts: it worked, on that date. */
export interface CountedRow {
  readonly date: string;
  readonly rehearsal: boolean;
  readonly resolvedBy: string | null;
  /** Who worked it, where a column says so. */
  readonly by: string | null;
  readonly line: number;
}

/** The rows that count as of `today`, in the documents' order, and what is wrong with those that can't be judged. */
export function countRows(
  ledgers: readonly Ledger[],
  today: string,
): { readonly rows: readonly CountedRow[]; readonly problems: readonly LedgerProblem[] } {
  const counted = ledgers.map((ledger) => {
    const rehearsals = ledgers.length > 1 && keepsRehearsals(ledger);
    return countLedger(ledger, rehearsals, today);
  });
  return { rows: counted.flatMap(({ rows }) => rows), problems: counted.flatMap(({ problems }) => problems) };
}

function countLedger(ledger: Ledger, rehearsals: boolean, today: string) {
  const broken = new Set(ledger.problems.map(({ span }) => span.start.offset));
  const result = ledger.columns.findIndex((column) => isColumn('result', column));
  const how = ledger.columns.findIndex((column) => isColumn('resolvedBy', column));
  const who = ledger.columns.findIndex((column) => isColumn('by', column));
  const rows: CountedRow[] = [];
  const problems = [...ledger.problems];
  for (const row of ledger.rows) {
    if (row.date === null || broken.has(row.span.start.offset)) continue;
    if (row.date > today) {
      problems.push({ message: `${row.date} is ahead of ${today}.`, span: row.span });
      continue;
    }
    const said = result < 0 ? null : (row.cells[result] ?? '');
    if (said !== null && !saysWorked(said)) continue;
    const rehearsal = rehearsals || (said !== null && saysRehearsal(said));
    rows.push({
      date: row.date,
      rehearsal,
      resolvedBy: textAt(row, how),
      by: textAt(row, who),
      line: row.span.start.line,
    });
  }
  return { rows, problems };
}

function textAt(row: LedgerRow, column: number): string | null {
  const text = stripMarkup(row.cells[column] ?? '');
  return text === '' || text === '—' ? null : text;
}
