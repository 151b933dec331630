import type { Condition, ShownPattern } from '../model/decision.js';
import { splitOutside } from './split-outside.js';

/**
 * The list behind "output shows": literals in CAPITALS, digits, back-ticks or quotes, apart by commas and "or".
 * Lower-case words behind a literal narrow it; what is no literal leaves its part unread.
 */
export function readShown(list: string): Condition {
  const items = splitOutside(list, /\s*,\s*(?:or\s+)?|\s+or\s+/iy);
  const patterns: ShownPattern[] = [];
  const unread: Condition[] = [];
  for (const item of items) {
    const pattern = readShownPattern(item);
    if (pattern === null) unread.push({ kind: 'unread', text: item });
    else patterns.push(pattern);
  }
  const shows: Condition = { kind: 'shows', patterns };
  if (unread.length === 0) return shows;
  return patterns.length === 0 ? { kind: 'unread', text: list } : { kind: 'or', parts: [shows, ...unread] };
}

export function readShownPattern(item: string): ShownPattern | null {
  const quoted = /^(?:"([^"]+)"|`([^`]+)`|'([^']+)')\s*(.*)$/s.exec(item);
  const marked = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3];
  if (marked !== undefined) return withNarrowing(marked, quoted?.[4] ?? '');
  const words = item.split(/\s+/);
  const end = words.findIndex((word) => !/^(?:[A-Z0-9][A-Z0-9_./:-]*|\.\.\.|…)$/.test(word));
  const literal = words.slice(0, end === -1 ? words.length : end);
  if (literal.length === 0 || /^(?:\.\.\.|…)$/.test(literal[0] ?? '')) return null;
  return withNarrowing(literal.join(' '), words.slice(literal.length).join(' '));
}

function withNarrowing(text: string, rest: string): ShownPattern | null {
  if (rest === '') return { text, narrowing: null };
  return /^[a-z][a-z\d\s'-]*$/.test(rest) ? { text, narrowing: rest } : null;
}
