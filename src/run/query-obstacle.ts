import { queryOf, unfilledInQuery } from '../checks/query-of.js';
import type { Expectation } from '../model/check.js';
import type { RunPolicy, RunReason } from '../model/generated/schemas.js';
import type { PlannedCommand } from '../model/plan.js';

interface QueryObstacle {
  readonly message: string;
  readonly hint: string;
}

/** Why a check that asks Prometheus is known beforehand to stay inconclusive; null where it may be asked. */
export function queryObstacle(expectation: Expectation, policy: RunPolicy): QueryObstacle | null {
  if (expectation.kind !== 'check' || queryOf(expectation.check) === null) return null;
  if (policy.prometheus == null)
    return {
      message: 'it asks Prometheus, and this run was told of none (--prometheus)',
      hint: 'Pass --prometheus URL.',
    };
  const unfilled = unfilledInQuery(expectation.check);
  if (unfilled === null) return null;
  return {
    message: `its query holds ${unfilled}, and nothing is filled in there`,
    hint: 'Write the value itself into the query.',
  };
}

/** The checks of a command that cannot be asked, as reasons to stop before anything is written. */
export function queryReasons(command: PlannedCommand, policy: RunPolicy): readonly RunReason[] {
  return command.expectations.flatMap((expectation) => {
    const obstacle = queryObstacle(expectation, policy);
    if (obstacle === null) return [];
    const message = `${expectation.text} could not be judged: ${obstacle.message}.`;
    return [{ message, line: expectation.span.start.line, hint: obstacle.hint }];
  });
}
