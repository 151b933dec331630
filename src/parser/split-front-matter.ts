/** YAML between two lines of three dashes at the very start. `end` is behind the closing line. */
export interface FrontMatterBlock {
  readonly yaml: string;
  /** Offset of the first character of `yaml` in the document. */
  readonly start: number;
  readonly end: number;
}

export type FrontMatterSplit =
  | { readonly kind: 'none' }
  | { readonly kind: 'block'; readonly block: FrontMatterBlock }
  /** Opened, and it speaks of a runbook, but no line closes it. */
  | { readonly kind: 'unclosed'; readonly start: number };

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/m;

export function splitFrontMatter(text: string): FrontMatterSplit {
  const open = opening.exec(text);
  if (open === null) return { kind: 'none' };
  const start = open[0].length;
  const rest = text.slice(start);
  const close = closing.exec(rest);
  if (close === null) return /^runbook:/m.test(rest) ? { kind: 'unclosed', start } : { kind: 'none' };
  const block = { yaml: rest.slice(0, close.index), start, end: start + close.index + close[0].length };
  return { kind: 'block', block };
}
