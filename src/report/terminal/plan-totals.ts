import type { PlanView } from '../../model/generated/schemas.js';

/** The last line of a plan: what it adds up to. Members of a choice count each. */
export function planTotals({ steps }: PlanView): string {
  const selected = steps.filter((step) => step.selected && step.undoOf.length === 0);
  const undos = steps.filter((step) => step.selected && step.undoOf.length > 0);
  const commands = selected.flatMap((step) => step.commands);
  const gated = selected.flatMap((step) =>
    step.commands.filter((command) => command.class !== 'read' && (step.gated || command.gated)),
  ).length;
  const count = (safety: string) =>
    commands.filter((command) => command.code !== '' && command.class === safety).length;
  const rules = selected.flatMap((step) => [
    ...step.decisions,
    ...step.commands.flatMap((command) => command.decisions),
  ]).length;
  const classes = `${count('read')} read, ${count('write')} write, ${count('destroy')} destroy`;
  const others = [
    gated === 0 ? [] : `${gated} gated`,
    plural(commands.flatMap((command) => command.checks).length, 'check'),
    plural(rules, 'rule'),
    plural(selected.flatMap((step) => step.tasks).length, 'task'),
    plural(undos.length, 'undo step'),
  ].flat();
  return `${[classes, others.join(', ')].filter((part) => part !== '').join('; ')}. Nothing ran.`;
}

function plural(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
}
