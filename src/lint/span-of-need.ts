import type { Input } from '../model/plan.js';
import type { Span } from '../model/span.js';
import type { LintedCommand } from './linted-command.js';

const origin = { line: 1, column: 1, offset: 0 };

/** Where a document first needs an input: the variable or placeholder itself, else the whole command. */
export function spanOfNeed({ name, neededBy }: Input, commands: readonly LintedCommand[]): Span {
  const command = commands.find(({ planned }) => planned.id === neededBy[0]);
  if (command === undefined) return { start: origin, end: origin };
  const { facts, planned, place } = command;
  const use = facts.uses.find((each) => each.name === name);
  if (use !== undefined) return place(use.offset, use.offset + lengthOfUse(planned.code.slice(use.offset)));
  const hole = facts.placeholders.find((each) => each.name === name) ?? facts.placeholders[0];
  return hole === undefined ? planned.span : place(hole.start, hole.end);
}

/** `$NAME` or `${NAME…}`; of the latter as far as the name goes, and the closing bracket where that is all. */
function lengthOfUse(code: string): number {
  return /^\$?\{?!?\w+\}?/.exec(code)?.[0].length ?? 1;
}
