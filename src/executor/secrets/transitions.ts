import { advance, keyOf, nowhere, type Places, startsByByte } from './places.js';
import type { Pattern } from './spelling.js';

/** A transition is the state it leads to, times four, with two bits of what is so there. */
export const acceptsBit = 1;
/** No byte leads on from there. */
export const closedBit = 2;
export const startState = 1;
const deadState = 0;
const dead = deadState * 4 + closedBit;

export interface Transitions {
  after(state: number, byte: number): number;
}

/** Each state has a kilobyte; past so many all are forgotten, and worked out anew as they are needed. */
const mostStates = 16_384;
const unknown = -1;

/**
 * A deterministic automaton for all patterns at once, built state by state as the text leads into it (lazy subset
 * construction). A text without secrets hardly ever leaves the first few.
 */
export function createTransitions(patterns: readonly Pattern[]): Transitions {
  const starts = startsByByte(patterns);
  const states: Places[] = [nowhere, nowhere];
  const ids = new Map<string, number>();
  let table = new Int32Array(64 * 256).fill(unknown);

  const learn = (from: number, byte: number): number => {
    const places = from === startState ? starts.get(byte) : states[from];
    const next = advance(patterns, places ?? nowhere, byte);
    if (states.length === mostStates) {
      states.length = startState + 1;
      ids.clear();
      table.fill(unknown);
    }
    const transition = transitionTo(next);
    // Where all was forgotten, `from` was as well.
    if (from < states.length) table[from * 256 + byte] = transition;
    return transition;
  };
  const transitionTo = (places: Places): number => {
    const closed = places.open.length === 0 ? closedBit : 0;
    if (closed && !places.accepts) return dead;
    return idOf(places) * 4 + closed + (places.accepts ? acceptsBit : 0);
  };
  const idOf = (places: Places): number => {
    const key = keyOf(places);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, states.length);
    states.push(places);
    if (states.length * 256 > table.length) table = doubled(table);
    return states.length - 1;
  };
  return {
    after(state, byte) {
      const known = table[state * 256 + byte] ?? dead;
      return known === unknown ? learn(state, byte) : known;
    },
  };
}

function doubled(table: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2).fill(unknown);
  larger.set(table);
  return larger;
}
