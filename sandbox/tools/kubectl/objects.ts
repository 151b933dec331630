import { namespace } from '../../world/releases.js';
import { isRollingOut, podsOf, replicaSetName } from '../../world/workload.js';
import type { Workload, World } from '../../world/world.js';

/** A Kubernetes object, as much of it as runbooks look at. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly creationTimestamp: string;
  };
  readonly spec: Readonly<Record<string, unknown>>;
  readonly status: Readonly<Record<string, unknown>>;
  /** kubectl's columns for this kind, without NAME. */
  readonly columns: readonly (readonly [string, string])[];
}

/** Singular, plural and short names → kind. */
export const kinds: Readonly<Record<string, string>> = {
  deployment: 'Deployment',
  deployments: 'Deployment',
  'deployments.apps': 'Deployment',
  'deployment.apps': 'Deployment',
  deploy: 'Deployment',
  pod: 'Pod',
  pods: 'Pod',
  po: 'Pod',
  replicaset: 'ReplicaSet',
  replicasets: 'ReplicaSet',
  rs: 'ReplicaSet',
};

export const monitoringNamespace = 'prometheus-system';
export const prometheusPod = 'prometheus-kube-prometheus-stack-prometheus-0';

/** Everything the pretend cluster holds at a moment. */
export function objectsOf(world: World, now: number): readonly KubeObject[] {
  const perWorkload = world.workloads.flatMap((workload) => [
    deploymentOf(workload, now),
    ...replicaSetsOf(workload, now),
    ...podObjectsOf(workload, now),
  ]);
  return [...perWorkload, prometheusObject(world)];
}

function deploymentOf(workload: Workload, now: number): KubeObject {
  const updated = podsOf(workload, now).filter((pod) => pod.image === workload.image).length;
  const { replicas, generation } = workload;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(workload.name, { app: workload.name }, now - 90 * 24 * 3600_000),
    spec: {
      replicas,
      selector: { matchLabels: { app: workload.name } },
      template: templateOf(workload, workload.image),
    },
    status: {
      observedGeneration: generation,
      replicas,
      readyReplicas: replicas,
      availableReplicas: replicas,
      updatedReplicas: updated,
      conditions: [
        { type: 'Available', status: 'True', reason: 'MinimumReplicasAvailable' },
        {
          type: 'Progressing',
          status: 'True',
          reason: isRollingOut(workload, now) ? 'ReplicaSetUpdated' : 'NewReplicaSetAvailable',
        },
      ],
    },
    columns: [
      ['READY', `${replicas}/${replicas}`],
      ['UP-TO-DATE', String(updated)],
      ['AVAILABLE', String(replicas)],
    ],
  };
}

function replicaSetsOf(workload: Workload, now: number): readonly KubeObject[] {
  const pods = podsOf(workload, now);
  return [workload.previousImage, workload.image].map((image) => {
    const count = pods.filter((pod) => pod.image === image).length;
    return {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: metadata(replicaSetName(workload.name, image), { app: workload.name }, workload.changedAt),
      spec: { replicas: count, template: templateOf(workload, image) },
      status: { replicas: count, readyReplicas: count },
      columns: [
        ['DESIRED', String(count)],
        ['CURRENT', String(count)],
        ['READY', String(count)],
      ],
    };
  });
}

function podObjectsOf(workload: Workload, now: number): readonly KubeObject[] {
  return podsOf(workload, now).map((pod) => podObject(pod.name, namespace, { app: workload.name }, pod));
}

function prometheusObject(world: World): KubeObject {
  const labels = { app: 'prometheus' };
  return podObject(prometheusPod, monitoringNamespace, labels, {
    image: 'quay.io/prometheus/prometheus:v2.42.0',
    startedAt: world.startedAt,
  });
}

function podObject(
  name: string,
  inNamespace: string,
  labels: Readonly<Record<string, string>>,
  { image, startedAt }: { image: string; startedAt: number },
): KubeObject {
  const container = labels.app ?? name;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata(name, labels, startedAt), namespace: inNamespace },
    spec: { containers: [{ name: container, image }] },
    status: {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: [
        { name: container, image, imageID: image, ready: true, restartCount: 0, state: { running: {} } },
      ],
    },
    columns: [
      ['READY', '1/1'],
      ['STATUS', 'Running'],
      ['RESTARTS', '0'],
    ],
  };
}

function templateOf(workload: Workload, image: string): object {
  return {
    metadata: { labels: { app: workload.name } },
    spec: { containers: [{ name: workload.name, image }] },
  };
}

function metadata(
  name: string,
  labels: Readonly<Record<string, string>>,
  createdAt: number,
): KubeObject['metadata'] {
  return { name, namespace, labels, creationTimestamp: `${new Date(createdAt).toISOString().slice(0, 19)}Z` };
}
