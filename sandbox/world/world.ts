import type { Dialect, Fault } from '../options.js';

/** The whole state behind the stand-ins. Times are milliseconds since the epoch. */
export interface World {
  readonly version: 1;
  readonly dialect: Dialect;
  readonly fault: Fault;
  readonly startedAt: number;
  readonly applications: readonly Application[];
  readonly workloads: readonly Workload[];
  readonly rollout: Rollout;
  readonly release: HelmRelease;
  readonly quota: Quota;
  readonly databases: readonly Database[];
}

/** An Argo CD Application as far as the stand-ins know it. */
export interface Application {
  readonly name: string;
  readonly namespace: string;
  readonly path: string;
  /** What a sync of this application changes in the cluster. */
  readonly sets: Effect;
  readonly syncPolicy: SyncPolicy | null;
  /** Oldest first, as Argo CD keeps it. */
  readonly history: readonly Deployment[];
  /** What `main` pointed to when Argo CD last looked. */
  readonly target: string;
  /** Since when what is deployed differs from `target` under this application's path; null while they agree. */
  readonly outOfSyncSince: number | null;
  readonly operation: Operation;
}

export type Effect =
  | { readonly kind: 'image'; readonly workload: string }
  | { readonly kind: 'quota' }
  /** A Rollout: the stand-ins change it by the Argo Rollouts plugin alone. */
  | { readonly kind: 'rollout' };

export interface SyncPolicy {
  readonly prune: boolean;
  readonly selfHeal: boolean;
}

export interface Deployment {
  readonly id: number;
  /** Full commit id. */
  readonly revision: string;
  readonly deployStartedAt: number;
  readonly deployedAt: number;
  readonly automated: boolean;
}

export interface Operation {
  readonly revision: string;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly automated: boolean;
}

/** Pods that serve one image and, for a moment, two. */
export interface Workload {
  readonly name: string;
  readonly namespace: string;
  readonly replicas: number;
  readonly image: string;
  readonly previousImage: string;
  /** When `image` was asked for; pods follow one after the other. */
  readonly changedAt: number;
  /** The Deployment's revision, counted by the cluster. */
  readonly generation: number;
}

/** An Argo Rollouts Rollout with a canary on its way, aborted, or done. */
export interface Rollout {
  readonly name: string;
  readonly namespace: string;
  readonly replicas: number;
  readonly stableImage: string;
  /** What `.spec.template` asks for: the canary's image until the rollout is undone. */
  readonly wantedImage: string;
  readonly previousImage: string;
  readonly revision: number;
  readonly phase: 'Paused' | 'Progressing' | 'Degraded' | 'Healthy';
  /** Percent of requests that the canary gets. */
  readonly weight: number;
  readonly changedAt: number;
}

/** A release that Helm installed by itself, outside of Argo CD. */
export interface HelmRelease {
  readonly name: string;
  readonly namespace: string;
  readonly chart: string;
  /** Oldest first. */
  readonly revisions: readonly HelmRevision[];
}

export interface HelmRevision {
  readonly revision: number;
  readonly updatedAt: number;
  readonly chartVersion: string;
  readonly image: string;
  readonly description: string;
}

/** The tenant's ResourceQuota as the cluster has it. */
export interface Quota {
  readonly name: string;
  readonly namespace: string;
  readonly hardCpu: string;
}

/** A CloudNativePG cluster of the catalog. */
export interface Database {
  readonly name: string;
  readonly namespace: string;
  readonly instances: number;
  readonly readyAt: number;
  /** Whether `books.isbn10` is there: the bad migration dropped it. */
  readonly hasIsbn10: boolean;
  readonly books: number;
  /** The time it was restored to; null for the original. */
  readonly restoredTo: string | null;
}
