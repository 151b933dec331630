import { openScript } from './open-script.js';
import { isAssignment, type ShellAssignment, type ShellNode, type ShellWord } from './shell-tree.js';
import { directWords, nodesOf, redirectsOf } from './walk-tree.js';

export interface CommandWord {
  readonly start: number;
  readonly end: number;
  /** As written: what `code.slice(start, end)` gives. */
  readonly text: string;
  /** After quote removal; null where something in it expands or is a placeholder. */
  readonly value: string | null;
  readonly kind: 'command' | 'argument' | 'assignment' | 'redirect-target' | 'heredoc-body';
  /** Which simple command (or loop head) it belongs to, in reading order from 0. */
  readonly commandIndex: number;
  readonly quotes: 'none' | 'single' | 'double' | 'mixed';
  /** The variable an assignment's value goes to; null for the other kinds. */
  readonly name: string | null;
}

/**
 * Every word of a command, those inside substitutions too, in reading order. Of an assignment it is the
 * value that is the word. Words in escaped backticks have no place of their own and are left out.
 */
export function readWords(code: string): readonly CommandWord[] {
  const { parsed, frame } = openScript(code);
  const nodes = frame.buildScript(parsed.script, frame).flatMap(nodesOf);
  const owners = nodes.filter((node) => directWords(node).length > 0);
  return owners.flatMap(ownWords).toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function ownWords(node: ShellNode, commandIndex: number): readonly CommandWord[] {
  const toWord = (kind: CommandWord['kind'], name: string | null) => (word: ShellWord) =>
    commandWord(word, { kind, name, commandIndex });
  const fromAssignment = (each: ShellAssignment) => each.values.map(toWord('assignment', each.name));
  const fromRedirects = redirectsOf(node).flatMap(({ target, heredoc }) => [
    ...(target === null ? [] : [toWord('redirect-target', null)(target)]),
    ...(heredoc === null ? [] : [toWord('heredoc-body', null)(heredoc.body)]),
  ]);
  const inBlock =
    node.kind === 'block' ? [...node.words, ...node.unsetTested].map(toWord('argument', null)) : [];
  if (node.kind !== 'simple') return [...inBlock, ...fromRedirects].filter((word) => word.start < word.end);
  const words = node.words.flatMap((word, position) =>
    isAssignment(word) ? fromAssignment(word) : [toWord(position === 0 ? 'command' : 'argument', null)(word)],
  );
  const all = [...node.assignments.flatMap(fromAssignment), ...words, ...fromRedirects];
  return all.filter((word) => word.start < word.end);
}

function commandWord(
  word: ShellWord,
  role: Pick<CommandWord, 'kind' | 'name' | 'commandIndex'>,
): CommandWord {
  const { start, end, text, literal } = word;
  return { start, end, text, value: literal, quotes: quotesOf(word), ...role };
}

function quotesOf({ text, pieces }: ShellWord): CommandWord['quotes'] {
  const kinds = new Set(pieces.map((piece) => piece.quoting));
  if (kinds.size > 1) return 'mixed';
  if (kinds.has('single-quoted') || text === "''") return 'single';
  if (kinds.has('double-quoted') || text === '""') return 'double';
  return 'none';
}
