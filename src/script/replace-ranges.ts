/** One replacement in a text, half-open. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Replaces ranges and leaves every other character as it is. Edits at one place are made in the order given; one
 * that begins inside an earlier one is a mistake of the caller, and is left out rather than garbled.
 */
export function replaceRanges(code: string, edits: readonly TextEdit[]): string {
  let replaced = '';
  let offset = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < offset) continue;
    replaced += code.slice(offset, start) + text;
    offset = end;
  }
  return replaced + code.slice(offset);
}
