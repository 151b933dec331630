import type { ShellNode } from '../script/shell-tree.js';
import { isAssignment } from '../script/shell-tree.js';
import { foreignTexts, implausibleWords } from './foreign-words.js';

export interface NotShell {
  /** What the fence holds instead: `PromQL`. */
  readonly what: string;
  /** A command that was meant to run and would run wrongly: no plan may start over it. */
  readonly broken: boolean;
  /** Offset in the script. */
  readonly offset: number;
}

/** Why a script fence is no shell script, whatever Bash would make of it; null where nothing speaks against it. */
export function findNotShell(code: string, nodes: readonly ShellNode[]): NotShell | null {
  const begin = firstCode(code);
  const text = code.slice(begin);
  const foreign = foreignTexts.find(({ begins }) =>
    new RegExp(begins.source, begins.flags.replace('m', '')).test(text),
  );
  if (foreign !== undefined) return { what: foreign.name, broken: false, offset: begin };
  for (const { word, offset } of nodes.flatMap(commandWords)) {
    const row = implausibleWords.find((candidate) => candidate.word.test(word));
    if (row !== undefined) return { what: row.name, broken: word.startsWith('-'), offset };
  }
  return null;
}

/** Behind leading blank lines and comments. */
function firstCode(code: string): number {
  return /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*/.exec(code)?.[0].length ?? 0;
}

/** The words that would be looked up as programs, those in substitutions left aside. */
function commandWords(node: ShellNode): readonly { word: string; offset: number }[] {
  switch (node.kind) {
    case 'simple': {
      const [first] = node.words;
      return first === undefined || isAssignment(first) ? [] : [{ word: first.text, offset: first.start }];
    }
    default:
      return node.children.flatMap(commandWords);
  }
}
