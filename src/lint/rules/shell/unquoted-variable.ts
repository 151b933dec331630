import { readTree } from '../../../script/read-tree.js';
import type { ShellWord } from '../../../script/shell-tree.js';
import { nodesOf } from '../../../script/walk-tree.js';
import { isKnownToWrite } from '../../is-known-to-write.js';
import type { LintedCommand } from '../../linted-command.js';
import type { Problem, Rule } from '../../rule.js';

/** Meant to be several words. */
const severalWords = /(?:^|_)(?:ARGS?|ARGUMENTS|FLAGS|OPTS?|OPTIONS|CMD|COMMAND)$/i;

/** A variable in a command that writes, where the shell splits its value into words and expands globs in it. */
export const unquotedVariable: Rule = {
  code: 'RB212',
  check: ({ commands }) => commands.filter(({ planned }) => isKnownToWrite(planned)).flatMap(problemsOf),
};

/** The list of a loop: `for NAME in $NAMES` is there to split it. */
function onPurpose(code: string): readonly ShellWord[] {
  return readTree(code)
    .flatMap(nodesOf)
    .flatMap((node) => (node.kind === 'block' ? node.words : []));
}

/** Of each name the first place. */
function problemsOf({ facts, planned, place }: LintedCommand): readonly Problem[] {
  const split = onPurpose(planned.code);
  const bare = [...facts.uses, ...facts.boundUses]
    .filter(({ context, name }) => context === 'bare' && !severalWords.test(name))
    .filter(({ offset }) => !split.some(({ start, end }) => start <= offset && offset < end))
    .toSorted((a, b) => a.offset - b.offset);
  const first = new Map(bare.toReversed().map((mention) => [mention.name, mention]));
  return [...first.values()].map(({ name, offset }) => {
    const length = /^\$?(?:\{[^}]*\}|\w+)/.exec(planned.code.slice(offset))?.[0].length ?? 1;
    return {
      span: place(offset, offset + length),
      message: `$${name} is not quoted in a command that writes: a blank or a * in its value makes other arguments of it.`,
      hint: `Write "$${name}" with double quotes around the whole argument.`,
    };
  });
}
