import type { RatedFinding } from '../../model/finding.js';
import type { PlannedCommand } from '../../model/plan.js';
import { planWhole } from '../plan-whole.js';
import { applyEdits } from './apply-edits.js';

/** Whether a document is planned as before once its fix is made, but for the command that the finding stands in. */
export function keepsThePlan(path: string, text: string, { fix, span }: RatedFinding): boolean {
  if (fix === undefined) return false;
  const before = commandsIn(path, text);
  const after = commandsIn(path, applyEdits(text, fix));
  if (before.length !== after.length) return false;
  return before.every((command, index) => {
    const other = after[index];
    if (other === undefined || shapeOf(command) !== shapeOf(other)) return false;
    const isMeant = command.span.start.line <= span.start.line && span.start.line <= command.span.end.line;
    return isMeant || command.code === other.code;
  });
}

function commandsIn(path: string, text: string): readonly PlannedCommand[] {
  const { plan } = planWhole(path, text);
  return plan.steps.flatMap(({ items }) => items.filter((item) => item.kind === 'command'));
}

/** All that a run depends on beside the words. */
function shapeOf({
  id,
  classification,
  captures,
  expectations,
  rules,
  documented,
  gate,
}: PlannedCommand): string {
  return JSON.stringify([
    id,
    classification.class,
    captures,
    expectations.map((each) => each.text),
    rules.map((each) => each.text),
    documented?.lines ?? null,
    gate?.text ?? null,
  ]);
}
