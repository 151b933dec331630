import { isRollingOut, podsOf, replicaSetName } from '../../world/workload.js';
import type { Workload } from '../../world/world.js';
import { type KubeObject, metadata, podObject } from './kube-object.js';

export function deploymentOf(workload: Workload, now: number): KubeObject {
  const updated = podsOf(workload, now).filter((pod) => pod.image === workload.image).length;
  const { name, replicas, generation } = workload;
  const reason = isRollingOut(workload, now) ? 'ReplicaSetUpdated' : 'NewReplicaSetAvailable';
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(workload, { app: name }, now - 90 * 24 * 3600_000),
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
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
        { type: 'Progressing', status: 'True', reason },
      ],
    },
    columns: [
      ['READY', `${replicas}/${replicas}`],
      ['UP-TO-DATE', String(updated)],
      ['AVAILABLE', String(replicas)],
    ],
  };
}

export function replicaSetsOf(workload: Workload, now: number): readonly KubeObject[] {
  const pods = podsOf(workload, now);
  return [workload.previousImage, workload.image].map((image) => {
    const count = pods.filter((pod) => pod.image === image).length;
    const { namespace } = workload;
    const name = replicaSetName(workload.name, image);
    return {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: metadata({ name, namespace }, { app: workload.name }, workload.changedAt),
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

export function podObjectsOf(workload: Workload, now: number): readonly KubeObject[] {
  const { namespace } = workload;
  return podsOf(workload, now).map((pod) =>
    podObject({ name: pod.name, namespace }, { app: workload.name }, pod),
  );
}

function templateOf(workload: Workload, image: string): object {
  return {
    metadata: { labels: { app: workload.name } },
    spec: { containers: [{ name: workload.name, image }] },
  };
}
