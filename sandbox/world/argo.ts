import { hardCpuIn } from '../repository/files.js';
import type { Repository } from '../repository/read-repository.js';
import { imageOf } from './releases.js';
import { isRollingOut, withImage } from './workload.js';
import type { Application, Deployment, SyncPolicy, Workload, World } from './world.js';

/** The controller acts this long after it saw a difference. The real one takes up to three minutes. */
const reconcileMs = 2000;

/** How long a sync or rollback takes. */
export const operationMs = 800;

type RollbackAnswer =
  | { readonly kind: 'done'; readonly world: World; readonly deployment: Deployment }
  | { readonly kind: 'auto-sync-enabled' }
  | { readonly kind: 'no-such-id' };

export function findApplication(world: World, name: string): Application | null {
  return world.applications.find((application) => application.name === name) ?? null;
}

export function isSynced(application: Application): boolean {
  return application.outOfSyncSince === null;
}

type Health = 'Healthy' | 'Progressing' | 'Suspended' | 'Degraded';

export function healthOf(world: World, application: Application, now: number): Health {
  switch (application.sets.kind) {
    case 'quota':
      return 'Healthy';
    case 'rollout':
      return world.rollout.phase === 'Paused' ? 'Suspended' : world.rollout.phase;
    case 'image': {
      const workload = findWorkload(world, application.sets.workload);
      return workload !== null && isRollingOut(workload, now) ? 'Progressing' : 'Healthy';
    }
  }
}

export function findWorkload(world: World, name: string): Workload | null {
  return world.workloads.find((workload) => workload.name === name) ?? null;
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
  const moved = target !== before.target;
  const application = moved ? compared({ ...before, target }, repository, now) : before;
  const noticed = moved ? withApplication(world, application) : world;
  if (application.outOfSyncSince === null || application.syncPolicy === null) return noticed;
  if (now < application.outOfSyncSince + reconcileMs) return noticed;
  return deploy(noticed, application, { revision: target, repository, now, automated: true });
}

/** Argo CD compares what the revisions say under the application's own path, not the revisions themselves. */
function compared(application: Application, repository: Repository, now: number): Application {
  const { path, target } = application;
  const deployed = application.history.at(-1)?.revision ?? '';
  const same = deployed === target || repository.treeAt(deployed, path) === repository.treeAt(target, path);
  return { ...application, outOfSyncSince: same ? null : (application.outOfSyncSince ?? now) };
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

interface DeployRequest {
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
  const recorded: Application = {
    ...application,
    history: [...application.history, deployment].slice(-10),
    outOfSyncSince: null,
    operation: { revision, startedAt, finishedAt, automated },
  };
  const deployed = withApplication(world, compared(recorded, request.repository, startedAt));
  return withEffect(deployed, application, request);
}

function withEffect(
  world: World,
  application: Application,
  { revision, repository, now }: DeployRequest,
): World {
  const { sets, path } = application;
  switch (sets.kind) {
    case 'rollout':
      return world;
    case 'quota': {
      const hardCpu = hardCpuIn(repository.fileAt(revision, `${path}/resourcequota.yaml`) ?? '');
      return hardCpu === null ? world : { ...world, quota: { ...world.quota, hardCpu } };
    }
    case 'image': {
      const digest = repository.digestAt(revision, path);
      return digest === null ? world : withWorkloadImage(world, sets.workload, imageOf(digest), now);
    }
  }
}

/** The fault: something outside of git pins the image, so the rollback changes the record and not the pods. */
function pinnedToBadDigest(before: World, after: World): World {
  return before.fault === 'bad-digest' ? { ...after, workloads: before.workloads } : after;
}

export function withWorkloadImage(world: World, name: string, image: string, now: number): World {
  const workloads = world.workloads.map((workload) =>
    workload.name === name ? withImage(workload, image, now) : workload,
  );
  return { ...world, workloads };
}

function withApplication(world: World, application: Application): World {
  const applications = world.applications.map((other) =>
    other.name === application.name ? application : other,
  );
  return { ...world, applications };
}
