import type { PlannedCommand } from '../model/plan.js';
import { checkUse } from '../planner/check-value.js';
import type { Hands } from './hands.js';
import { type Execution, notRun } from './read-outcome.js';

/** A captured value is data as well: where the shell would make code or a flag of it, the command does not run. */
export function refuseValue(hands: Hands, command: PlannedCommand): Execution | null {
  const { vars } = hands.request.itinerary.plan.runbook.frontMatter;
  for (const { name, demand } of command.uses) {
    const value = hands.values.get(name);
    if (value === undefined) continue;
    const shown = hands.nameOf(name);
    const problem = checkUse(demand, value, vars[shown]?.pattern ?? null);
    if (problem !== null) return notRun(`${shown} ${problem}.`);
  }
  return null;
}
