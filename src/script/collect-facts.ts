import type { Placeholder } from '../model/placeholder.js';
import { type BuiltinEffect, readBuiltin } from './builtins.js';
import { FactLog, type Place, startPlace, subshell } from './fact-log.js';
import type { MentionContext, ScriptFacts } from './facts.js';
import { findProgramStrings, type ProgramStrings } from './program-strings.js';
import {
  type ArithmeticUse,
  type BlockNode,
  isAssignment,
  type ShellAssignment,
  type ShellNode,
  type ShellWord,
  type SimpleNode,
  type WordPiece,
} from './shell-tree.js';
import { contextOf, plain, type Taking, unsplit } from './taking.js';
import { redirectsOf, wordsOfRedirect } from './walk-tree.js';

/** Walks a command's tree in the order in which Bash would, keeping account of what is set. */
export function collectFacts(
  nodes: readonly ShellNode[],
  placeholders: readonly Placeholder[],
  readProgram: ReadProgram,
): ScriptFacts {
  const walk = new FactWalk(readProgram);
  const place = startPlace();
  for (const node of nodes) walk.visit(node, place);
  const { contexts, ...facts } = walk.log;
  const placed = placeholders.map((each) => ({ ...each, context: contexts.get(each.start) ?? 'bare' }));
  return { ...facts, placeholders: placed, background: nodes.at(-1)?.kind === 'background' };
}

/** Parses the text of `bash -c '…'`. */
type ReadProgram = (code: string) => readonly ShellNode[];

class FactWalk {
  readonly log = new FactLog();
  private readonly readProgram: ReadProgram;

  constructor(readProgram: ReadProgram) {
    this.readProgram = readProgram;
  }

  visit(node: ShellNode, place: Place): void {
    switch (node.kind) {
      case 'simple':
        this.visitSimple(node, place);
        return;
      case 'block':
        this.visitBlock(node, place);
        return;
      case 'function':
        this.visitFunction(node, place);
        return;
      case 'pipeline': {
        const single = node.children.length === 1;
        node.children.forEach((child, index) => {
          this.visit(child, single ? place : { ...subshell(place), terminal: place.terminal && index === 0 });
        });
        return;
      }
      case 'background':
        for (const child of node.children) this.visit(child, subshell(place));
        return;
      case 'and-or':
      case 'sequence':
        for (const child of node.children) this.visit(child, place);
    }
  }

  private visitBlock(node: BlockNode, outer: Place): void {
    for (const redirect of node.redirects)
      for (const word of wordsOfRedirect(redirect)) this.addWord(word, outer, plain);
    const inner = node.form === 'subshell' || node.form === 'coproc' ? subshell(outer) : outer;
    const place = { ...inner, terminal: inner.terminal && !redirectsInput(node) };
    const splits = node.form === 'for' || node.form === 'select';
    for (const word of node.words) this.addWord(word, place, { ...plain, splits });
    for (const word of node.unsetTested) this.addWord(word, place, { ...unsplit, optional: true });
    for (const word of node.workedOut) this.addWorkedOut(word, place);
    this.addArithmetic(node.arithmetic, place);
    if (node.variable !== null) this.log.assign(node.variable, node.start, outer);
    for (const child of node.children) this.visit(child, place);
  }

  /** A body runs when it is called; only its placeholders must be filled before. */
  private visitFunction(node: Extract<ShellNode, { kind: 'function' }>, place: Place): void {
    this.log.functionsDefined.push({ name: node.name, body: node.body });
    const body = new FactWalk(this.readProgram);
    for (const child of node.children) body.visit(child, subshell(place));
    for (const [start, context] of body.log.contexts) this.log.contexts.set(start, context);
  }

  private visitSimple(node: SimpleNode, place: Place): void {
    const programs = findProgramStrings(node);
    const effect = readBuiltin(node);
    const [first] = node.words;
    if (first !== undefined && !isAssignment(first) && first.literal !== null)
      this.log.commandWords.push(first.literal);
    for (const word of node.words) {
      if (isAssignment(word)) continue;
      const optional = effect.unsetTested.includes(word);
      this.addWord(word, place, {
        context: contextOfArgument(word, programs, effect),
        splits: true,
        optional,
      });
    }
    for (const redirect of node.redirects) {
      const feedsProgram = programs.stdin && redirect.operator.startsWith('<<');
      const splits = !redirect.operator.startsWith('<<');
      for (const word of wordsOfRedirect(redirect))
        this.addWord(word, place, { ...plain, splits, context: feedsProgram ? 'program-string' : null });
      if (redirect.descriptorVariable !== null)
        this.log.assign(redirect.descriptorVariable, redirect.start, place);
    }
    const inner = this.addPrefix(node, place);
    this.applyEffect(node, effect, place);
    for (const program of programs.localShell) this.addProgram(program, node, inner);
  }

  /** `X=1` sets X from here on; in `X=1 cmd` only cmd sees it, and not cmd's own arguments. */
  private addPrefix(node: SimpleNode, place: Place): Place {
    const prefixOnly = node.words.length > 0;
    const inner = prefixOnly ? { ...place, bound: new Set(place.bound) } : place;
    for (const assignment of node.assignments)
      this.addAssignment(assignment, inner, { prefixOnly, exported: false, silent: false, isNumber: false });
    return inner;
  }

