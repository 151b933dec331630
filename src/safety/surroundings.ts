import type { Classification } from '../model/safety-class.js';

/** What comes in on standard input. */
export type Feed =
  | { readonly kind: 'none' }
  /** Known to the letter: a heredoc, a here-string, the output of `echo`. */
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'unknown' };

/** What a command's class depends on besides its own words. */
export interface Surroundings {
  /** Functions that the document defines: name → body. */
  readonly functions: ReadonlyMap<string, string>;
  /** Variables that hold a `mktemp` name. */
  readonly temporary: ReadonlySet<string>;
  readonly feed: Feed;
  /** On another machine or in a container. */
  readonly remote: boolean;
  /** How deep programs are nested in programs; an end to it is a doubt. */
  readonly depth: number;
  readonly classifyShell: (code: string, around: Surroundings) => Classification;
}
