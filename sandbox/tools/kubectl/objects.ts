import { canaryPods, messageOf } from '../../world/rollout.js';
import type { Database, Rollout, World } from '../../world/world.js';
import { isoTime } from '../argocd/time.js';
import { type KubeObject, metadata, podObject } from './kube-object.js';
import { deploymentOf, podObjectsOf, replicaSetsOf } from './workload-objects.js';

const monitoringNamespace = 'prometheus-system';
export const prometheusPod = 'prometheus-kube-prometheus-stack-prometheus-0';

/** Everything the pretend cluster holds at a moment. */
export function objectsOf(world: World, now: number): readonly KubeObject[] {
  const perWorkload = world.workloads.flatMap((workload) => [
    deploymentOf(workload, now),
    ...replicaSetsOf(workload, now),
    ...podObjectsOf(workload, now),
  ]);
  const perDatabase = world.databases.flatMap((database) => [
    databaseOf(database, now),
    ...databasePods(database, now),
  ]);
  return [
    ...perWorkload,
    rolloutOf(world.rollout),
    ...rolloutPods(world.rollout),
    quotaOf(world),
    ...perDatabase,
    backupOf(world),
    prometheusObject(world),
  ];
}

function rolloutOf(rollout: Rollout): KubeObject {
  const { name, replicas, phase } = rollout;
  const message = messageOf(rollout);
  const canary = canaryPods(rollout);
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: metadata(rollout, { app: name }, rollout.changedAt),
    spec: {
      replicas,
      template: { spec: { containers: [{ name, image: rollout.wantedImage }] } },
      strategy: { canary: { steps: [{ setWeight: 25 }, { pause: {} }, { setWeight: 100 }] } },
    },
    status: {
      phase,
      ...(message === '' ? {} : { message }),
      abort: phase === 'Degraded',
      replicas,
      readyReplicas: replicas,
      canary: { weights: { canary: { weight: rollout.weight }, stable: { weight: 100 - rollout.weight } } },
    },
    columns: [
      ['DESIRED', String(replicas)],
      ['CURRENT', String(replicas)],
      ['UP-TO-DATE', String(canary)],
      ['AVAILABLE', String(replicas)],
    ],
  };
}

function rolloutPods(rollout: Rollout): readonly KubeObject[] {
  const canaries = canaryPods(rollout);
  return Array.from({ length: rollout.replicas }, (_, index) => {
    const image = index < canaries ? rollout.wantedImage : rollout.stableImage;
    const hash = image.split('sha256:')[1] ?? '';
    const name = `${rollout.name}-${hash.slice(0, 10)}-${hash.slice(12 + index * 5, 17 + index * 5)}`;
    return podObject(
      { name, namespace: rollout.namespace },
      { app: rollout.name },
      { image, startedAt: rollout.changedAt },
    );
  });
}

function quotaOf({ quota, startedAt }: World): KubeObject {
  const hard = { 'limits.cpu': quota.hardCpu };
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: metadata(quota, {}, startedAt),
    spec: { hard },
    status: { hard, used: { 'limits.cpu': '2' } },
    columns: [
      ['REQUEST', ''],
      ['LIMIT', `limits.cpu: 2/${quota.hardCpu}`],
    ],
  };
}

function databaseOf(database: Database, now: number): KubeObject {
  const ready = now >= database.readyAt;
  const phase = ready ? 'Cluster in healthy state' : 'Setting up primary';
  const primary = `${database.name}-1`;
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: metadata(database, {}, database.readyAt),
    spec: { instances: database.instances },
    status: {
      phase,
      instances: database.instances,
      readyInstances: ready ? database.instances : 0,
      currentPrimary: primary,
      conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
    },
    columns: [
      ['INSTANCES', String(database.instances)],
      ['READY', ready ? String(database.instances) : ''],
      ['STATUS', phase],
      ['PRIMARY', primary],
    ],
  };
}

function databasePods(database: Database, now: number): readonly KubeObject[] {
  if (now < database.readyAt) return [];
  return Array.from({ length: database.instances }, (_, index) =>
    podObject(
      { name: `${database.name}-${index + 1}`, namespace: database.namespace },
      { app: database.name, 'cnpg.io/cluster': database.name },
      { image: 'ghcr.io/cloudnative-pg/postgresql:16.4', startedAt: database.readyAt },
    ),
  );
}

function backupOf(world: World): KubeObject {
  const stoppedAt = world.startedAt - 3 * 3600_000;
  const namespace = world.databases[0]?.namespace ?? '';
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Backup',
    metadata: metadata({ name: 'catalog-db-nightly', namespace }, {}, stoppedAt),
    spec: { cluster: { name: 'catalog-db' } },
    status: { phase: 'completed', startedAt: isoTime(stoppedAt - 240_000), stoppedAt: isoTime(stoppedAt) },
    columns: [
      ['CLUSTER', 'catalog-db'],
      ['METHOD', 'barmanObjectStore'],
      ['PHASE', 'completed'],
    ],
  };
}

function prometheusObject(world: World): KubeObject {
  return podObject(
    { name: prometheusPod, namespace: monitoringNamespace },
    { app: 'prometheus' },
    { image: 'quay.io/prometheus/prometheus:v2.42.0', startedAt: world.startedAt },
  );
}
