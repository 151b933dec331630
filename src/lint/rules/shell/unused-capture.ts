import type { Runbook } from '../../../model/runbook.js';
import type { LintedCommand } from '../../linted-command.js';
import type { Rule } from '../../rule.js';

/** A value that is fetched and then goes nowhere: most often the command meant to use it has a literal instead. */
export const unusedCapture: Rule = {
  code: 'RB206',
  check: ({ runbook, commands }) =>
    commands.flatMap((command) =>
      captured(command)
        .filter(({ name }) => !isMentioned(name, runbook))
        .map(({ name, offset }) => ({
          span: command.place(offset, offset + name.length),
          message: `${name} is captured here and used nowhere.`,
          hint: `Use "$${name}" where its value is meant, or take the capture away.`,
        })),
    ),
};

/** What a `$(…)` gives at the top of a script, and no program gets to see by itself. */
function captured({ planned, facts }: LintedCommand) {
  const own = new Set(planned.captures.map(({ name }) => name));
  return facts.assigns.filter(
    (each) => each.captured && !each.exported && !each.prefixOnly && own.has(each.name),
  );
}

/** In a command, a check, a message; or as a column of the ledger, which takes the variable of its name. */
function isMentioned(name: string, { text, ledgers }: Runbook): boolean {
  const mention = new RegExp(`\\$\\{?[!#]?${name}\\b|\\b(?:export|printenv|declare -[a-z]+)\\s+${name}\\b`);
  const columns = ledgers.flatMap((ledger) => ledger.columns);
  return mention.test(text) || columns.some((column) => column.toUpperCase().replace(/\W+/g, '_') === name);
}
