import type { Plan, Selection } from '../../src/model/plan.js';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { planRun } from '../../src/planner/plan-run.js';

const everything: Selection = { from: null, until: null, only: [], skip: [], choose: {} };

/** The plan of a document written in a test. */
export function planOf(markdown: string, selection: Partial<Selection> = {}): Plan {
  const { runbook, findings } = parseRunbook('document.md', markdown);
  return planRun(runbook, findings, {
    selection: { ...everything, ...selection },
    environment: new Set(['HOME', 'PATH']),
    given: new Set(),
  });
}
