import { badDigest, recommendations, search } from '../world/releases.js';
import { podsOf } from '../world/workload.js';
import type { Workload, World } from '../world/world.js';

/** The services that answer HTTP, and how many requests a second each gets. */
export const services = { catalog: 50, search: 20, recommendations: 50 } as const;

export type ServiceName = keyof typeof services;

/**
 * One request in this many is spoilt by a bad release. At 2 %, the p99 (and an error rate against 1 %) over `[5m]` is
 * back after as long as the bad phase lasted, and 150 s after the rollback at the latest: within the three minutes
 * that runbooks give it, however long the operator took.
 */
export const spoiltEvery = 50;

export const slowSeconds = 0.8;

/** With this fault requests stay slow for so long, whatever is deployed. */
const slowRecoveryMs = 30 * 60_000;

interface Answer {
  readonly seconds: number;
  readonly code: number;
}

/** How the `n`th request to a service is answered at that moment. */
export function answerOf(world: World, service: ServiceName, { n, now }: { n: number; now: number }): Answer {
  const healthy = { seconds: 0.004 + ((n * 7) % 30) / 1000, code: 200 };
  if (n % spoiltEvery !== 10 || !isBad(world, service, { n, now })) return healthy;
  return service === 'recommendations' ? { ...healthy, code: 500 } : { seconds: slowSeconds, code: 200 };
}

function isBad(world: World, service: ServiceName, { n, now }: { n: number; now: number }): boolean {
  switch (service) {
    case 'recommendations':
      return world.rollout.weight > 0 && world.rollout.wantedImage === recommendations.canary;
    case 'search':
      return podServes(world.workloads, service, { n, now, image: search.bad });
    case 'catalog': {
      if (world.fault === 'slow-recovery' && now < world.startedAt + slowRecoveryMs) return true;
      return podServes(world.workloads, service, { n, now, image: badDigest });
    }
  }
}

/** Requests go round the pods; the ones that could be spoilt do so too. */
function podServes(
  workloads: readonly Workload[],
  name: string,
  { n, now, image }: { n: number; now: number; image: string },
): boolean {
  const workload = workloads.find((candidate) => candidate.name === name);
  if (workload === undefined) return false;
  const pods = podsOf(workload, now);
  return pods[Math.floor(n / spoiltEvery) % pods.length]?.image.endsWith(image) ?? false;
}
