import type { Span } from './span.js';

/** Output the document shows for a command: a picture of a good day. Compared, never demanded. */
export interface DocumentedOutput {
  /** Line by line, without the comment sign and without marks. */
  readonly lines: readonly string[];
  /** `<- the bad one`: what the author says of a line. */
  readonly marks: readonly { readonly line: number; readonly text: string }[];
  readonly span: Span;
}
