import type { PlannedCommand } from '../model/plan.js';
import { readFacts } from '../script/read-facts.js';

/** Functions that the commands define: name → body; where one is defined twice, both count. */
export function functionsOf(
  commands: readonly Pick<PlannedCommand, 'program'>[],
): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  for (const { program } of commands) {
    for (const { name, body } of readFacts(program.code).functionsDefined) {
      const before = bodies.get(name);
      bodies.set(name, before === undefined ? body : `${before}\n${body}`);
    }
  }
  return bodies;
}
