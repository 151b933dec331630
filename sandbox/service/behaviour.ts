import { badDigest } from '../world/releases.js';
import { podsOf } from '../world/workload.js';
import type { World } from '../world/world.js';

/** Requests a second to the catalog. */
export const requestsPerSecond = 50;

/**
 * One request in this many is slow on the bad release. At 2 %, the p99 of a `[5m]` rate is back under the threshold
 * after as long as the bad phase lasted, and 150 s after the rollback at the latest: within the three minutes
 * that runbooks give it, however long the operator took.
 */
export const slowEvery = 50;

export const slowSeconds = 0.8;

/** With this fault requests stay slow for so long, whatever is deployed. */
const slowRecoveryMs = 30 * 60_000;

/** How long the `n`th request takes at that moment, in seconds. */
export function latencyOf(world: World, n: number, now: number): number {
  const healthy = 0.004 + ((n * 7) % 30) / 1000;
  return n % slowEvery === 10 && isSlow(world, n, now) ? slowSeconds : healthy;
}

function isSlow(world: World, n: number, now: number): boolean {
  if (world.fault === 'slow-recovery' && now < world.startedAt + slowRecoveryMs) return true;
  const catalog = world.workloads.find(({ name }) => name === 'catalog');
  if (catalog === undefined) return false;
  const pods = podsOf(catalog, now);
  return pods[Math.floor(n / slowEvery) % pods.length]?.image.endsWith(badDigest) ?? false;
}
