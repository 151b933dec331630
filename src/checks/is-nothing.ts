import { nothingWords } from './word-lists.js';

/** Whether a text is what tools print where there is no value: nothing, NaN, null, `<nil>`, `<none>`. */
export function isNothing(text: string): boolean {
  return nothingWords.has(text.trim().toLowerCase());
}

/** Among them those that nobody can ask for by name: `is "<none>"` is a question, `is "NaN"` is none. */
export function isNever(text: string): boolean {
  return /^(?:|[+-]?nan|"?null"?|""|''|<nil>)$/i.test(text.trim());
}
