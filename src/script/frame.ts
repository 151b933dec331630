import type { ParsedScript } from 'unbash';
import type { ShellNode } from './shell-tree.js';

/** Offsets as the parser counts them. */
export interface Range {
  readonly pos: number;
  readonly end: number;
}

/** What a tree is built from; nested scripts in escaped backticks get a frame of their own. */
export interface Frame {
  /** The source as the caller gave it. */
  readonly source: string;
  /** The text the parser's offsets count in. */
  readonly text: string;
  readonly at: (offset: number) => number;
  readonly endAt: (offset: number) => number;
  /** Placeholders, in the parser's offsets. */
  readonly holes: readonly (Range & { readonly name: string })[];
  readonly buildScript: (script: ParsedScript, frame: Frame) => readonly ShellNode[];
}
