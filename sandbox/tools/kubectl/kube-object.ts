import { isoTime } from '../argocd/time.js';

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

/** The names by which kubectl knows a kind; the second one is what it prints. */
const namesOfKinds: Readonly<Record<string, readonly [string, string, ...string[]]>> = {
  Deployment: ['deployment', 'deployments.apps', 'deployments', 'deploy', 'deployment.apps'],
  ReplicaSet: ['replicaset', 'replicasets.apps', 'replicasets', 'rs'],
  Pod: ['pod', 'pods', 'po'],
  Rollout: ['rollout', 'rollouts.argoproj.io', 'rollouts', 'ro'],
  ResourceQuota: ['resourcequota', 'resourcequotas', 'quota'],
  Cluster: ['cluster', 'clusters.postgresql.cnpg.io', 'clusters', 'cluster.postgresql.cnpg.io'],
  Backup: ['backup', 'backups.postgresql.cnpg.io', 'backups', 'backup.postgresql.cnpg.io'],
};

export function kindNamed(word: string): string | null {
  const wanted = word.toLowerCase();
  return Object.entries(namesOfKinds).find(([, names]) => names.includes(wanted))?.[0] ?? null;
}

/** `deployments.apps`, as in "deployments.apps "x" not found". */
export function pluralOf(kind: string): string {
  return namesOfKinds[kind]?.[1] ?? kind.toLowerCase();
}

/** `deployment.apps`, as in `-o name`. */
export function singularOf(kind: string): string {
  const [singular = kind.toLowerCase(), plural = ''] = namesOfKinds[kind] ?? [];
  const group = plural.split('.').slice(1).join('.');
  return group === '' ? singular : `${singular}.${group}`;
}

export function metadata(
  named: { readonly name: string; readonly namespace: string },
  labels: Readonly<Record<string, string>>,
  createdAt: number,
): KubeObject['metadata'] {
  return { name: named.name, namespace: named.namespace, labels, creationTimestamp: isoTime(createdAt) };
}

export function podObject(
  named: { readonly name: string; readonly namespace: string },
  labels: Readonly<Record<string, string>>,
  { image, startedAt }: { readonly image: string; readonly startedAt: number },
): KubeObject {
  const container = labels.app ?? named.name;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadata(named, labels, startedAt),
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
