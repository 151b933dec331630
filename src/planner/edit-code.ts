/** One replacement in a text. Edits of one text do not overlap; where they would, the earlier in the list wins. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function applyEdits(code: string, edits: readonly Edit[]): string {
  let edited = '';
  let offset = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < offset) continue;
    edited += code.slice(offset, start) + text;
    offset = end;
  }
  return edited + code.slice(offset);
}
