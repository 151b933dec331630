import { readScript } from '../script/read-script.js';
import {
  isAssignment,
  type ShellNode,
  type ShellWord,
  type SimpleNode,
  type Substitution,
  type WordPiece,
} from '../script/shell-tree.js';
import { directWords } from '../script/walk-tree.js';
import { applyEdits } from './edit-code.js';

export interface HoistedCode {
  readonly substitutions: readonly {
    readonly variable: string;
    readonly code: string;
    readonly source: string;
  }[];
  readonly code: string;
}

type Located = Extract<WordPiece, { kind: 'substitution' }>;

/**
 * Takes the `$(…)` out of a writing command that are expanded before anything of it has run: each is then run on
 * its own first, and where it fails or is empty the command does not run. Captures (`X=$(…)`) answer for themselves.
 */
export function hoistSubstitutions(code: string): HoistedCode {
  const { statements } = readScript(code);
  const only = statements.length === 1 ? statements[0] : undefined;
  if (only === undefined || !/\$\(|`/.test(code)) return { substitutions: [], code };
  const pieces = firstExpanded(only.node);
  const substitutions = pieces.map((piece, index) => ({
    variable: `RUNBOOK_SUBSTITUTION_${index + 1}`,
    code: piece.form === 'backtick' ? piece.code.replace(/\\([\\$`])/g, '$1') : piece.code,
    source: code.slice(piece.start, piece.end),
  }));
  const edits = pieces.map(({ start, end }, index) => ({
    start,
    end,
    text: `\${RUNBOOK_SUBSTITUTION_${index + 1}}`,
  }));
  return { substitutions, code: applyEdits(code, edits) };
}

/** Conditions of loops are expanded again and again; what stands behind `&&` may never be: both stay where they are. */
function firstExpanded(node: ShellNode): readonly Located[] {
  switch (node.kind) {
    case 'simple':
      return isCapture(node) ? [] : directWords(node).flatMap(substitutionsIn);
    case 'pipeline':
      return node.children.flatMap(firstExpanded);
    case 'function':
      return [];
    case 'block': {
      if (node.form === 'while' || node.form === 'until') return [];
      const own = directWords(node).flatMap(substitutionsIn);
      return own.length > 0 || node.form === 'for' ? own : firstOf(node.children);
    }
    default:
      return firstOf(node.children);
  }
}

function firstOf(children: readonly ShellNode[]): readonly Located[] {
  const [first] = children;
  return first === undefined ? [] : firstExpanded(first);
}

function isCapture(node: SimpleNode): boolean {
  return node.words.length === 0 || node.words.some(isAssignment);
}

function substitutionsIn(word: ShellWord): readonly Located[] {
  return word.pieces.filter((piece): piece is Located => piece.kind === 'substitution' && isValue(piece));
}

function isValue(piece: Substitution): boolean {
  return piece.form !== 'process';
}
