import {
  type ArithmeticCommandExpansion,
  type ArithmeticExpression,
  forEachChild,
  type ParameterExpansionPart,
  type ParsedScript,
  type Word,
  type WordPart,
} from 'unbash';
import { located, textPieces } from './build-text.js';
import { collectArithmetic } from './collect-arithmetic.js';
import type { Frame, Range } from './frame.js';
import { type ArithmeticUse, hole, type Quoting, type ShellWord, type WordPiece } from './shell-tree.js';

/** A word of the parser as one of ours, with the source's offsets. */
export function buildWord(word: Pick<Word, 'pos' | 'end' | 'parts'>, frame: Frame): ShellWord {
  return wordFrom(word, buildPieces(word, frame, 'bare'), frame);
}

/** A heredoc's body: nothing expands where the delimiter is quoted. */
export function buildHeredocBody(
  body: Range & { readonly parts: readonly WordPart[] | undefined },
  quoted: boolean,
  frame: Frame,
): ShellWord {
  const pieces = quoted
    ? textPieces({ pos: body.pos, end: body.end }, frame, 'single-quoted')
    : fromParts(body.parts ?? [], body, frame, 'heredoc');
  return wordFrom(body, pieces, frame);
}

/** The names and expansions of an arithmetic expression. */
export function buildArithmetic(expression: ArithmeticExpression | undefined, frame: Frame): ArithmeticUse {
  return collectArithmetic(expression, frame, {
    word: (node) => fromParts(node.parts ?? [], node, frame, 'double-quoted'),
    substitution: (node) => buildSubstitution(node, frame, 'double-quoted'),
  });
}

function wordFrom(range: Range, pieces: readonly WordPiece[], frame: Frame): ShellWord {
  const start = frame.at(range.pos);
  const end = frame.endAt(range.end);
  const skeleton = pieces.map((piece) => (piece.kind === 'text' ? piece.value : hole)).join('');
  const text = frame.source.slice(start, end);
  return { start, end, text, pieces, skeleton, literal: skeleton.includes(hole) ? null : skeleton };
}

function buildPieces(
  word: Pick<Word, 'pos' | 'end' | 'parts'>,
  frame: Frame,
  quoting: Quoting,
): readonly WordPiece[] {
  if (word.parts === undefined) return textPieces(word, frame, quoting);
  return fromParts(word.parts, word, frame, quoting);
}

/** Parts in order; what lies between them (a brace, a comma, a bracket) is text. */
function fromParts(
  parts: readonly WordPart[],
  range: Range,
  frame: Frame,
  quoting: Quoting,
): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  let offset = range.pos;
  for (const part of parts) {
    if (part.pos > offset) pieces.push(...textPieces({ pos: offset, end: part.pos }, frame, quoting));
    pieces.push(...buildPart(part, frame, quoting));
    offset = part.end;
  }
  if (offset < range.end) pieces.push(...textPieces({ pos: offset, end: range.end }, frame, quoting));
  return pieces;
}

function buildPart(part: WordPart, frame: Frame, quoting: Quoting): readonly WordPiece[] {
  switch (part.type) {
    case 'Literal':
      return textPieces(part, frame, quoting);
    case 'SingleQuoted':
      return textPieces({ pos: part.pos + 1, end: closedEnd(part) }, frame, 'single-quoted');
    case 'AnsiCQuoted':
      return [located('text', part, frame, 'single-quoted', { value: part.value })];
    case 'DoubleQuoted':
      return fromParts(part.parts, { pos: part.pos + 1, end: closedEnd(part) }, frame, 'double-quoted');
    case 'LocaleString':
      return fromParts(part.parts, { pos: part.pos + 2, end: closedEnd(part) }, frame, 'double-quoted');
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return fromParts(part.parts ?? [], part, frame, quoting);
    case 'SimpleExpansion':
      return [
        located('variable', part, frame, quoting, {
          name: part.text.slice(1),
          optional: false,
          assigns: false,
          indirect: false,
          operands: [],
          workedOut: [],
        }),
      ];
    case 'ParameterExpansion':
      return [located('variable', part, frame, quoting, readParameter(part, frame))];
    case 'ArithmeticExpansion':
      return [located('arithmetic', part, frame, quoting, buildArithmetic(part.expression, frame))];
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return [buildSubstitution(part, frame, quoting)];
  }
}

/** The last character is the closing quote, unless the parser gave up before it. */
function closedEnd(part: Range & { readonly text: string }): number {
  return part.text.length > 1 && /["']$/.test(part.text) ? part.end - 1 : part.end;
}

function readParameter(part: ParameterExpansionPart, frame: Frame) {
  const { operation } = part;
  const words = operandsOf(operation).map((word) => buildWord(word, frame));
  const index = part.index === undefined ? [] : [buildWord(part.index, frame)];
  const isSlice = operation?.type === 'Slice';
  const isDefault = operation?.type === 'Default';
  return {
    name: part.parameter,
    optional: operation?.type === 'Names' || (isDefault && !operation.operator.includes('?')),
    assigns: isDefault && operation.operator.includes('='),
    indirect: part.prefix === '!' && operation?.type !== 'Names',
    operands: isSlice ? [] : words,
    workedOut: isSlice ? [...index, ...words] : index,
  };
}

function operandsOf(operation: ParameterExpansionPart['operation']): readonly Word[] {
  const words: Word[] = [];
  if (operation !== undefined)
    forEachChild(operation, (child) => {
      if (child.type === 'Word') words.push(child);
    });
  return words;
}

function buildSubstitution(
  part: Extract<WordPart, { type: 'CommandExpansion' | 'ProcessSubstitution' }> | ArithmeticCommandExpansion,
  frame: Frame,
  quoting: Quoting,
): WordPiece {
  const backtick = part.text.startsWith('`');
  const form = part.type === 'ProcessSubstitution' ? 'process' : backtick ? 'backtick' : 'dollar';
  const start = frame.at(part.pos);
  const code = frame.source.slice(start + (backtick ? 1 : 2), frame.endAt(part.end) - 1);
  const inner =
    part.script === undefined ? [] : frame.buildScript(part.script, innerFrame(part.script, start, frame));
  return located('substitution', part, frame, quoting, { form, code, nodes: inner });
}

function innerFrame(script: ParsedScript, start: number, frame: Frame): Frame {
  if (script.source === undefined) return frame;
  return { ...frame, text: script.source, at: () => start, endAt: () => start, holes: [] };
}
