import type { Place } from './fact-log.js';
import type { MentionContext } from './facts.js';
import type { WordPiece } from './shell-tree.js';

/** How a word's expansions are to be taken. */
export interface Taking {
  readonly context: MentionContext | null;
  /** Without word splitting: values, here-strings, `[[ ]]`. */
  readonly splits: boolean;
  readonly optional: boolean;
}

export const plain: Taking = { context: null, splits: true, optional: false };
export const unsplit: Taking = { ...plain, splits: false };

/** Where a piece's value goes: into a program before all else. */
export function contextOf(piece: WordPiece, place: Place, taking: Taking): MentionContext {
  if (place.programAt !== null) return 'program-string';
  if (taking.context !== null) return taking.context;
  return piece.quoting === 'bare' && !taking.splits ? 'double-quoted' : piece.quoting;
}
