import type { Span } from './span.js';

/** An alert that a Prometheus rule file defines. */
export interface AlertRule {
  readonly name: string;
  /** Of its name in the rule file. */
  readonly span: Span;
  /** The rule's `severity` label; null where it has none. */
  readonly severity: string | null;
  /** The annotation `runbook_url`; null where there is none, or nothing in it. */
  readonly runbookUrl: PlacedText | null;
}

/** A name or an address, and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}
