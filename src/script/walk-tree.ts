import {
  type ArithmeticUse,
  isAssignment,
  type ShellAssignment,
  type ShellNode,
  type ShellRedirect,
  type ShellWord,
  type WordPiece,
} from './shell-tree.js';

/** The node, and every node below it in reading order, inside substitutions too. */
export function nodesOf(node: ShellNode): readonly ShellNode[] {
  const inWords = directWords(node).flatMap((word) => nodesInWord(word));
  const inArithmetic = node.kind === 'block' ? nodesInArithmetic(node.arithmetic) : [];
  const below = node.kind === 'simple' ? [] : node.children.flatMap((child) => nodesOf(child));
  return [node, ...inWords, ...inArithmetic, ...below];
}

/** The words that belong to this node itself: arguments, values, redirect targets, heredoc bodies. */
export function directWords(node: ShellNode): readonly ShellWord[] {
  switch (node.kind) {
    case 'simple':
      return [
        ...node.assignments.flatMap(wordsOfAssignment),
        ...node.words.flatMap((word) => (isAssignment(word) ? wordsOfAssignment(word) : [word])),
        ...node.redirects.flatMap(wordsOfRedirect),
      ];
    case 'block':
      return [
        ...node.words,
        ...node.unsetTested,
        ...node.workedOut,
        ...node.redirects.flatMap(wordsOfRedirect),
      ];
    default:
      return [];
  }
}

/** The pieces of a word, those inside `${X:-…}` and `$((…))` too; not those of a substitution's commands. */
export function piecesOf(word: ShellWord): readonly WordPiece[] {
  return word.pieces.flatMap(expandPiece);
}

/** The commands that run while the word is expanded. */
export function nodesInWord(word: ShellWord): readonly ShellNode[] {
  return substitutedIn(piecesOf(word)).flatMap((node) => nodesOf(node));
}

/** The commands that run while `(( … ))`, or the head of a `for ((…))`, is worked out. */
function nodesInArithmetic(use: ArithmeticUse): readonly ShellNode[] {
  return substitutedInArithmetic(use).flatMap((node) => nodesOf(node));
}

export function substitutedInArithmetic(use: ArithmeticUse): readonly ShellNode[] {
  return substitutedIn(use.pieces.flatMap(expandPiece));
}

function substitutedIn(pieces: readonly WordPiece[]): readonly ShellNode[] {
  return pieces.flatMap((piece) => (piece.kind === 'substitution' ? piece.nodes : []));
}

export function wordsOfAssignment(assignment: ShellAssignment): readonly ShellWord[] {
  return assignment.index === null ? assignment.values : [assignment.index, ...assignment.values];
}

export function wordsOfRedirect(redirect: ShellRedirect): readonly ShellWord[] {
  const words = redirect.target === null ? [] : [redirect.target];
  return redirect.heredoc === null ? words : [...words, redirect.heredoc.body];
}

export function redirectsOf(node: ShellNode): readonly ShellRedirect[] {
  return node.kind === 'simple' || node.kind === 'block' ? node.redirects : [];
}

function expandPiece(piece: WordPiece): readonly WordPiece[] {
  if (piece.kind === 'variable') return [piece, ...[...piece.operands, ...piece.workedOut].flatMap(piecesOf)];
  if (piece.kind === 'arithmetic') return [piece, ...piece.pieces.flatMap(expandPiece)];
  return [piece];
}
