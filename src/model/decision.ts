import type { Check } from './check.js';
import type { Span } from './span.js';

/** `If <condition> -> <outcome>` (an if rule) or `<condition> -> <outcome>` (a bare rule). */
export interface DecisionRule {
  readonly form: 'if' | 'bare';
  /** As written, lines joined with one space. */
  readonly text: string;
  readonly condition: Condition;
  readonly outcome: Outcome;
  /** The runbook named in the outcome, to open next: `data-rollback-postgres-pitr.md`. */
  readonly opens: string | null;
}

/** A decision rule at its place in a document. */
export interface PlacedRule extends DecisionRule {
  readonly span: Span;
}

/** Three-valued: an unread part is neither true nor false. */
export type Condition =
  | { readonly kind: 'predicate'; readonly check: Check }
  /** `output shows A, B or C`: literals in any case, across white space, on word boundaries, in one SQL statement. */
  | { readonly kind: 'shows'; readonly patterns: readonly ShownPattern[] }
  /** `output does not show A or B`. */
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'and'; readonly parts: readonly Condition[] }
  | { readonly kind: 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'unread'; readonly text: string };

export interface ShownPattern {
  /** The literal as written: `ALTER ... ADD`. */
  readonly text: string;
  /** Lower-case words behind the literal that only narrow it ("added to an existing column"). */
  readonly narrowing: string | null;
}

export type Outcome =
  | { readonly kind: 'stop' }
  | { readonly kind: 'continue' }
  /** Skips to that step. */
  | { readonly kind: 'goto'; readonly step: string }
  /** Chooses the member of a choice, skipping nothing on the way. */
  | { readonly kind: 'choose'; readonly step: string }
  /** Says neither: shown with the output. */
  | { readonly kind: 'note' }
  | { readonly kind: 'unread'; readonly reason: string };

/** What a set of rules says of one output. */
export type DecisionOutcome =
  | { readonly kind: 'continue'; readonly text: string | null; readonly opens: string | null }
  | { readonly kind: 'stop'; readonly text: string; readonly opens: string | null }
  | { readonly kind: 'goto'; readonly text: string; readonly step: string; readonly opens: string | null }
  | { readonly kind: 'choose'; readonly text: string; readonly step: string; readonly opens: string | null }
  | { readonly kind: 'note'; readonly text: string; readonly opens: string | null }
  /** Nobody but the operator can say: no rule holds, or the one that might could not be read. */
  | {
      readonly kind: 'ask';
      readonly reason: string;
      readonly text: string | null;
      readonly opens: string | null;
    };
