import type { Plan, Selection } from '../model/plan.js';
import { parseWithReferences } from '../parser/parse-with-references.js';
import { planRun } from '../planner/plan-run.js';
import { loginNames } from '../planner/shell-names.js';

const everything: Selection = { from: null, until: null, only: [], skip: [], choose: {} };

/** A document read and planned as a whole, in an environment that holds what a login gives. Never throws. */
export function planWhole(
  path: string,
  text: string,
): ReturnType<typeof parseWithReferences> & { readonly plan: Plan } {
  const parsed = parseWithReferences(path, text);
  const request = { selection: everything, environment: loginNames, given: new Set<string>() };
  return { ...parsed, plan: planRun(parsed.runbook, parsed.findings, request) };
}
