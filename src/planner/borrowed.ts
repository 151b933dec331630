import type { Borrowed } from '../model/plan.js';
import { findLiterals, type Literal } from './literals.js';
import type { FirstAppearance } from './sample-output.js';

export interface BorrowingSetting {
  readonly firstAppearance: (literal: string) => FirstAppearance;
  /** Examples that a declared variable stands for: somebody has said what they are. */
  readonly declared: ReadonlySet<string>;
}

/**
 * Literals of a writing command that the document took from its own sample output, and every literal date or time
 * (1-language, Borrowed from the picture). `line` is that of the code's first line.
 */
export function findBorrowed(code: string, line: number, setting: BorrowingSetting): readonly Borrowed[] {
  return borrowedAmong(findLiterals(code), { text: code, line }, setting);
}

/** The same for a sentence to be sent: any word with a digit in it may come from the picture. */
export function findBorrowedWords(
  text: string,
  line: number,
  setting: BorrowingSetting,
): readonly Borrowed[] {
  const words = [...text.matchAll(/[\w.:/@-]*\d[\w:/@-]*/g)];
  const literals = words.map((match) => ({ text: match[0], start: match.index, isMoment: false }));
  return borrowedAmong(literals, { text, line }, setting);
}

function borrowedAmong(
  literals: readonly Literal[],
  around: { readonly text: string; readonly line: number },
  { firstAppearance, declared }: BorrowingSetting,
): readonly Borrowed[] {
  const taken: Literal[] = [];
  const borrowed: Borrowed[] = [];
  for (const literal of literals) {
    const { text, start, isMoment } = literal;
    if (declared.has(text) || taken.some((other) => other.text === text || isPartOf(literal, other)))
      continue;
    const first = firstAppearance(text);
    if (first.kind !== 'sample' && !isMoment) continue;
    taken.push(literal);
    const line = around.line + around.text.slice(0, start).split('\n').length - 1;
    borrowed.push({ literal: text, fromLine: first.kind === 'sample' ? first.line : null, line });
  }
  return borrowed;
}

function isPartOf(literal: Literal, other: Literal): boolean {
  return (
    other.start <= literal.start && literal.start + literal.text.length <= other.start + other.text.length
  );
}
