import { type GramFilter, gramBytes } from './gram-filter.js';
import { acceptsBit, closedBit, startState, type Transitions } from './transitions.js';

/** What stands at an offset. */
export interface Match {
  readonly at: number;
  /** Where the longest pattern that begins there ends; null where none does, and one may. */
  readonly end: number | null;
  /** The bytes end before it is known whether there is a longer one. */
  readonly isOpen: boolean;
}

export interface Search {
  readonly filter: GramFilter;
  readonly transitions: Transitions;
}

/** The first place from `from` on where a pattern stands, or may begin. */
export function findPattern({ filter, transitions }: Search, bytes: Uint8Array, from: number): Match | null {
  const stride = filter.shortest - gramBytes;
  let at = from;
  // The bytes at the end of a stride belong to whatever begins within it.
  while (at + filter.shortest <= bytes.length) {
    const last = at + stride;
    const match = filter.mayHold(bytes, last) ? findBetween(transitions, bytes, { at, last }) : null;
    if (match !== null) return match;
    at = last + 1;
  }
  return findBetween(transitions, bytes, { at, last: bytes.length - 1 });
}

function findBetween(
  transitions: Transitions,
  bytes: Uint8Array,
  { at, last }: { readonly at: number; readonly last: number },
): Match | null {
  for (let start = at; start <= last; start += 1) {
    const match = follow(transitions, bytes, start);
    if (match !== null) return match;
  }
  return null;
}

function follow(transitions: Transitions, bytes: Uint8Array, at: number): Match | null {
  let state = startState;
  let end: number | null = null;
  for (let next = at; next < bytes.length; next += 1) {
    const transition = transitions.after(state, bytes[next] ?? 0);
    if ((transition & acceptsBit) !== 0) end = next + 1;
    if ((transition & closedBit) !== 0) return end === null ? null : { at, end, isOpen: false };
    state = transition >> 2;
  }
  return { at, end, isOpen: true };
}
