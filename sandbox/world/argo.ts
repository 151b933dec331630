import type { Repository } from '../repository/read-repository.js';
import { imageOf } from './releases.js';
import { isRollingOut, withImage } from './workload.js';
import type { Application, Deployment, SyncPolicy, World } from './world.js';

/** The controller acts this long after it saw a difference. The real one takes up to three minutes. */
export const reconcileMs = 2000;

/** How long a sync or rollback takes. */
export const operationMs = 800;

export type RollbackAnswer =
  | { readonly kind: 'done'; readonly world: World; readonly deployment: Deployment }
  | { readonly kind: 'auto-sync-enabled' }
  | { readonly kind: 'no-such-id' };

export function findApplication(world: World, name: string): Application | null {
  return world.applications.find((application) => application.name === name) ?? null;
}

export function isSynced(application: Application): boolean {
  return application.history.at(-1)?.revision === application.target;
}

export function healthOf(world: World, application: Application, now: number): 'Healthy' | 'Progressing' {
  const workload = world.workloads.find((candidate) => candidate.name === application.workload);
  return workload !== undefined && isRollingOut(workload, now) ? 'Progressing' : 'Healthy';
}

/** Lets the controllers catch up: notice a moved branch, and sync what auto-sync is on for. */
export function settle(world: World, repository: Repository, now: number): World {
  const target = repository.head();
  return world.applications.reduce(
    (current, application) => settleApplication(current, application, { target, repository, now }),
    world,
  );
}

function settleApplication(
  world: World,
  before: Application,
  { target, repository, now }: { target: string; repository: Repository; now: number },
): World {
  const outOfSyncSince = before.history.at(-1)?.revision === target ? null : (before.outOfSyncSince ?? now);
  const unchanged = target === before.target && outOfSyncSince === before.outOfSyncSince;
  const application = { ...before, target, outOfSyncSince };
  const noticed = unchanged ? world : withApplication(world, application);
  if (outOfSyncSince === null || before.syncPolicy === null) return noticed;
  const dueAt = outOfSyncSince + reconcileMs;
  if (now < dueAt) return noticed;
  return deploy(noticed, application, { revision: target, repository, now, automated: true });
}

export function setSyncPolicy(world: World, name: string, policy: SyncPolicy | null): World {
  const application = findApplication(world, name);
  return application === null ? world : withApplication(world, { ...application, syncPolicy: policy });
}

/** Rolls back to a history id. Argo CD refuses while auto-sync is on; the document imagines that it does not. */
export function rollback(
  world: World,
  application: Application,
  request: { readonly id: number; readonly repository: Repository; readonly now: number },
): RollbackAnswer {
  const refuses = world.dialect === 'faithful' || world.fault === 'auto-sync';
  if (application.syncPolicy !== null && refuses) return { kind: 'auto-sync-enabled' };
  const wanted = application.history.find((deployment) => deployment.id === request.id);
  if (wanted === undefined) return { kind: 'no-such-id' };
  const done = deploy(world, application, { ...request, revision: wanted.revision, automated: false });
  const deployment = findApplication(done, application.name)?.history.at(-1);
  return deployment === undefined
    ? { kind: 'no-such-id' }
    : { kind: 'done', world: pinnedToBadDigest(world, done), deployment };
}

export interface DeployRequest {
  readonly revision: string;
  readonly repository: Repository;
  readonly now: number;
  readonly automated: boolean;
}

/** Applies a revision: a new row in the history, and the image it pins rolls out. */
export function deploy(world: World, application: Application, request: DeployRequest): World {
  const startedAt = request.now;
  const finishedAt = startedAt + operationMs;
  const id = (application.history.at(-1)?.id ?? 0) + 1;
  const { revision, automated } = request;
  const deployment = { id, revision, deployStartedAt: startedAt, deployedAt: finishedAt, automated };
  const deployed = withApplication(world, {
    ...application,
    history: [...application.history, deployment].slice(-10),
    outOfSyncSince: revision === application.target ? null : startedAt,
    operation: { revision, startedAt, finishedAt, automated },
  });
  const digest = request.repository.digestAt(revision, application.path);
  return digest === null ? deployed : withWorkloadImage(deployed, application, imageOf(digest), startedAt);
}

/** The fault: something outside of git pins the image, so the rollback changes the record and not the pods. */
function pinnedToBadDigest(before: World, after: World): World {
  return before.fault === 'bad-digest' ? { ...after, workloads: before.workloads } : after;
}

function withWorkloadImage(world: World, application: Application, image: string, now: number): World {
  const workloads = world.workloads.map((workload) =>
    workload.name === application.workload ? withImage(workload, image, now) : workload,
  );
  return { ...world, workloads };
}

function withApplication(world: World, application: Application): World {
  const applications = world.applications.map((other) =>
    other.name === application.name ? application : other,
  );
  return { ...world, applications };
}
