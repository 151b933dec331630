import type { PlannedCommand, PlannedStep } from '../../../model/plan.js';
import { type Call, callsIn } from '../../calls.js';
import type { Rule } from '../../rule.js';
import { waitsForItself } from '../../waits-for-itself.js';

/** What cannot be taken back, with nothing beside it that would save the day: no backup, no undo, no look at it. */
export const destroysUnguarded: Rule = {
  code: 'RB601',
  check: ({ plan }) =>
    plan.steps.flatMap((step) => {
      if (step.rules.length > 0) return [];
      const commands = step.items.filter((item) => item.kind === 'command');
      if (commands.some(guards) || savesFirst(step)) return [];
      return commands.filter(destroys).map(({ span, classification }) => ({
        span,
        message: `${classification.reasons[0] ?? 'This destroys'}, and step ${step.label} has no backup, no undo and no check beside it.`,
        hint: 'Save what is lost first (a backup, "get -o yaml > file"), name the step that undoes it ({undo=STEP}), or say what is expected.',
      }));
    }),
};

function destroys({ classification, code }: PlannedCommand): boolean {
  if (classification.class !== 'destroy' || !classification.certain) return false;
  return !callsIn(code).some(comesBack);
}

/** Whoever made these makes them again: deleting one is how it is restarted. */
const madeAgain = /^(?:pods?|po|replicasets?|rs|jobs?|events?|ev|leases?)(?:\/|$)/i;

function comesBack({ tool, path, given }: Call): boolean {
  const first = given?.arguments[0]?.skeleton ?? '';
  if (tool === 'kubectl' || tool === 'oc') {
    return path[0] === 'drain' || (path[0] === 'delete' && madeAgain.test(first));
  }
  // A file lying about, and no folder with all that is in it.
  const isRecursive = given?.flags.some(({ name }) => /^-(?:-recursive|r|R)$/.test(name)) ?? true;
  return tool === 'rm' && !isRecursive && !/^\/|[*?]/.test(first);
}

function guards({ expectations, rules, undo, code }: PlannedCommand): boolean {
  return expectations.length > 0 || rules.length > 0 || undo !== null || waitsForItself(code);
}

const saving =
  /back[-_ ]?up|snapshot|\bdump\b|pg_dump|mysqldump|\bexport\b\s+(?!\w+=)|\bvelero\b|--dry-run|\bcopy\b|\bcp\b|-o\s*(?:yaml|json)\b[^|]*>/i;

/** A command, a label or a task of the step speaks of saving something before it is gone. */
function savesFirst({ items, title }: PlannedStep): boolean {
  const texts = items.map((item) => (item.kind === 'task' ? item.text : `${item.label ?? ''} ${item.code}`));
  return [title, ...texts].some((text) => saving.test(text));
}
