/** What may hold an arrow that is none: quoted and back-ticked text, and a pattern behind "matches". */
const arrowOrQuoted =
  /"(?:[^"\\]|\\.)*"|`[^`]*`|(?<=\s)'[^']*'(?=\W|$)|\bmatch(?:es)?\s+\/(?:[^/\\]|\\.)*\/|--?>|→|=>/gi;

/** The first `->`, `→` or `=>` outside quotes, back-ticks and a pattern between slashes; null where there is none. */
export function findArrow(text: string): { readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(arrowOrQuoted)) {
    if (/^(?:--?>|→|=>)$/.test(match[0])) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
