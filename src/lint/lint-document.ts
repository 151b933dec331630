import type { Finding, RatedFinding } from '../model/finding.js';
import { findingCatalog } from '../model/finding-catalog.js';
import type { Selection } from '../model/plan.js';
import { parseWithReferences } from '../parser/parse-with-references.js';
import { planRun } from '../planner/plan-run.js';
import { loginNames } from '../planner/shell-names.js';
import type { LintSubject } from './lint-subject.js';
import { rules } from './registry.js';

const everything: Selection = { from: null, until: null, only: [], skip: [], choose: {} };

/** All that is wrong with one document, in its order. Never throws, touches no disk. */
export function lintDocument(path: string, text: string): readonly RatedFinding[] {
  const { runbook, findings, references } = parseWithReferences(path, text);
  const plan = planRun(runbook, findings, {
    selection: everything,
    environment: loginNames,
    given: new Set(),
  });
  const subject: LintSubject = { runbook, plan, references };
  const raised = rules.flatMap(({ code, check }) => check(subject).map((problem) => ({ code, ...problem })));
  return [...findings, ...raised].map(rate).toSorted(byPlace);
}

function rate(finding: Finding): RatedFinding {
  return { ...finding, severity: finding.severity ?? findingCatalog[finding.code].severity };
}

function byPlace(a: RatedFinding, b: RatedFinding): number {
  return a.span.start.offset - b.span.start.offset || a.code.localeCompare(b.code);
}
