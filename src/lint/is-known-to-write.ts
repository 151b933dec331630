import type { PlannedCommand } from '../model/plan.js';

/** Whether a command writes for certain: what is only not in the catalogue may be harmless, and is not accused. */
export function isKnownToWrite({ classification }: PlannedCommand): boolean {
  return classification.class !== 'read' && classification.certain;
}
