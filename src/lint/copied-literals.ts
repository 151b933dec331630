import type { Borrowed } from '../model/plan.js';
import type { Span } from '../model/span.js';
import { isKnownToWrite } from './is-known-to-write.js';
import type { LintedCommand } from './linted-command.js';

export interface CopiedLiteral extends Borrowed {
  /** Of the literal; of the whole command where it comes in by a variable. */
  readonly span: Span;
}

/**
 * The literals that a writing command took from the document's own sample output and that will be others tomorrow. A run
 * asks about more than these: there a needless question costs a moment, here a needless finding costs trust.
 */
export function copiedLiterals({ planned, place }: LintedCommand): readonly CopiedLiteral[] {
  if (!isKnownToWrite(planned)) return [];
  return planned.borrowed.flatMap((borrowed) => {
    const { literal } = borrowed;
    const at = placeOfLiteral(planned.code, literal);
    if (!mayChange(literal, at === null ? '' : planned.code.slice(0, at))) return [];
    return [{ ...borrowed, span: at === null ? planned.span : place(at, at + literal.length) }];
  });
}

/** How many there are to be is decided, not looked up. */
const amount =
  /(?:replicas|instances|tail|lines|limit|count|retries|parallel\w*|concurrency|timeout|min|max|size)["']?\s*[=:\s]\s*["']?$|\s-\w\s*$/i;

/** A name without a figure is the same every day; so is how many replicas there should be. */
function mayChange(literal: string, before: string): boolean {
  if (!/\d|\.\.\.|…/.test(literal)) return false;
  return !/^\d{1,3}$/.test(literal) || !amount.test(before);
}

/** As a word of its own, else inside of one (`shop-2026-05-19`); null where it comes in by a variable. */
function placeOfLiteral(code: string, literal: string): number | null {
  const escaped = literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<![\\w.-])${escaped}(?![\\w-])`).exec(code)?.index;
  const inside = code.indexOf(literal);
  return whole ?? (inside === -1 ? null : inside);
}
