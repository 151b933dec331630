import { readQuantity } from './quantity.js';

/**
 * The whole output as numbers apart by blanks or line breaks, a unit behind each or not: what a jsonpath, `wc -l` or
 * `psql -At` prints. Null where anything else stands among them.
 */
export function readNumbers(output: string): readonly string[] | null {
  const trimmed = output.trim();
  if (readQuantity(trimmed) !== null) return [trimmed];
  const words = trimmed.split(/\s+/);
  return words.every((word) => readQuantity(word) !== null) ? words : null;
}
