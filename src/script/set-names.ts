import { readBuiltin } from './builtins.js';
import { readTree } from './read-tree.js';
import {
  isAssignment,
  type ShellAssignment,
  type ShellNode,
  type ShellWord,
  type SimpleNode,
} from './shell-tree.js';
import { directWords, nodesInWord, piecesOf } from './walk-tree.js';

/** A name that a command gives a value. */
export interface SetName {
  readonly name: string;
  /** Where the value is text and plain variables alone; null for `$(…)`, `read`, `for`. */
  readonly value: readonly ValuePart[] | null;
  readonly where: SetWhere;
}

/** `open`: what the name holds behind the command it has held since; `one-command`: `X=1 cmd`; `hidden`: elsewhere. */
export type SetWhere = 'open' | 'one-command' | 'hidden';

export type ValuePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string };

/**
 * Every name that a command sets, wherever in it: in subshells, functions and loops the values come and go, and nobody
 * sees them behind the command. `functions` are bodies of the document's own that it may call, by name.
 */
export function readSetNames(code: string, functions: ReadonlyMap<string, string>): readonly SetName[] {
  const found: SetName[] = [];
  const called = new Set<string>();
  const walk = { found, functions, called };
  for (const node of readTree(code)) visit(node, walk, 'open');
  return found.map((set) =>
    set.where === 'open' && isSetAgain(set, found) ? { ...set, where: 'hidden' } : set,
  );
}

/** Only the last value is there to be seen. */
function isSetAgain({ name }: SetName, found: readonly SetName[]): boolean {
  return found.filter((other) => other.name === name && other.where !== 'one-command').length > 1;
}

interface Walk {
  readonly found: SetName[];
  readonly functions: ReadonlyMap<string, string>;
  /** Each is looked at once, however it calls itself. */
  readonly called: Set<string>;
}

type Place = 'open' | 'hidden';

function visit(node: ShellNode, walk: Walk, place: Place): void {
  for (const word of directWords(node)) {
    for (const piece of piecesOf(word))
      if (piece.kind === 'variable' && piece.assigns)
        walk.found.push({ name: piece.name, value: null, where: place });
    for (const inner of nodesInWord(word)) visit(inner, walk, 'hidden');
  }
  if (node.kind === 'simple') visitSimple(node, walk, place);
  if (node.kind === 'block' && node.variable !== null)
    walk.found.push({ name: node.variable, value: null, where: 'hidden' });
  // A function's body runs when it is called.
  if (node.kind === 'simple' || node.kind === 'function') return;
  for (const child of node.children) visit(child, walk, isPassedThrough(node) ? place : 'hidden');
}

function isPassedThrough(node: Exclude<ShellNode, SimpleNode>): boolean {
  if (node.kind === 'pipeline') return node.children.length === 1;
  if (node.kind === 'block') return ['group', 'if', 'case', 'test', 'arithmetic'].includes(node.form);
  return node.kind === 'and-or' || node.kind === 'sequence';
}

function visitSimple(node: SimpleNode, walk: Walk, place: Place): void {
  const effect = readBuiltin(node);
  const alone = node.words.length === 0;
  for (const assignment of node.assignments)
    walk.found.push(assigned(assignment, alone ? place : 'one-command'));
  for (const declaration of effect.declarations)
    walk.found.push(assigned(declaration, effect.isLocal ? 'hidden' : place));
  for (const name of [...effect.assigns, ...effect.reads, ...effect.unsets])
    walk.found.push({ name, value: null, where: place });
  const [first] = node.words;
  const word = first === undefined || isAssignment(first) ? null : first.literal;
  const body = word === null || walk.called.has(word) ? undefined : walk.functions.get(word);
  if (word === null || body === undefined) return;
  walk.called.add(word);
  for (const inner of readTree(body)) visit(inner, walk, 'hidden');
}

function assigned({ name, values, index, append }: ShellAssignment, where: SetWhere): SetName {
  const [word, ...more] = values;
  const isPlain = index === null && !append && more.length === 0;
  return { name, value: isPlain ? plainValue(word) : null, where };
}

function plainValue(word: ShellWord | undefined): readonly ValuePart[] | null {
  const parts: ValuePart[] = [];
  for (const piece of word?.pieces ?? []) {
    if (piece.kind === 'text') parts.push({ kind: 'text', text: piece.value });
    else if (piece.kind === 'variable' && isPlainUse(piece))
      parts.push({ kind: 'variable', name: piece.name });
    else return null;
  }
  return parts;
}

function isPlainUse(use: Extract<ShellWord['pieces'][number], { kind: 'variable' }>): boolean {
  return !use.indirect && !use.assigns && use.operands.length === 0 && use.workedOut.length === 0;
}
