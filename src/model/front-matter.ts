import type { PlacedText } from './alert-rule.js';
import type { TargetPin } from './target.js';

/** The `runbook:` block of a document's YAML front matter, after the door. */
export interface FrontMatter {
  readonly title: string | null;
  readonly owner: string | null;
  readonly severity: string | null;
  /** When somebody last read it through, which is no run; null where it says nothing of that. */
  readonly review: ReviewNote | null;
  readonly staleAfterDays: number | null;
  /** The alerts that lead people here, as the document says. */
  readonly alerts: readonly PlacedText[];
  /** Where the run may act; empty where the document leaves it open. */
  readonly target: readonly TargetPin[];
  readonly vars: Readonly<Record<string, DeclaredVariable>>;
}

export interface DeclaredVariable {
  readonly description: string | null;
  readonly default: string | null;
  /** Stands for that literal where it is a whole argument, or a whole part of one. */
  readonly example: string | null;
  /** A regular expression the whole value must match. */
  readonly pattern: string | null;
  readonly choices: readonly string[] | null;
  readonly secret: boolean;
  readonly required: boolean;
}

/** `last_reviewed_on` and `review_in`, as written. */
export interface ReviewNote {
  readonly lastReviewedOn: string;
  readonly reviewIn: string | null;
  readonly line: number;
}
