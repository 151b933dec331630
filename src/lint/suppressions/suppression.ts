import type { FindingCode } from '../../model/finding-catalog.js';
import type { Span } from '../../model/span.js';
import { findRule } from '../find-rule.js';

/** A comment that asks for a rule not to be reported at a place. */
export interface Suppression {
  readonly codes: readonly FindingCode[];
  /** Names that are no rule's, with the one that was probably meant. */
  readonly unknown: readonly { readonly name: string; readonly nearest: string | null }[];
  /** What stands behind `--`; a comment without one disables nothing. */
  readonly reason: string | null;
  readonly scope: SuppressionScope;
  readonly span: Span;
}

export type SuppressionScope =
  | { readonly kind: 'document' }
  /** Findings that begin on one of these lines, both counted. */
  | { readonly kind: 'lines'; readonly from: number; readonly to: number };

const form =
  /^runbook-disable(?<next>-next-line)?(?=\s|$)(?<names>(?:(?!\s--(?:\s|$))[\s\S])*)(?:\s--(?:\s+(?<reason>[\s\S]*))?)?$/;

/** `runbook-disable RB404, RB405 -- reason`, and the same with `-next-line`. null where the text is neither. */
export function parseSuppression(
  text: string,
): (Pick<Suppression, 'codes' | 'unknown' | 'reason'> & { readonly isNextLine: boolean }) | null {
  const groups = form.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const names = (groups.names ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const found = names.map((name) => ({ name, search: findRule(name) }));
  const reason = groups.reason?.trim() ?? '';
  return {
    codes: found.flatMap(({ search }) => (search.kind === 'found' ? [search.code] : [])),
    unknown: found.flatMap(({ name, search }) =>
      search.kind === 'unknown' ? [{ name, nearest: search.nearest }] : [],
    ),
    reason: reason === '' ? null : reason,
    isNextLine: groups.next !== undefined,
  };
}
