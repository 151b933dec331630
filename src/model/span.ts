/** A place in a document. `line` and `column` count from 1; `offset` is in UTF-16 code units from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Half-open: `text.slice(span.start.offset, span.end.offset)` is exactly what the span claims. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}
