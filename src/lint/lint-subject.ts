import type { Plan } from '../model/plan.js';
import type { References } from '../model/references.js';
import type { Runbook } from '../model/runbook.js';

/** One document, as every rule sees it: read and planned once. */
export interface LintSubject {
  readonly runbook: Runbook;
  /** With nothing selected, nothing chosen and nothing given: every member of a choice counts. */
  readonly plan: Plan;
  readonly references: References;
}
