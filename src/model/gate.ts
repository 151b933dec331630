import type { Span } from './span.js';

/** Work that never runs without a yes for that very thing. `text` is what in the document gates it. */
export interface Gate {
  readonly text: string;
  readonly span: Span;
}