  private applyEffect(node: SimpleNode, effect: BuiltinEffect, place: Place): void {
    const fromTerminal = place.terminal && !redirectsInput(node) && !hasDescriptorFlag(node);
    for (const declaration of effect.declarations) {
      const exported = effect.exports.includes(declaration.name);
      this.addAssignment(declaration, place, {
        prefixOnly: false,
        exported,
        silent: effect.isLocal,
        isNumber: effect.isNumber,
      });
    }
    for (const name of [...effect.assigns, ...effect.reads]) this.log.assign(name, node.start, place);
    if (fromTerminal) this.log.reads.push(...effect.reads);
    this.log.exports.push(...effect.exports);
    this.log.sources.push(...effect.sources);
    for (const name of effect.unsets) place.bound.delete(name);
  }

  private addAssignment(
    assignment: ShellAssignment,
    place: Place,
    how: { prefixOnly: boolean; exported: boolean; silent: boolean; isNumber: boolean },
  ): void {
    const { name, start: offset } = assignment;
    if (assignment.index !== null) this.addWorkedOut(assignment.index, place);
    for (const word of assignment.values)
      this.addWord(word, place, how.isNumber ? { ...unsplit, context: 'arithmetic' } : unsplit);
    const captured = assignment.values.some((word) => word.pieces.some(isCapture));
    const { prefixOnly, exported } = how;
    if (place.leaks && !how.silent) this.log.assigns.push({ name, captured, exported, prefixOnly, offset });
    place.bound.add(name);
  }

  /** A literal program in the shell's own language uses this shell's variables, or its environment. */
  private addProgram(word: ShellWord, node: SimpleNode, place: Place): void {
    const [first] = node.words;
    const name = first === undefined || isAssignment(first) ? null : first.literal;
    if (word.literal === null) return;
    const inner = name === 'eval' ? place : subshell(place);
    const program = { ...inner, programAt: place.programAt ?? word.start, deferred: name === 'trap' };
    for (const child of this.readProgram(word.literal)) this.visit(child, program);
  }

  private addWord(word: ShellWord, place: Place, taking: Taking): void {
    for (const piece of word.pieces) this.addPiece(piece, place, taking);
  }

  private addPiece(piece: WordPiece, place: Place, taking: Taking): void {
    switch (piece.kind) {
      case 'text':
        return;
      case 'placeholder':
        this.log.contexts.set(piece.start, contextOf(piece, place, taking));
        return;
      case 'variable':
        this.log.mention(piece.name, place, {
          offset: piece.start,
          context: piece.indirect ? 'program-string' : contextOf(piece, place, taking),
          optional: taking.optional || piece.optional,
        });
        for (const operand of piece.operands) this.addWord(operand, place, { ...taking, splits: false });
        for (const word of piece.workedOut) this.addWorkedOut(word, place);
        if (piece.assigns) this.log.assign(piece.name, piece.start, place);
        return;
      case 'arithmetic':
        this.addArithmetic(piece, place);
        return;
      case 'substitution':
        if (!place.inSubstitution && piece.form !== 'process') {
          const { start, end, code } = piece;
          this.log.substitutions.push({ start, end, code, quoted: piece.quoting !== 'bare' });
        }
        for (const node of piece.nodes) this.visit(node, { ...subshell(place), inSubstitution: true });
    }
  }

  /** Names that stand in it plainly may be an associative array's keys: they need not be set. */
  private addWorkedOut(word: ShellWord, place: Place): void {
    this.addWord(word, place, { ...plain, context: 'arithmetic' });
    for (const piece of word.pieces) {
      if (piece.kind !== 'text') continue;
      for (const match of piece.value.matchAll(/(?<![\w#.-])[A-Za-z_]\w*(?![\w.-])/g))
        this.log.mention(match[0], place, { offset: piece.start, context: 'arithmetic', optional: true });
    }
  }

  private addArithmetic(use: ArithmeticUse, place: Place): void {
    const taking: Taking = { ...plain, context: 'arithmetic' };
    for (const piece of use.pieces) this.addPiece(piece, place, taking);
    for (const { name, offset, assigned } of use.names) {
      if (assigned) this.log.assign(name, offset, place);
      else this.log.mention(name, place, { offset, context: 'arithmetic', optional: false });
    }
  }
}

/** What the shell, or another program, makes of an argument's value. */
function contextOfArgument(
  word: ShellWord,
  programs: ProgramStrings,
  effect: BuiltinEffect,
): MentionContext | null {
  if (programs.words.has(word) || effect.named.includes(word)) return 'program-string';
  return effect.workedOut.includes(word) ? 'arithmetic' : null;
}

function isCapture(piece: WordPiece): boolean {
  return piece.kind === 'substitution' && piece.form !== 'process';
}

function redirectsInput(node: ShellNode): boolean {
  return redirectsOf(node).some(
    ({ operator, descriptor }) => operator.startsWith('<') && (descriptor ?? 0) === 0,
  );
}

/** `read -u 3`. */
function hasDescriptorFlag(node: SimpleNode): boolean {
  return node.words.some((word) => !isAssignment(word) && /^-[a-z]*u/.test(word.skeleton));
}
