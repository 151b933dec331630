import type { TargetRecord } from '../model/generated/schemas.js';
import type { PlannedCommand } from '../model/plan.js';
import type { Action } from '../run/action.js';
import type { Hands } from './hands.js';

/** Looks where a command would act if it ran now, and writes it down; what follows from it is the brain's to say. */
export function lookAtTarget(hands: Hands, { command }: Extract<Action, { kind: 'look-at-target' }>): void {
  const { places, problems } = seeTarget(hands, command);
  // An edit that leads elsewhere is gone with its approval: whoever tries again is asked again.
  if (problems.length > 0) hands.edits.delete(command.id);
  hands.log.tell({ kind: 'target-checked', command: command.id, places, problems });
}

/** Why what a command printed now would say nothing of the pinned place; null where it does. */
export function targetDoubt(hands: Hands, command: PlannedCommand): string | null {
  const isWatched = hands.ports.target?.commands.has(command.id) === true || hands.edits.has(command.id);
  if (!isWatched) return null;
  return seeTarget(hands, command).problems[0]?.message ?? null;
}

function seeTarget(hands: Hands, command: PlannedCommand): TargetRecord {
  const session = {
    edited: hands.edits.get(command.id)?.code ?? null,
    snapshot: hands.ports.shell.snapshot(() => false),
    values: hands.values,
  };
  return hands.ports.target?.look(command, session) ?? { places: [], problems: [] };
}
