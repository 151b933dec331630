import { readScript } from '../script/read-script.js';
import {
  isAssignment,
  type ShellAssignment,
  type ShellHeredoc,
  type ShellNode,
  type ShellWord,
} from '../script/shell-tree.js';
import { directWords, nodesOf, redirectsOf, wordsOfAssignment } from '../script/walk-tree.js';

/** How a value must be written at some offset of a command for the shell to take it as data. */
export type Place = 'bare' | 'double-quoted' | 'single-quoted' | 'heredoc' | 'quoted-heredoc' | 'arithmetic';

export interface PlacedWord {
  readonly word: ShellWord;
  readonly heredoc: ShellHeredoc | null;
  /** The value of an assignment: a flag cannot stand there. */
  readonly isValue: boolean;
}

/** Every word of a command, and every heredoc. */
export function placeWords(code: string): readonly PlacedWord[] {
  const nodes = readScript(code).statements.flatMap((statement) => nodesOf(statement.node));
  return nodes.flatMap((node) => {
    const heredocs = redirectsOf(node).flatMap(({ heredoc }) => heredoc ?? []);
    const values = new Set(assignmentsOf(node).flatMap(wordsOfAssignment));
    return directWords(node).map((word) => ({
      word,
      heredoc: heredocs.find(({ body }) => body === word) ?? null,
      isValue: values.has(word),
    }));
  });
}

/** The innermost word at an offset: the shortest that holds it. */
export function wordAt(words: readonly PlacedWord[], offset: number): PlacedWord | null {
  const around = words.filter(({ word }) => word.start <= offset && offset < word.end);
  return around.toSorted((a, b) => a.word.end - a.word.start - (b.word.end - b.word.start))[0] ?? null;
}

/** null where no variable can stand. */
export function placeAt({ word, heredoc }: PlacedWord, offset: number): Place | null {
  if (heredoc !== null) return heredoc.quoted ? 'quoted-heredoc' : 'heredoc';
  // $'…' has escapes of its own, in which no variable can stand.
  if (/\$'/.test(word.text)) return null;
  const piece = word.pieces.findLast((each) => each.start <= offset && offset < each.end);
  if (piece?.kind === 'arithmetic') return 'arithmetic';
  return piece?.quoting ?? 'bare';
}

function assignmentsOf(node: ShellNode): readonly ShellAssignment[] {
  return node.kind === 'simple' ? [...node.assignments, ...node.words.filter(isAssignment)] : [];
}
