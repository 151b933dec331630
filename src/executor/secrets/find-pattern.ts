import { acceptsBit, closedBit, dead, startState, type Transitions } from './transitions.js';

/** What stands at an offset. */
export interface Match {
  readonly at: number;
  /** Where the longest pattern that begins there ends; null where none does, and one may. */
  readonly end: number | null;
  /** The bytes end before it is known whether there is a longer one. */
  readonly isOpen: boolean;
}

/** The first place from `from` on where a pattern stands, or may begin. */
export function findPattern(transitions: Transitions, bytes: Uint8Array, from: number): Match | null {
  for (let at = from; at < bytes.length; at += 1) {
    // Most bytes begin nothing.
    if (transitions.after(startState, bytes[at] ?? 0) === dead) continue;
    const match = follow(transitions, bytes, at);
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
