import { type FindingCode, findingCatalog, findingCodes } from '../model/finding-catalog.js';
import { nearestOf } from '../parser/nearest.js';

export type RuleSearch =
  | { readonly kind: 'found'; readonly code: FindingCode }
  /** `nearest` is a code or a name that was probably meant. */
  | { readonly kind: 'unknown'; readonly nearest: string | null };

/**
 * The rule that somebody means by its code (`RB204`, in any case), its name (`shell/undeclared-placeholder`), or the
 * name's last part (`undeclared-placeholder`), which is no other rule's.
 */
export function findRule(name: string): RuleSearch {
  const wanted = name.trim().toLowerCase();
  const code = findingCodes.find((each) => namesOf(each).some((known) => known.toLowerCase() === wanted));
  if (code !== undefined) return { kind: 'found', code };
  return { kind: 'unknown', nearest: nearestOf(wanted, findingCodes.flatMap(namesOf)) };
}

function namesOf(code: FindingCode): readonly string[] {
  const { rule } = findingCatalog[code];
  return [code, rule, rule.slice(rule.indexOf('/') + 1)];
}
