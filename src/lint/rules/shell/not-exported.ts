import { toolEnvironment } from '../../data/tool-environment.js';
import type { LintedCommand } from '../../linted-command.js';
import type { Rule } from '../../rule.js';

/** A variable that a program reads from its environment, set for the shell alone: the program never sees it. */
export const notExported: Rule = {
  code: 'RB207',
  check: ({ commands }) => {
    const exported = new Set(commands.flatMap(exportsOf));
    return commands.flatMap((command, index) => {
      const { facts, place } = command;
      const own = facts.assigns.filter(({ name, prefixOnly }) => !prefixOnly && !exported.has(name));
      return own.flatMap(({ name, offset }) => {
        const reader = readerOf(name, commands.slice(index));
        if (reader === null) return [];
        return [
          {
            span: place(offset, offset + name.length),
            message: `${name} is set for this shell only; ${reader.tool} on line ${reader.line} reads it from its environment.`,
            hint: `Write "export ${name}=…", or put it before the one command: ${name}=… ${reader.tool}.`,
          },
        ];
      });
    });
  },
};

/** Also by `set -a`, of all that follows. */
function exportsOf({ facts, planned }: LintedCommand): readonly string[] {
  const byAssignment = facts.assigns.filter(({ exported }) => exported).map(({ name }) => name);
  const isAll = /\bset -a\b|\bset -o allexport\b/.test(planned.code);
  return [...facts.exports, ...byAssignment, ...(isAll ? Object.values(toolEnvironment).flat() : [])];
}

function readerOf(
  name: string,
  commands: readonly LintedCommand[],
): { readonly tool: string; readonly line: number } | null {
  for (const { planned } of commands) {
    const tool = planned.classification.tools.find((each) => toolEnvironment[each]?.includes(name));
    if (tool !== undefined) return { tool, line: planned.span.start.line };
  }
  return null;
}
