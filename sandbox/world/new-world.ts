import type { Dialect, Fault } from '../options.js';
import { applicationName, catalogPath, imageOf, namespace, releases } from './releases.js';
import type { Application, Deployment, Workload, World } from './world.js';

/** How long Argo CD took for each of the syncs before the sandbox started. */
const syncMs = 2000;

export interface NewWorldOptions {
  readonly dialect: Dialect;
  readonly fault: Fault;
  /** Tag → full commit id. */
  readonly commits: ReadonlyMap<string, string>;
  readonly now: number;
}

/** The world a few minutes after the bad release went live. */
export function newWorld(options: NewWorldOptions): World {
  return {
    version: 1,
    dialect: options.dialect,
    fault: options.fault,
    startedAt: options.now,
    applications: [catalogApplication(options)],
    workloads: [catalogWorkload(options.now)],
  };
}

function catalogApplication({ commits, fault, now }: NewWorldOptions): Application {
  const history = releases.map((release): Deployment => {
    const deployedAt = now - release.ageMs;
    const revision = commits.get(release.tag) ?? release.tag;
    return {
      id: release.historyId,
      revision,
      deployStartedAt: deployedAt - syncMs,
      deployedAt,
      automated: true,
    };
  });
  const last = history.at(-1);
  const revision = last?.revision ?? '';
  const finishedAt = last?.deployedAt ?? now;
  return {
    name: applicationName,
    namespace,
    path: catalogPath,
    workload: 'catalog',
    syncPolicy: { prune: false, selfHeal: fault === 'auto-sync' },
    history,
    target: revision,
    outOfSyncSince: null,
    operation: { revision, startedAt: finishedAt - syncMs, finishedAt, automated: true },
  };
}

function catalogWorkload(now: number): Workload {
  const [bad, good] = releases.toReversed();
  return {
    name: 'catalog',
    replicas: 3,
    image: imageOf(bad?.digest ?? ''),
    previousImage: imageOf(good?.digest ?? ''),
    changedAt: now - (bad?.ageMs ?? 0),
    generation: releases.length,
  };
}
