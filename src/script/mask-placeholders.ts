import type { Placeholder } from '../model/placeholder.js';
import { openScript } from './open-script.js';

/** Shell text without its placeholders, and what they were. Offsets are true in both texts. */
export interface MaskedSource {
  readonly masked: string;
  readonly placeholders: readonly Placeholder[];
}

/**
 * Masks placeholders at equal length with letters that cannot change the parse (1-language, Placeholder).
 * `assigned` names variables that the document sets elsewhere: `${db-name}` is then db with a default.
 */
export function maskPlaceholders(source: string, assigned?: ReadonlySet<string>): MaskedSource {
  const { masked, placeholders } = openScript(source, assigned);
  return { masked, placeholders };
}
