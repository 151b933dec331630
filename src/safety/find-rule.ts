import type { CommandRule, ToolRule } from './catalog-types.js';

/** A subcommand's rule, and how many words its path took. */
export interface FoundRule {
  readonly rule: CommandRule;
  readonly depth: number;
}

/**
 * The rule whose path the words begin with: the one with most literal letters, then the longest. A `**` ends at
 * the first word that fits, so that `instances delete list` deletes.
 */
export function findRule(tool: ToolRule, words: readonly (string | null)[]): FoundRule | null {
  const first = tool.ignoreCase === true ? words[0]?.toLowerCase() : words[0];
  let best: (FoundRule & { readonly literals: number }) | null = null;
  for (const rule of tool.commands ?? []) {
    if (rule.path[0] !== first && !rule.path[0]?.includes('*')) continue;
    const depth = matchPath(rule.path, words, tool.ignoreCase === true);
    if (depth === null) continue;
    const literals = rule.path.join('').replaceAll('*', '').length;
    if (best === null || isBetter({ rule, depth, literals }, best)) best = { rule, depth, literals };
  }
  return best;
}

function isBetter(a: FoundRule & { literals: number }, b: FoundRule & { literals: number }): boolean {
  const [spanA, spanB] = [a.rule.path.includes('**'), b.rule.path.includes('**')];
  // Of two that begin with `**` the earlier verb is the command.
  if (spanA && spanB && a.depth !== b.depth) return a.depth < b.depth;
  if (a.literals !== b.literals) return a.literals > b.literals;
  return a.depth > b.depth;
}

function matchPath(
  path: readonly string[],
  words: readonly (string | null)[],
  ignoreCase: boolean,
): number | null {
  const span = path.indexOf('**');
  if (span === -1) return matchesAt(path, words, 0, ignoreCase) ? path.length : null;
  if (!matchesAt(path.slice(0, span), words, 0, ignoreCase)) return null;
  const rest = path.slice(span + 1);
  for (let at = span + 1; at + rest.length <= words.length; at++) {
    if (words[at - 1] === null || words[at] === null) return null;
    if (matchesAt(rest, words, at, ignoreCase)) return at + rest.length;
  }
  return null;
}

function matchesAt(
  path: readonly string[],
  words: readonly (string | null)[],
  at: number,
  ignoreCase: boolean,
): boolean {
  return path.every((pattern, index) => {
    const word = words[at + index];
    if (word === undefined || word === null) return false;
    const given = ignoreCase ? word.toLowerCase() : word;
    if (!pattern.includes('*')) return given === pattern;
    const [before = '', after = ''] = pattern.split('*');
    return given.startsWith(before) && given.endsWith(after) && given.length >= before.length + after.length;
  });
}
