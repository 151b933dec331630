import type { Span } from './span.js';

/** The expectation language (design: checks). A check is read once and judged on every sample. */
export interface Check {
  /** As written, from the marker on, lines joined with one space. */
  readonly text: string;
  readonly subject: Subject;
  readonly negated: boolean;
  readonly predicate: Predicate;
  readonly timing: Timing;
}

export type Subject =
  | { readonly kind: 'output' }
  | { readonly kind: 'stderr' }
  | { readonly kind: 'exit' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'rows' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'http' }
  /** `path` as written: `.items[].status.phase` or `$.items[*].status.phase`. */
  | { readonly kind: 'json'; readonly path: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'promql'; readonly query: string }
  | { readonly kind: 'alert'; readonly name: string };

export type Comparator = '<' | '<=' | '>' | '>=' | '==' | '!=';

export type Predicate =
  | { readonly kind: 'compare'; readonly comparator: Comparator; readonly value: Value }
  | { readonly kind: 'between'; readonly low: Value; readonly high: Value }
  | { readonly kind: 'in'; readonly values: readonly Value[] }
  /** `fraction` of 0.05 for "within 5% of". */
  | { readonly kind: 'near'; readonly fraction: number; readonly value: Value }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-rows' }
  /** `variable` where the text is what a variable holds: `contains $LAST_GOOD`. */
  | { readonly kind: 'contains'; readonly text: string; readonly variable?: string }
  | { readonly kind: 'matches'; readonly source: string; readonly flags: string }
  | { readonly kind: 'equals-text'; readonly text: string }
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'key-value'; readonly key: string; readonly value: string }
  | { readonly kind: 'exists' }
  | { readonly kind: 'count'; readonly comparator: Comparator; readonly count: number }
  /** `2/2 READY`: every row of that column reads `ready/total`. */
  | { readonly kind: 'ready'; readonly ready: number; readonly total: number }
  /** `All pods Running`. */
  | { readonly kind: 'all'; readonly noun: string; readonly state: string }
  /** `at least 3 rows`. */
  | {
      readonly kind: 'at-count';
      readonly comparator: Comparator;
      readonly count: number;
      readonly noun: string;
    }
  | { readonly kind: 'succeeds' }
  | { readonly kind: 'fails' };

export type Value =
  | { readonly kind: 'number'; readonly number: number; readonly unit: string | null; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string };

export interface Timing {
  readonly withinMs: number | null;
  readonly afterMs: number | null;
  readonly everyMs: number | null;
  readonly forMs: number | null;
  readonly quantifier: 'each' | 'any' | null;
}

export type Verdict = 'pass' | 'fail' | 'inconclusive';

/** What was seen, ready to print and to record: a number, a text, or nothing that could be read. */
export type Observed = number | string | null;

export interface Judgement {
  readonly verdict: Verdict;
  readonly observed: Observed;
  /** One sentence for the operator: what was seen and, where it is not a pass, what was expected. */
  readonly message: string;
}

/** What one execution of a command left behind, as far as a check may look at it. */
export interface Evidence {
  readonly stdout: string;
  readonly stderr: string;
  /** null where the command never came to an exit of its own (timed out, killed, not startable). */
  readonly exitCode: number | null;
  /**
   * A non-zero exit that is an answer and no failure: "no match" of `grep`, or one the document speaks of. Without
   * it a non-zero exit leaves every check on what was printed inconclusive.
   */
  readonly exitIsAnswer?: boolean;
  readonly durationMs: number;
  /** Values bound so far, for `$NAME`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Values this very command captured: they answer to a bare NAME. */
  readonly captures: Readonly<Record<string, string>>;
  /** A query the port answered, where the subject is promql or alert: the response body as JSON text. */
  readonly queryResponse?: string;
}

/** A line that says Expect and cannot be read as a check. */
export interface UnreadableCheck {
  readonly text: string;
  /** Offset of the first character not understood, in `text`. */
  readonly offset: number;
  readonly expected: string;
  /** The nearest line that would parse, where one is near. */
  readonly nearest: string | null;
}

/** A check, or what should have been one, at its place in a document. */
export type Expectation =
  | { readonly kind: 'check'; readonly check: Check; readonly text: string; readonly span: Span }
  | {
      readonly kind: 'unreadable';
      readonly problem: UnreadableCheck;
      readonly text: string;
      readonly span: Span;
    };
