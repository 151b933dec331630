import { readTree } from './read-tree.js';
import { replaceRanges, type TextEdit } from './replace-ranges.js';
import {
  isAssignment,
  type ShellAssignment,
  type ShellNode,
  type ShellWord,
  type SimpleNode,
} from './shell-tree.js';

/**
 * Bash hides a failure in `export X=$(false)`: the status is that of `export`. Written out it shows:
 * `X=$(false) && export X`. The same for declare, typeset, local and readonly, wherever they stand. Bash expands all
 * values before it declares any, and so does what comes out; what holds no substitution stays as it is.
 */
export function splitExport(code: string): string {
  if (!/\b(?:export|declare|typeset|local|readonly)\b/.test(code)) return code;
  return replaceRanges(code, splitsIn(readTree(code), code, true));
}

function splitsIn(nodes: readonly ShellNode[], code: string, alone: boolean): readonly TextEdit[] {
  const isWhole = alone && nodes.length === 1;
  return nodes.flatMap((node) => {
    if (node.kind === 'simple') return splitOne(node, code, isWhole);
    return splitsIn(node.children, code, false);
  });
}

function splitOne(node: SimpleNode, code: string, isWhole: boolean): readonly TextEdit[] {
  const [builtin, ...operands] = node.words;
  const last = operands.at(-1);
  if (builtin === undefined || last === undefined || isAssignment(builtin)) return [];
  const name = builtin.literal ?? '';
  const captures = operands.filter(isAssignment).filter(isCapture);
  if (!declaring.has(name) || captures.length === 0 || node.assignments.length > 0) return [];
  const isCaptured = (word: ShellWord | ShellAssignment) => isAssignment(word) && captures.includes(word);
  const declared = operands.map((word) =>
    isAssignment(word) && isCaptured(word) ? word.name : code.slice(word.start, word.end),
  );
  const parts = [
    ...declareFirst(name, operands, captures),
    ...captures.map(({ start, end }) => code.slice(start, end)),
    [name, ...declared].join(' '),
  ];
  const joined = parts.join(' && ');
  return [{ start: builtin.start, end: last.end, text: isWhole ? joined : `{ ${joined}; }` }];
}

/** Local before it is set; `-i` and `-u` shape what is assigned; read-only only afterwards. */
function declareFirst(
  name: string,
  operands: readonly (ShellWord | ShellAssignment)[],
  captures: readonly ShellAssignment[],
): readonly string[] {
  if (name === 'export' || name === 'readonly') return [];
  const flags = operands
    .flatMap((word) => (isAssignment(word) || !/^[-+]/.test(word.skeleton) ? [] : [word.skeleton]))
    .map((flag) => flag.replace(/r/g, ''))
    .filter((flag) => flag.length > 1);
  return [[name, ...flags, ...captures.map((each) => each.name)].join(' ')];
}

const declaring: ReadonlySet<string> = new Set(['export', 'declare', 'typeset', 'local', 'readonly']);

function isCapture(assignment: ShellAssignment): boolean {
  return assignment.values.some((word) =>
    word.pieces.some((piece) => piece.kind === 'substitution' && piece.form !== 'process'),
  );
}
