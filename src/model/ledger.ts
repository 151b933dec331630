import type { Span } from './span.js';

/** The table "When this runbook last worked", read. Dates are UTC, `YYYY-MM-DD`. */
export interface Ledger {
  readonly span: Span;
  /** The heading it stands under, as a reader sees it. */
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly LedgerRow[];
  /** What the document says of its limit; null where it says nothing (90 then holds). */
  readonly limitDays: number | null;
  readonly problems: readonly LedgerProblem[];
}

export interface LedgerRow {
  readonly cells: readonly string[];
  /** null where the Date cell is no date. */
  readonly date: string | null;
  readonly span: Span;
}

export interface LedgerProblem {
  readonly message: string;
  readonly span: Span;
}

export type StalenessStatus = 'fresh' | 'due' | 'stale' | 'never' | 'unreadable';

export interface Staleness {
  readonly status: StalenessStatus;
  /** UTC date, `YYYY-MM-DD`. */
  readonly lastWorked: string | null;
  readonly ageDays: number | null;
  readonly limitDays: number;
  /** Of the runs that were rehearsals, where the ledger tells them apart. */
  readonly lastRehearsed: string | null;
  /** The last day on which it is not stale; null where it never worked. */
  readonly nextDue: string | null;
  /** How it last worked: the `Resolved by` of that row. */
  readonly resolvedBy: string | null;
  /** Rows that count for nothing: unreadable, or ahead of the day that was asked for. */
  readonly problems: readonly LedgerProblem[];
}
