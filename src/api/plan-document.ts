import type { Finding } from '../model/finding.js';
import type { Staleness } from '../model/ledger.js';
import type { Plan, Selection } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import { parseRunbook } from '../parser/parse-runbook.js';
import { planRun } from '../planner/plan-run.js';
import { staleness } from '../staleness/staleness.js';

export interface PlanRequest {
  readonly path: string;
  readonly text: string;
  readonly selection: Selection;
  /** Names set in the environment. */
  readonly environment: ReadonlySet<string>;
  /** Names bound by --var or --vars-file. */
  readonly given: ReadonlySet<string>;
  /** UTC date, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface PlannedDocument {
  readonly plan: Plan;
  readonly staleness: Staleness;
}

/** What leaves nothing to plan: the run ends before it begins, with the place. */
const fatal: ReadonlySet<Finding['code']> = new Set(['RB102', 'RB107', 'RB108']);

/** Reads a document and plans its run. Throws DOCUMENT_UNREADABLE where it cannot be a runbook at all. */
export function planDocument(request: PlanRequest): PlannedDocument {
  const { path, text, selection, environment, given, today } = request;
  const { runbook, findings } = parseRunbook(path, text);
  const stopper = findings.find((finding) => fatal.has(finding.code));
  if (stopper !== undefined) {
    const { line, column } = stopper.span.start;
    throw new RunbookError('DOCUMENT_UNREADABLE', stopper.message, {
      path,
      line,
      column,
      hint: stopper.hint,
    });
  }
  const plan = planRun(runbook, findings, { selection, environment, given });
  return { plan, staleness: staleness(runbook.ledgers, runbook.frontMatter.staleAfterDays, today) };
}
