import type { Finding } from '../model/finding.js';
import type { Source } from './source.js';

/** What every part of one reading shares: the document, what it assigns, and where findings go. */
export interface Reading {
  readonly source: Source;
  /** Names the document's scripts set somewhere: `${db-name}` is then db with a default, not a placeholder. */
  readonly assigned: ReadonlySet<string>;
  readonly report: (finding: Finding) => void;
}
