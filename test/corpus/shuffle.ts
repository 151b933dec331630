/** A shuffle that gives the same order for the same seed, everywhere: mulberry32 drives Fisher and Yates. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = randomFrom(seed);
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const [picked] = result.splice(Math.floor(next() * (last + 1)), 1);
    if (picked !== undefined) result.push(picked);
  }
  return result;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
