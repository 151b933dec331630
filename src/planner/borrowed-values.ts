import type { Borrowed } from '../model/plan.js';
import { type BorrowingSetting, findBorrowed } from './borrowed.js';
import type { EffectiveCommand } from './effective-commands.js';

/**
 * A literal that reaches a writing command by way of a variable (`ID="DEL…"`, then `delete --version-id "$ID"`) is
 * borrowed all the same. What is found is added to the commands' own, by command id.
 */
export function findBorrowedValues(
  commands: readonly EffectiveCommand[],
  given: ReadonlySet<string>,
  setting: BorrowingSetting,
): ReadonlyMap<string, readonly Borrowed[]> {
  const literals = new Map<string, EffectiveCommand['command']>();
  const found = new Map<string, readonly Borrowed[]>();
  for (const { command, reading } of commands) {
    if (command.classification.class !== 'read') {
      const sources = command.uses.flatMap(({ name }) => literals.get(name) ?? []);
      const own = command.borrowed;
      const more = [...new Set(sources)]
        .flatMap((source) => findBorrowed(source.code, source.span.start.line, setting))
        .filter(({ literal }) => !own.some((each) => each.literal === literal));
      if (more.length > 0) found.set(command.id, [...own, ...more]);
    }
    for (const { name, captured } of reading.captures) {
      if (captured || given.has(name)) literals.delete(name);
      else literals.set(name, command);
    }
  }
  return found;
}
