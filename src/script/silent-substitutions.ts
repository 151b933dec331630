import { isAssignment, type ShellNode, type ShellWord, type WordPiece } from './shell-tree.js';
import { directWords, nodesOf, piecesOf, substitutedInArithmetic } from './walk-tree.js';

export type SubstitutionPiece = Extract<WordPiece, { kind: 'substitution' }>;

/**
 * Substitutions whose failure Bash tells nobody, not even its ERR trap: what stands in a condition (`[ -z "$(x)" ] &&`,
 * `if`, `!`), and what leaves its subshell by `exit` or `exec`. Outermost first; none inside another one of these.
 */
export function findSilentSubstitutions(
  nodes: readonly ShellNode[],
  code: string,
): readonly SubstitutionPiece[] {
  return nodes.flatMap((node) => inNode(node, { code, isAsked: false }));
}

interface Place {
  readonly code: string;
  /** A failure here is looked at by the code, and so by nobody else. */
  readonly isAsked: boolean;
}

function inNode(node: ShellNode, place: Place): readonly SubstitutionPiece[] {
  const isAsked = place.isAsked || place.code[node.start] === '!';
  const here = { ...place, isAsked };
  // The status of `X=$(…)` is that of its substitution: whoever looks at the one sees the other.
  const isCapture = node.kind === 'simple' && node.words.every(isAssignment);
  const own = directWords(node).flatMap((word) => inWord(word, { ...here, isAsked: isAsked && !isCapture }));
  const inArithmetic =
    node.kind === 'block'
      ? substitutedInArithmetic(node.arithmetic).flatMap((each) => inNode(each, here))
      : [];
  return [...own, ...inArithmetic, ...below(node, here)];
}

function below(node: ShellNode, place: Place): readonly SubstitutionPiece[] {
  if (node.kind === 'simple') return [];
  const asks = node.kind === 'block' && ['if', 'while', 'until'].includes(node.form);
  return node.children.flatMap((child, index) => {
    const isCondition = node.kind === 'and-or' && index < node.children.length - 1;
    return inNode(child, { ...place, isAsked: place.isAsked || asks || isCondition });
  });
}

function inWord(word: ShellWord, place: Place): readonly SubstitutionPiece[] {
  return piecesOf(word).flatMap((piece) => {
    if (piece.kind !== 'substitution') return [];
    if (place.isAsked || leavesEarly(piece)) return [piece];
    return piece.nodes.flatMap((node) => inNode(node, place));
  });
}

function leavesEarly({ nodes }: SubstitutionPiece): boolean {
  return nodes.flatMap(nodesOf).some((node) => {
    if (node.kind !== 'simple') return false;
    const [word] = node.words;
    return word !== undefined && !isAssignment(word) && ['exit', 'exec'].includes(word.literal ?? '');
  });
}
