/**
 * The shell's syntax as the rest of the house sees it: small, stable, and free of the parser behind it.
 * Offsets are UTF-16, half-open, in the source that was read, placeholders and all.
 */
export type Quoting = 'bare' | 'double-quoted' | 'single-quoted' | 'heredoc';

export type WordPiece =
  /** Text after quote removal. */
  | Located<'text', { readonly value: string }>
  /** A hole for the reader to fill; `name` is the input it becomes. */
  | Located<'placeholder', { readonly name: string }>
  | Located<'variable', VariableUse>
  | Located<'substitution', Substitution>
  | Located<'arithmetic', ArithmeticUse>;

interface LocatedBase<Kind extends string> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly quoting: Quoting;
}
type Located<Kind extends string, Data> = LocatedBase<Kind> & Data;

export interface VariableUse {
  readonly name: string;
  /** `${X:-d}`, `${X+y}`: copes with X being unset. */
  readonly optional: boolean;
  /** `${X:=d}`. */
  readonly assigns: boolean;
  /** `${!X}`: the value is a name, and an index in it is worked out. */
  readonly indirect: boolean;
  /** Words inside the braces: the default, the pattern. */
  readonly operands: readonly ShellWord[];
  /** Words inside the braces that are worked out: an index, the bounds of a slice. */
  readonly workedOut: readonly ShellWord[];
}

export interface Substitution {
  readonly form: 'dollar' | 'backtick' | 'process';
  /** What stands between the brackets, as written. */
  readonly code: string;
  readonly nodes: readonly ShellNode[];
}

export interface ArithmeticUse {
  readonly names: readonly ArithmeticName[];
  readonly pieces: readonly WordPiece[];
}

export interface ArithmeticName {
  readonly name: string;
  readonly offset: number;
  readonly assigned: boolean;
}

export interface ShellWord {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  readonly pieces: readonly WordPiece[];
  /** The value where nothing in it expands, else null. Globs and braces count as text. */
  readonly literal: string | null;
  /** The value with every expansion and placeholder replaced by one `hole`. */
  readonly skeleton: string;
}

/** Stands in a skeleton for what only the run will know. */
export const hole = '\u0000';

export interface ShellAssignment {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** One word, or the elements of an array. */
  readonly values: readonly ShellWord[];
  readonly index: ShellWord | null;
  readonly append: boolean;
}

export interface ShellRedirect {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly descriptor: number | null;
  /** `{fd}>file` sets fd. */
  readonly descriptorVariable: string | null;
  readonly target: ShellWord | null;
  readonly heredoc: ShellHeredoc | null;
}

export interface ShellHeredoc {
  /** A quoted delimiter: nothing in the body expands. */
  readonly quoted: boolean;
  readonly body: ShellWord;
  /** After the closing delimiter; null where it never comes. */
  readonly closedAt: number | null;
}

export interface SimpleNode {
  readonly kind: 'simple';
  readonly start: number;
  readonly end: number;
  readonly assignments: readonly ShellAssignment[];
  /** Name and arguments; an argument of `export` or `declare` may be an assignment. */
  readonly words: readonly (ShellWord | ShellAssignment)[];
  readonly redirects: readonly ShellRedirect[];
}

export type BlockForm =
  | 'subshell'
  | 'group'
  | 'if'
  | 'while'
  | 'until'
  | 'for'
  | 'select'
  | 'case'
  | 'coproc'
  | 'test'
  | 'arithmetic';

export interface BlockNode {
  readonly kind: 'block';
  readonly form: BlockForm;
  readonly start: number;
  readonly end: number;
  /** The variable a loop or coproc sets. */
  readonly variable: string | null;
  /** The list of a loop, the word and patterns of a case, the operands of `[[ ]]`. */
  readonly words: readonly ShellWord[];
  /** `[[ -z $X ]]`: words whose being unset is the question. */
  readonly unsetTested: readonly ShellWord[];
  /** `[[ $X -gt 3 ]]`: words that are worked out. */
  readonly workedOut: readonly ShellWord[];
  readonly arithmetic: ArithmeticUse;
  readonly children: readonly ShellNode[];
  readonly redirects: readonly ShellRedirect[];
}

export interface FunctionNode {
  readonly kind: 'function';
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The body as written, braces and all. */
  readonly body: string;
  readonly children: readonly ShellNode[];
}

export interface ListNode {
  readonly kind: 'pipeline' | 'and-or' | 'sequence' | 'background';
  readonly start: number;
  readonly end: number;
  readonly children: readonly ShellNode[];
}

export type ShellNode = SimpleNode | BlockNode | FunctionNode | ListNode;

/** Tells the two things that can stand among a command's words apart. */
export function isAssignment(word: ShellWord | ShellAssignment): word is ShellAssignment {
  return 'values' in word;
}
