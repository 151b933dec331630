/** A row to be, before it knows its table. */
export interface LedgerEntry {
  /** UTC, `YYYY-MM-DD`. */
  readonly date: string;
  /** By column name, in any case. A column without a value gets `—`; a name without a column is left out. */
  readonly cells: Readonly<Record<string, string>>;
  /** A rehearsal goes into the ledger of rehearsals, where the document keeps one of its own. */
  readonly rehearsal?: boolean;
}

/** Stands in a cell that nobody had an answer for. */
export const unanswered = '—';

/** The entry's value for a column; `Resolved By` answers for `resolved by`. */
export function cellOf(entry: LedgerEntry, column: string): string | null {
  const wanted = column.trim().toLowerCase();
  const found = Object.entries(entry.cells).find(([name]) => name.trim().toLowerCase() === wanted);
  return found === undefined || found[1].trim() === '' ? null : found[1];
}
