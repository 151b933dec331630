import { readScript } from '../script/read-script.js';
import { isAssignment, type ShellNode, type SimpleNode } from '../script/shell-tree.js';
import { applyEdits, type Edit } from './edit-code.js';

const declaring: ReadonlySet<string> = new Set(['export', 'declare', 'typeset', 'readonly']);

/**
 * Bash hides a failure in `export X=$(false)`: it is written as `X=$(false) && export X`, wherever the declaration
 * stands (Bash 5.2 manual, 3.7.4: the status is then that of `export`).
 */
export function splitDeclarations(code: string): string {
  if (!/\b(?:export|declare|typeset|readonly)\b/.test(code)) return code;
  const nodes = readScript(code).statements.map(({ node }) => node);
  const isWhole = nodes.length === 1 && nodes[0]?.kind === 'simple';
  const edits = nodes.flatMap(declarationsIn).flatMap((node) => splitOne(node, code, isWhole));
  return applyEdits(code, edits);
}

function declarationsIn(node: ShellNode): readonly SimpleNode[] {
  if (node.kind !== 'simple') return node.children.flatMap(declarationsIn);
  const [first] = node.words;
  const name = first === undefined || isAssignment(first) ? null : first.literal;
  return name !== null && declaring.has(name) ? [node] : [];
}

function splitOne(node: SimpleNode, code: string, isWhole: boolean): readonly Edit[] {
  const captured = node.words
    .filter(isAssignment)
    .filter(({ values }) => values.length === 1 && values[0]?.pieces.some(isCapture) === true);
  if (captured.length === 0) return [];
  const assigned = captured.map(({ start, end }) => code.slice(start, end)).join(' && ');
  const rest = node.words.map((word) => {
    const isCaptured = isAssignment(word) && captured.includes(word);
    return isCaptured ? word.name : code.slice(word.start, word.end);
  });
  const [first, last] = [node.words[0], node.words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = `${assigned} && ${rest.join(' ')}`;
  return [{ start: first.start, end: last.end, text: isWhole ? text : `{ ${text}; }` }];
}

function isCapture(piece: { readonly kind: string; readonly form?: string }): boolean {
  return piece.kind === 'substitution' && piece.form !== 'process';
}
