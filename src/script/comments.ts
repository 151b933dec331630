import { forEachChild, type SyntaxNode } from 'unbash';
import type { ParsedShell } from './parse-shell.js';

/** Where a comment stands in the text the parser read, from its `#` to the end of its line. */
export interface CommentRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The comments of a script. The parser keeps none: a comment is a `#` at the start of a token in the gaps
 * that words, here-documents and expressions leave, inside a substitution too.
 */
export function findComments(parsed: ParsedShell): readonly CommentRange[] {
  const { text } = parsed;
  const found: CommentRange[] = [];
  if (!text.includes('#')) return found;
  const taken = new Uint8Array(text.length);
  cover(parsed.script, taken);
  for (let i = text.indexOf('#'); i !== -1; i = text.indexOf('#', i + 1)) {
    if (taken[i] === 1 || !startsToken(text, i)) continue;
    const newline = text.indexOf('\n', i);
    const end = newline === -1 ? text.length : newline;
    found.push({ start: i, end });
    i = end - 1;
  }
  return found;
}

const whole: ReadonlySet<SyntaxNode['type']> = new Set([
  'Word',
  'HereDocBody',
  'HereDocDelimiter',
  'ArithmeticWord',
  'Assignment',
]);

function cover(node: SyntaxNode, taken: Uint8Array): void {
  if (node.type === 'ArrayValue') taken.fill(0, node.pos, node.end);
  if (whole.has(node.type)) taken.fill(1, node.pos, node.end);
  if (node.type === 'HereDocBody') return;
  if (node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution') {
    // In backticks a comment would swallow the closing one: nobody writes it, and the text stays whole.
    if (node.script === undefined || node.text.startsWith('`')) return;
    taken.fill(0, node.pos + 1, node.end - 1);
  }
  forEachChild(node, (child) => cover(child, taken));
}

function startsToken(text: string, offset: number): boolean {
  if (offset === 0) return true;
  return /[\s;&|()]/.test(text[offset - 1] ?? '') && !isContinued(text, offset);
}

/** `\<newline>#`: the newline is gone before the shell looks for words; `a \⏎# x` is still a comment. */
function isContinued(text: string, offset: number): boolean {
  return text[offset - 1] === '\n' && text[offset - 2] === '\\' && !/\s/.test(text[offset - 3] ?? ' ');
}
