import type { Span } from './span.js';

/** What a document names outside its steps: links, files in code spans, and the places others may link to. */
export interface References {
  readonly links: readonly Link[];
  /** Every anchor a link may end in, headings numbered as GitHub numbers repeated ones. */
  readonly anchors: ReadonlySet<string>;
  readonly codeSpans: readonly CodeSpan[];
  /** HTML comments, without their brackets. */
  readonly comments: readonly DocumentComment[];
}

export interface Link {
  /** `undefined`: `[text][label]` whose label is defined nowhere; its `url` is the label. */
  readonly kind: 'link' | 'image' | 'definition' | 'html' | 'undefined';
  /** As the reader's browser gets it: escapes and entities taken back, still percent-encoded. */
  readonly url: string;
  /** Of the address where it can be told apart, else of the whole link. */
  readonly span: Span;
}

/** Text in back-ticks, a line break in it joined as the reader takes it. */
export interface CodeSpan {
  readonly text: string;
  readonly span: Span;
  /** The paragraph, cell or heading around it, as the reader sees it. */
  readonly sentence: string;
  /** It is what a link shows: where that leads says the link. */
  readonly isLinked: boolean;
}

export interface DocumentComment {
  readonly text: string;
  readonly span: Span;
}
