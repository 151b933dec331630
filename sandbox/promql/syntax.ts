/** The part of PromQL that runbooks ask: selectors, rates, sums, quantiles, arithmetic and comparisons. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'selector'; readonly selector: Selector }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'aggregate';
      readonly name: string;
      readonly grouping: 'by' | 'without' | null;
      readonly labels: readonly string[];
      readonly of: Expression;
    }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly returnsBool: boolean;
      readonly left: Expression;
      readonly right: Expression;
    };

export interface Selector {
  readonly name: string | null;
  readonly matchers: readonly Matcher[];
  /** Milliseconds; null for an instant selector. */
  readonly rangeMs: number | null;
}

export interface Matcher {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

export class PromqlError extends Error {}
