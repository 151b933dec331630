import { seeded } from '../support/random.js';

/** A shuffle that gives the same order for the same seed, everywhere: that of Fisher and Yates. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = seeded(seed);
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const [picked] = result.splice(Math.floor(next() * (last + 1)), 1);
    if (picked !== undefined) result.push(picked);
  }
  return result;
}
