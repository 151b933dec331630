import { assertNever } from '../model/assert-never.js';
import type { Comparator } from '../model/check.js';

export function compareNumbers(value: number, comparator: Comparator, threshold: number): boolean {
  switch (comparator) {
    case '<':
      return value < threshold;
    case '<=':
      return value <= threshold;
    case '>':
      return value > threshold;
    case '>=':
      return value >= threshold;
    case '==':
      return value === threshold;
    case '!=':
      return value !== threshold;
    default:
      return assertNever(comparator);
  }
}

/** `a1b2c3d` and `0e12345` are names of things; only digits with at most one point are numbers between texts. */
export function isPlainDecimal(text: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text);
}

/**
 * Whether a printed state is the wanted one: equal, or one word that the output goes on from with from, at, to, `(` or
 * a comma (`Synced from a1b2c3d`). A symbol in front (`✔ Healthy`) is no part of it.
 */
export function isState(printed: string, wanted: string, anyCase: boolean): boolean {
  const fold = (text: string) => (anyCase || isSwitch(text) ? text.toLowerCase() : text);
  const value = withoutSymbol(printed);
  if (fold(value) === fold(wanted)) return true;
  if (/\s/.test(wanted)) return false;
  const head = /^(\S+?)(?:\s+(?:from|at|to)\s|\s*\(|,)/.exec(value)?.[1];
  return head !== undefined && fold(head) === fold(wanted);
}

/** Tools spell them as their language does: `true`, `True`, `TRUE`. */
export function isSwitch(text: string): boolean {
  return /^(?:true|false|yes|no|on|off)$/i.test(text);
}

export function withoutSymbol(text: string): string {
  return text.trim().replace(/^(?:[^\p{L}\p{N}\s\p{ASCII}]+|[^\p{L}\p{N}\s<("'+$#.-]\s)\s*(?=\S)/u, '');
}
