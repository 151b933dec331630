import type { RunEvent, RunRecord } from '../../model/generated/schemas.js';
import type { Plan } from '../../model/plan.js';

/** A run that is looked back at. */
export interface ToldRun {
  readonly plan: Plan;
  /** As they were journalled: masked, and in order. */
  readonly events: readonly RunEvent[];
  readonly record: RunRecord;
}
