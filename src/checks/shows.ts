import type { ShownPattern } from '../model/decision.js';

const blanks = String.raw`(?:\n[+-]|\s)+`;

/**
 * Whether an output shows a literal: in any case, across any white space (a diff's sign at the start of a line
 * counts as such), on word boundaries, and within one SQL statement; `...` in it stands for anything but `;`.
 */
export function shows(output: string, pattern: ShownPattern): boolean {
  const segments = pattern.text
    .split(/\.\.\.|…/)
    .map((segment) => segment.trim().split(/\s+/).filter(isWord));
  const wanted = segments.filter((words) => words.length > 0).map(toPattern);
  if (wanted.length === 0) return false;
  return wanted.length === 1
    ? inOrder(output, wanted)
    : output.split(';').some((statement) => inOrder(statement, wanted));
}

/** The leftmost place of each, behind the one before: where that fails, no other choice succeeds. */
function inOrder(text: string, patterns: readonly RegExp[]): boolean {
  let offset = 0;
  for (const pattern of patterns) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match === null) return false;
    offset = match.index + match[0].length;
  }
  return true;
}

function isWord(word: string): boolean {
  return word !== '';
}

function toPattern(words: readonly string[]): RegExp {
  return new RegExp(words.map(bounded).join(blanks), 'giu');
}

/** A boundary on either side of a word; `3` is not in `0.3`, nor `ADD` in `addresses`. */
function bounded(word: string): string {
  const text = word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return String.raw`(?<![\p{L}\p{N}_]|\d[.,])${text}(?![\p{L}\p{N}_]|[.,]\d)`;
}
