import type { PlannedCommand, PlannedStep } from '../../../model/plan.js';
import type { Problem, Rule } from '../../rule.js';
import { waitsForItself } from '../../waits-for-itself.js';

/** A change whose effect nobody looks at, before the next change is built upon it or the runbook ends. */
export const uncheckedWrite: Rule = {
  code: 'RB104',
  check: ({ plan }) => {
    // In a menu every write is decided upon by itself; nothing is built on it.
    if (plan.form === 'menu') return [];
    const writing = plan.steps.filter((step) => lastWrite(step) !== undefined);
    return writing.flatMap((step, index) => {
      const write = lastWrite(step);
      const next = writing.slice(index + 1).find((other) => !areAlternatives(step, other));
      if (write === undefined || isCheckedBehind(write, { step, next, steps: plan.steps })) return [];
      return [problem(write, step, next)];
    });
  },
};

function problem(write: PlannedCommand, step: PlannedStep, next: PlannedStep | undefined): Problem {
  return {
    span: write.span,
    message:
      next === undefined
        ? `Step ${step.label} writes, and nothing behind it is checked.`
        : `Step ${step.label} writes, and nothing is checked before step ${next.label} writes.`,
    hint: 'Look at the effect, and say what is expected: "# Expect: Sync Status: Synced within 2m" under a command that reads.',
  };
}

interface Behind {
  readonly step: PlannedStep;
  readonly next: PlannedStep | undefined;
  readonly steps: readonly PlannedStep[];
}

function isCheckedBehind(write: PlannedCommand, { step, next, steps }: Behind): boolean {
  const to = next === undefined ? steps.length : steps.indexOf(next);
  const between = steps.slice(steps.indexOf(step) + 1, to);
  if ([step, ...between].some(({ rules }) => rules.length > 0)) return true;
  const own = commandsOf(step);
  const nextOwn = next === undefined ? [] : commandsOf(next);
  return [
    ...own.slice(own.indexOf(write)),
    ...between.flatMap(commandsOf),
    ...nextOwn.slice(0, nextOwn.findIndex(isWrite)),
  ].some(isChecked);
}

/** Something says what is expected of it, or it ends well only if the change came through. */
function isChecked({ expectations, rules, code }: PlannedCommand): boolean {
  return expectations.length > 0 || rules.length > 0 || waitsForItself(code);
}

function lastWrite(step: PlannedStep): PlannedCommand | undefined {
  return commandsOf(step).findLast(isWrite);
}

function commandsOf({ items }: PlannedStep): readonly PlannedCommand[] {
  return items.filter((item) => item.kind === 'command');
}

/** What the shell does by itself (`kill %1`, `echo … > notes`) changes nothing that others depend on. */
function isWrite({ classification }: PlannedCommand): boolean {
  return classification.class !== 'read' && classification.tools.length > 0;
}

function areAlternatives(a: PlannedStep, b: PlannedStep): boolean {
  return a.choice !== null && a.choice.choice === b.choice?.choice && a.choice.member !== b.choice.member;
}
