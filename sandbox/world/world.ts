import type { Dialect, Fault } from '../options.js';

/** The whole state behind the stand-ins. Times are milliseconds since the epoch. */
export interface World {
  readonly version: 1;
  readonly dialect: Dialect;
  readonly fault: Fault;
  readonly startedAt: number;
  readonly applications: readonly Application[];
  /** Workloads by name, all in the one namespace. */
  readonly workloads: readonly Workload[];
}

/** An Argo CD Application as far as the stand-ins know it. */
export interface Application {
  readonly name: string;
  readonly namespace: string;
  readonly path: string;
  /** The workload whose image this application sets; null where it sets configuration only. */
  readonly workload: string | null;
  readonly syncPolicy: SyncPolicy | null;
  /** Oldest first, as Argo CD keeps it. */
  readonly history: readonly Deployment[];
  /** What `main` pointed to when Argo CD last looked. */
  readonly target: string;
  /** Since when the cluster differs from `target`; null while they agree. */
  readonly outOfSyncSince: number | null;
  readonly operation: Operation;
}

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
  readonly replicas: number;
  readonly image: string;
  readonly previousImage: string;
  /** When `image` was asked for; pods follow one after the other. */
  readonly changedAt: number;
  /** The Deployment's revision, counted by the cluster. */
  readonly generation: number;
}
