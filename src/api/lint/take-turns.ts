/** How many neighbours are taken at once: they link to each other, and are then read once. */
const perTurn = 32;

/** A counter that threads share. */
export function newTurns(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

/** The numbers below `count` that this thread gets; each goes to one thread alone, whichever is free first. */
export function* takeTurns(turns: SharedArrayBuffer, count: number): Generator<number> {
  const next = new Int32Array(turns);
  for (;;) {
    const first = Atomics.add(next, 0, perTurn);
    if (first >= count) return;
    for (let index = first; index < Math.min(first + perTurn, count); index += 1) yield index;
  }
}
