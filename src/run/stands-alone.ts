import type { PlannedCommand } from '../model/plan.js';

/** Checks that ask Prometheus themselves need no command: there is nothing to run, and they are judged at once. */
export function standsAlone({ code }: PlannedCommand): boolean {
  return code === '';
}
