import type { Dialect, Fault } from '../options.js';
import {
  applicationName,
  catalogPath,
  imageOf,
  namespace,
  recommendations,
  recommendationsPath,
  releases,
  search,
  tenantApplication,
  tenantPath,
} from './releases.js';
import type { Application, Database, Deployment, HelmRelease, Rollout, Workload, World } from './world.js';

/** How long Argo CD took for each of the syncs before the sandbox started. */
const syncMs = 2000;
const minutes = 60_000;

interface NewWorldOptions {
  readonly dialect: Dialect;
  readonly fault: Fault;
  /** Tag → full commit id. */
  readonly commits: ReadonlyMap<string, string>;
  readonly now: number;
}

/** The world a few minutes after the bad release went live. */
export function newWorld(options: NewWorldOptions): World {
  const { dialect, fault, now } = options;
  return {
    version: 1,
    dialect,
    fault,
    startedAt: now,
    applications: [catalogApplication(options), recommendationsApplication(options), tenantOf(options)],
    workloads: [catalogWorkload(now), searchWorkload(now)],
    rollout: canaryOnItsWay(now),
    release: searchRelease(now),
    quota: { name: 'tenant', namespace, hardCpu: '2' },
    databases: [catalogDatabase(now)],
  };
}

function catalogApplication(options: NewWorldOptions): Application {
  const history = releases.map(({ tag, historyId: id, ageMs }) => past(options, { id, tag, ageMs }));
  return application(
    options,
    { name: applicationName, path: catalogPath, history },
    { kind: 'image', workload: 'catalog' },
  );
}

function recommendationsApplication(options: NewWorldOptions): Application {
  const history = [past(options, { id: 11, tag: '1f2e3d4', ageMs: 3000 * minutes })];
  const named = { name: recommendations.application, path: recommendationsPath, history };
  return application(options, named, { kind: 'rollout' });
}

function tenantOf(options: NewWorldOptions): Application {
  const history = [
    past(options, { id: 6, tag: '1f2e3d4', ageMs: 3000 * minutes }),
    past(options, { id: 7, tag: '7c6b5a4', ageMs: 240 * minutes }),
  ];
  return application(options, { name: tenantApplication, path: tenantPath, history }, { kind: 'quota' });
}

function application(
  { commits, fault }: NewWorldOptions,
  named: Pick<Application, 'name' | 'path' | 'history'>,
  sets: Application['sets'],
): Application {
  const last = named.history.at(-1);
  const finishedAt = last?.deployedAt ?? 0;
  return {
    ...named,
    namespace,
    sets,
    syncPolicy: { prune: false, selfHeal: fault === 'auto-sync' },
    target: commits.get(releases.at(-1)?.tag ?? '') ?? '',
    outOfSyncSince: null,
    operation: {
      revision: last?.revision ?? '',
      startedAt: finishedAt - syncMs,
      finishedAt,
      automated: true,
    },
  };
}

function past(
  { commits, now }: NewWorldOptions,
  { id, tag, ageMs }: { id: number; tag: string; ageMs: number },
): Deployment {
  const deployedAt = now - ageMs;
  const revision = commits.get(tag) ?? tag;
  return { id, revision, deployStartedAt: deployedAt - syncMs, deployedAt, automated: true };
}

function catalogWorkload(now: number): Workload {
  const [bad, good] = releases.toReversed();
  return {
    name: 'catalog',
    namespace,
    replicas: 3,
    image: imageOf(bad?.digest ?? ''),
    previousImage: imageOf(good?.digest ?? ''),
    changedAt: now - (bad?.ageMs ?? 0),
    generation: releases.length,
  };
}

function searchWorkload(now: number): Workload {
  return {
    name: search.name,
    namespace: search.namespace,
    replicas: 2,
    image: search.bad,
    previousImage: search.good,
    changedAt: now - 14 * minutes,
    generation: 3,
  };
}

function searchRelease(now: number): HelmRelease {
  const revision = (
    number: number,
    chartVersion: string,
    ageMs: number,
  ): HelmRelease['revisions'][number] => ({
    revision: number,
    updatedAt: now - ageMs,
    chartVersion,
    image: chartVersion === '2.5.0' ? search.bad : search.good,
    description: number === 1 ? 'Install complete' : 'Upgrade complete',
  });
  const revisions = [
    revision(1, '2.3.0', 9000 * minutes),
    revision(2, '2.4.1', 2000 * minutes),
    revision(3, '2.5.0', 14 * minutes),
  ];
  return { name: search.name, namespace: search.namespace, chart: 'search', revisions };
}

function canaryOnItsWay(now: number): Rollout {
  return {
    name: recommendations.name,
    namespace,
    replicas: 4,
    stableImage: recommendations.stable,
    wantedImage: recommendations.canary,
    previousImage: recommendations.stable,
    revision: 8,
    phase: 'Paused',
    weight: 25,
    changedAt: now - 6 * minutes,
  };
}

/** Its column is gone: restoring to before the migration brings it back. */
function catalogDatabase(now: number): Database {
  return {
    name: 'catalog-db',
    namespace,
    instances: 3,
    readyAt: now - 9000 * minutes,
    hasIsbn10: false,
    books: 48_211,
    restoredTo: null,
  };
}
