import type { PlannedCommand, PlannedStep } from '../model/plan.js';
import { planEdit } from '../planner/plan-edit.js';
import { permissionOf } from '../run/permission.js';
import type { Hands } from './hands.js';
import { mask } from './redactor.js';

/** An edited text: ready to be asked for, or why it must not run. */
export type ReviewedEdit =
  | {
      readonly kind: 'ready';
      readonly command: PlannedCommand;
      /** Gates that are closed for it: a read that became a write stands behind those of its step. */
      readonly gates: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problem: string };

/** Looks at an edit before it is asked for: Bash must be able to read all of it, and the run to allow its class. */
export async function reviewEdit(
  hands: Hands,
  { command: planned, step }: { readonly command: PlannedCommand; readonly step: PlannedStep },
  code: string,
): Promise<ReviewedEdit> {
  const { itinerary, policy } = hands.request;
  const { command, problems } = planEdit(itinerary.plan, planned, code);
  const permission = permissionOf({ itinerary, state: hands.log.state, policy, step, command });
  const syntax = problems.length > 0 ? null : await hands.ports.syntax(code);
  const found = [
    ...problems,
    ...(code.includes(mask) ? [`${mask} stands for a secret in it: write a variable there.`] : []),
    ...(syntax === null ? [] : [`Bash cannot read it: ${syntax}.`]),
    ...(permission.kind === 'passed' ? [`It may not run: ${permission.reason}.`] : []),
  ];
  if (found.length > 0) return { kind: 'refused', problem: found.join(' ') };
  const subjects = permission.kind === 'ask' ? permission.subjects : [];
  return { kind: 'ready', command, gates: subjects.filter((subject) => subject !== command.id) };
}
