import type { ShownPattern } from '../model/decision.js';

/**
 * Whether an output shows a literal: in any case, across any white space (a diff's sign at the start of a line
 * counts as such), on word boundaries, and within one SQL statement; `...` in it stands for anything but `;`.
 */
export function shows(output: string, pattern: ShownPattern): boolean {
  const words = pattern.text.trim().split(/\s+/);
  let source = '';
  let gap = '';
  for (const word of words) {
    if (word === '...' || word === '…') {
      gap = '[^;]*?';
      continue;
    }
    source += source === '' ? bounded(word) : `${gap === '' ? blanks : gap}${bounded(word)}`;
    gap = '';
  }
  return source !== '' && new RegExp(source, 'iu').test(output);
}

const blanks = String.raw`(?:\n[+-]|\s)+`;

/** A boundary on either side of a word; `3` is not in `0.3`, nor `ADD` in `addresses` or `re-add`. */
function bounded(word: string): string {
  const text = word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return String.raw`(?<![\p{L}\p{N}_]|\d[.,])${text}(?![\p{L}\p{N}_]|[.,]\d)`;
}
