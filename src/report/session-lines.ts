import type { PlannedCommand, PlannedStep } from '../model/plan.js';

/** What the document has a person type in the session that a command opens: the lines behind it, until one for here. */
export function sessionLines(command: PlannedCommand, step: PlannedStep): readonly string[] {
  if (!command.classification.opensSession) return [];
  const behind = step.items.slice(step.items.findIndex(({ id }) => id === command.id) + 1);
  const end = behind.findIndex(({ kind }) => kind === 'command');
  return behind
    .slice(0, end === -1 ? behind.length : end)
    .flatMap((item) => (item.kind === 'task' && item.isElsewhere ? [item.text] : []));
}
