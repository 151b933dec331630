import type { PlannedRun, RunSecrets } from '../api/run-surroundings.js';
import { shortestMasked } from '../executor/secrets/patterns-of.js';
import type { RunPolicy } from '../model/generated/schemas.js';
import type { Plan } from '../model/plan.js';
import { activeCommands } from '../planner/active-commands.js';
import { stalenessText } from '../report/terminal/plan-lines.js';
import { harmless } from '../report/terminal/style.js';
import { queryReasons } from '../run/query-obstacle.js';

/** What a person should know before the first command runs, in whole lines. */
export function linesBefore({ plan, staleness, policy, notes, secrets }: PlannedRun): readonly string[] {
  return [
    ...unmaskedLines(secrets),
    ...(plan.runbook.ledgers.length > 0 ? [`${stalenessText(staleness)}\n`] : []),
    ...notes.map((note) => harmless(`${note}\n`)),
    ...unaskableLines(plan, policy),
  ];
}

/** Said whatever the format: it would mask half of every output. */
export function unmaskedLines({ unmasked }: RunSecrets): readonly string[] {
  return unmasked.map((name) =>
    harmless(`${name} has fewer than ${shortestMasked} characters and is not masked.\n`),
  );
}

/** It takes an argument to mend, and a whole run to find out. */
function unaskableLines(plan: Plan, policy: RunPolicy): readonly string[] {
  const reasons = activeCommands(plan).flatMap(({ command }) => queryReasons(command, policy));
  return reasons.map(({ message, line, hint }) =>
    harmless(`${plan.runbook.path}:${line}  ${message}\n  next: ${hint}\n`),
  );
}
