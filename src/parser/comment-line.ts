/** One line of comment (or of a transcript's output) at its place in a document. */
export interface CommentLine {
  /** Which line of its fence, from 0. */
  readonly line: number;
  /** What stands behind `# `, inner blanks kept. */
  readonly text: string;
  /** Offsets of the line from its `#` on. */
  readonly start: number;
  readonly end: number;
}

/** Lines that belong together: a sentence over several lines, a rule, a block of output. */
export interface Utterance {
  readonly kind: UtteranceKind;
  readonly lines: readonly CommentLine[];
  /** Lines joined with one space. */
  readonly text: string;
}

export type UtteranceKind =
  | 'expectation'
  | 'rule'
  | 'option'
  | 'or'
  | 'numbered'
  | 'announcement'
  | 'output'
  | 'sentence'
  | 'blank';

export function indentOf(line: CommentLine): number {
  return line.text.length - line.text.trimStart().length;
}

export function joined(lines: readonly CommentLine[]): string {
  return lines
    .map((line) => line.text.trim())
    .filter((text) => text !== '')
    .join(' ');
}
