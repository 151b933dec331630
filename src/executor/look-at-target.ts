import type { TargetRecord } from '../model/generated/schemas.js';
import type { PlannedCommand } from '../model/plan.js';
import type { Action } from '../run/action.js';
import { enterFolder } from './enter-folder.js';
import type { Hands } from './hands.js';

/**
 * Looks where a command would act if it ran now, in the folder of its fence, and writes it down; what follows from it is
 * the brain's to say.
 */
export async function lookAtTarget(
  hands: Hands,
  { command, step }: Extract<Action, { kind: 'look-at-target' }>,
): Promise<void> {
  // Where the folder cannot be entered the command will not run, and say so.
  await enterFolder(hands, { command, step });
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
