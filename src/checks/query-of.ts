import type { Check } from '../model/check.js';

/** What a check asks Prometheus itself; null where it looks at what a command left behind. */
export type CheckQuery =
  | { readonly kind: 'instant'; readonly query: string }
  | { readonly kind: 'alerting-rules' };

export function queryOf({ subject }: Check): CheckQuery | null {
  switch (subject.kind) {
    case 'promql':
      return { kind: 'instant', query: subject.query };
    case 'alert':
      return { kind: 'alerting-rules' };
    default:
      return null;
  }
}

/**
 * A variable or a placeholder in a query, as written; null where there is none. Nothing fills it in, and a label that
 * reads `$APP` matches no series: "is empty" would hold for ever.
 */
export function unfilledInQuery(check: Check): string | null {
  const query = check.subject.kind === 'promql' ? check.subject.query : '';
  return (
    /\$\{?[A-Za-z_]\w*\}?|\{\{[^}]*\}\}|(?<=["'][^"']*)<[A-Za-z][^<>"']*>(?=[^"']*["'])/.exec(query)?.[0] ??
    null
  );
}
