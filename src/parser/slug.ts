/** GitHub's anchor of a heading: lower case, letters, digits, `_` and `-`; each blank a dash. Not yet numbered. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
