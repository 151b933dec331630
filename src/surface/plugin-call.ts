import type { Call, CallWord } from './call.js';
import type { Surfaces } from './surfaces.js';

/**
 * `kubectl foo` with no such subcommand is a call of kubectl-foo; kubectl, git and docker all look for a program so
 * named. null where none of that name is known.
 */
export function pluginCall(surfaces: Surfaces, { tool, words }: Call, word: CallWord): Call | null {
  const surface = surfaces(tool);
  const at = words.indexOf(word);
  if (surface?.plugins !== true || at === -1) return null;
  // kubectl takes the longest name: `kubectl argo rollouts` before kubectl-argo.
  for (const count of [2, 1]) {
    const named = words.slice(at, at + count);
    const name = [tool, ...named.map(({ skeleton }) => skeleton)].join('-');
    if (named.length === count && surfaces(name) !== null)
      return { tool: name, name: word, words: words.slice(at + count) };
  }
  return null;
}
