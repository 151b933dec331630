import {
  type ArithmeticCommandExpansion,
  type ArithmeticExpression,
  type ArithmeticWord,
  forEachChild,
  type SyntaxNode,
} from 'unbash';
import type { Frame } from './frame.js';
import type { ArithmeticName, ArithmeticUse, WordPiece } from './shell-tree.js';

const assigning = new Set(['=', '+=', '-=', '*=', '/=', '%=', '<<=', '>>=', '&=', '|=', '^=', '++', '--']);

/** How the parts of a word become pieces: arithmetic holds words, and words arithmetic. */
export interface PieceBuilder {
  readonly word: (node: ArithmeticWord) => readonly WordPiece[];
  readonly substitution: (node: ArithmeticCommandExpansion) => WordPiece;
}

/** The names and expansions of an arithmetic expression, in the order in which it is worked out. */
export function collectArithmetic(
  node: ArithmeticExpression | undefined,
  frame: Frame,
  build: PieceBuilder,
): ArithmeticUse {
  if (node === undefined) return { names: [], pieces: [] };
  if (node.type === 'ArithmeticCommandExpansion') return { names: [], pieces: [build.substitution(node)] };
  if (node.type === 'ArithmeticWord') {
    if (node.parts !== undefined) return { names: [], pieces: build.word(node) };
    return { names: namesIn(node, frame, false), pieces: [] };
  }
  const operands: ArithmeticExpression[] = [];
  forEachChild(node, (child) => {
    // The left side of `=` is not looked at before it is set.
    if (isArithmetic(child) && child !== pureTarget(node)) operands.push(child);
  });
  const parts = operands.map((operand) => collectArithmetic(operand, frame, build));
  const target = assignedWord(node);
  const assigned = target === null ? [] : namesIn(target, frame, true);
  return {
    names: [...parts.flatMap((part) => part.names), ...assigned],
    pieces: parts.flatMap((part) => part.pieces),
  };
}

function assignedWord(node: ArithmeticExpression): ArithmeticWord | null {
  if (node.type === 'ArithmeticBinary' && assigning.has(node.operator)) return asWord(node.left);
  if (node.type === 'ArithmeticUnary' && assigning.has(node.operator)) return asWord(node.operand);
  return null;
}

function pureTarget(node: ArithmeticExpression): ArithmeticWord | null {
  return node.type === 'ArithmeticBinary' && node.operator === '=' ? asWord(node.left) : null;
}

function asWord(node: ArithmeticExpression): ArithmeticWord | null {
  return node.type === 'ArithmeticWord' ? node : null;
}

function isArithmetic(node: SyntaxNode): node is ArithmeticExpression {
  return (
    node.type.startsWith('Arithmetic') && node.type !== 'ArithmeticCommand' && node.type !== 'ArithmeticFor'
  );
}

function namesIn(word: ArithmeticWord, frame: Frame, assigned: boolean): readonly ArithmeticName[] {
  const start = frame.at(word.pos);
  return [...frame.text.slice(word.pos, word.end).matchAll(/(?<![\w#])[A-Za-z_]\w*/g)].map((match) => ({
    name: match[0],
    offset: start + match.index,
    assigned,
  }));
}
