import {
  type BlockNode,
  isAssignment,
  type ShellNode,
  type ShellWord,
  type SimpleNode,
  type WordPiece,
} from './shell-tree.js';
import { directWords, piecesOf, wordsOfAssignment, wordsOfRedirect } from './walk-tree.js';

type Piece = Extract<WordPiece, { kind: 'substitution' }>;

/** A `$(…)` or backticks, outermost, and when the shell comes to it. */
export interface PlacedSubstitution {
  readonly piece: Piece;
  /** What it is expanded for: its command, with the whole pipeline that is in; or the loop at whose head it stands. */
  readonly unit: ShellNode;
  /** Expanded once, before anything of the code has run. */
  readonly isFirst: boolean;
  /** Inside `${X:-…}` or arithmetic: it may never be expanded. */
  readonly isNested: boolean;
}

/** Where a walk stands: what the node belongs to, and whether anything has run before it. */
interface Standing {
  readonly unit: ShellNode;
  readonly isFirst: boolean;
}

/** The substitutions of a code in reading order; not those of captures, nor what `[[ … ]]` and `((…))` ask. */
export function findSubstitutions(nodes: readonly ShellNode[]): readonly PlacedSubstitution[] {
  return nodes.flatMap((node, index) => visit(node, { unit: node, isFirst: index === 0 }));
}

function visit(node: ShellNode, standing: Standing): readonly PlacedSubstitution[] {
  switch (node.kind) {
    case 'simple':
      return wordsOf(node).flatMap((word) => inWord(word, standing));
    case 'pipeline':
      return node.children.flatMap((child) =>
        visit(child, { ...standing, unit: child.kind === 'simple' ? node : child }),
      );
    case 'background':
    case 'and-or':
    case 'sequence':
      return inOrder(node.children, standing.isFirst);
    case 'function':
      return inOrder(node.children, false);
    case 'block':
      return visitBlock(node, standing);
  }
}

function visitBlock(node: BlockNode, { isFirst }: Standing): readonly PlacedSubstitution[] {
  if (node.form === 'test' || node.form === 'arithmetic') return [];
  const head = directWords(node).flatMap((word) => inWord(word, { unit: node, isFirst }));
  const repeats = ['for', 'select', 'while', 'until', 'case'].includes(node.form);
  return [...head, ...inOrder(node.children, isFirst && !repeats)];
}

/** The second of two may see what the first has done, or never be reached. */
function inOrder(children: readonly ShellNode[], isFirst: boolean): readonly PlacedSubstitution[] {
  return children.flatMap((child, index) => visit(child, { unit: child, isFirst: isFirst && index === 0 }));
}

/** `X=1 cmd` hides what its prefix does; `X=1` and `export X=…` are captures. */
function wordsOf(node: SimpleNode): readonly ShellWord[] {
  if (node.words.length === 0) return [];
  return [
    ...node.assignments.flatMap(wordsOfAssignment),
    ...node.words.filter((word): word is ShellWord => !isAssignment(word)),
    ...node.redirects.flatMap(wordsOfRedirect),
  ];
}

function inWord(word: ShellWord, standing: Standing): readonly PlacedSubstitution[] {
  return piecesOf(word)
    .filter((piece): piece is Piece => piece.kind === 'substitution' && piece.form !== 'process')
    .filter((piece) => piece.start < piece.end)
    .map((piece) => ({ ...standing, piece, isNested: !word.pieces.includes(piece) }));
}
