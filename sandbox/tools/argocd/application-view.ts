import { findWorkload, healthOf, isSynced } from '../../world/argo.js';
import { repositoryUrl } from '../../world/releases.js';
import type { Application, Deployment } from '../../world/world.js';
import type { ToolContext } from '../tool.js';
import { goTime, isoTime } from './time.js';

export const serverAddress = 'argocd.sandbox.invalid';
const label = (name: string): string => `${name}:`.padEnd(20);

/** The revision as this world's Argo CD writes it: a full commit id, or the document's short form. */
export function revisionText(context: ToolContext, revision: string): string {
  return context.world().dialect === 'faithful' ? revision : context.repository.shortName(revision);
}

/**
 * What Argo CD 3 compares against is `main`. After a rollback the application is therefore OutOfSync and
 * `.status.sync.revision` stays at the bad revision; the document imagines that it follows the rollback.
 */
export function syncOf(context: ToolContext, application: Application): { status: string; revision: string } {
  const deployed = application.history.at(-1)?.revision ?? '';
  if (context.world().dialect === 'as-documented')
    return { status: 'Synced', revision: revisionText(context, deployed) };
  return { status: isSynced(application) ? 'Synced' : 'OutOfSync', revision: application.target };
}

export function applicationJson(context: ToolContext, application: Application): object {
  const world = context.world();
  const health = { status: healthOf(world, application, context.now()) };
  const sync = syncOf(context, application);
  const source = sourceOf(application);
  return {
    metadata: { name: application.name, namespace: 'argocd' },
    spec: {
      project: 'bookstore',
      destination: { server: 'https://kubernetes.default.svc', namespace: application.namespace },
      source,
      ...(application.syncPolicy === null ? {} : { syncPolicy: { automated: application.syncPolicy } }),
    },
    status: {
      sync: { status: sync.status, revision: sync.revision, comparedTo: { source } },
      health,
      history: application.history.map((deployment) => deploymentJson(context, application, deployment)),
      operationState: operationJson(context, application),
      reconciledAt: isoTime(context.now()),
      resources: resourcesOf(context, application),
      sourceType: 'Kustomize',
      summary: { images: imagesOf(context, application) },
    },
  };
}

export function deploymentJson(
  context: ToolContext,
  application: Application,
  deployment: Deployment,
): object {
  return {
    id: deployment.id,
    revision: revisionText(context, deployment.revision),
    deployStartedAt: isoTime(deployment.deployStartedAt),
    deployedAt: isoTime(deployment.deployedAt),
    initiatedBy: deployment.automated ? { automated: true } : { username: 'admin' },
    source: sourceOf(application),
  };
}

export function summaryTable(context: ToolContext, application: Application): string {
  const sync = syncOf(context, application);
  const direction = sync.status === 'Synced' ? 'to' : 'from';
  const policy = application.syncPolicy;
  const rows: readonly (readonly [string, string])[] = [
    ['Name', `argocd/${application.name}`],
    ['Project', 'bookstore'],
    ['Server', 'https://kubernetes.default.svc'],
    ['Namespace', application.namespace],
    ['URL', `https://${serverAddress}/applications/${application.name}`],
    ['Source', ''],
    ['- Repo', repositoryUrl],
    ['  Target', 'main'],
    ['  Path', application.path],
    ['SyncWindow', 'Sync Allowed'],
    ['Sync Policy', policy === null ? 'Manual' : `Automated${policy.prune ? ' (Prune)' : ''}`],
    ['Sync Status', `${sync.status} ${direction} main (${sync.revision.slice(0, 7)})`],
    ['Health Status', healthOf(context.world(), application, context.now())],
  ];
  return rows.map(([name, value]) => (value === '' ? `${name}:\n` : `${label(name)}${value}\n`)).join('');
}

export function operationTable(application: Application): string {
  const { revision, startedAt, finishedAt } = application.operation;
  const rows: readonly (readonly [string, string])[] = [
    ['Operation', 'Sync'],
    ['Sync Revision', revision],
    ['Phase', 'Succeeded'],
    ['Start', goTime(startedAt)],
    ['Finished', goTime(finishedAt)],
    ['Duration', `${Math.round((finishedAt - startedAt) / 1000)}s`],
    ['Message', 'successfully synced (all tasks run)'],
  ];
  return rows.map(([name, value]) => `${label(name)}${value}\n`).join('');
}

interface ResourceRow {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly status: string;
  readonly health: { readonly status: string };
}

export function resourcesOf(context: ToolContext, application: Application): readonly ResourceRow[] {
  const { status } = syncOf(context, application);
  const health = { status: healthOf(context.world(), application, context.now()) };
  return [{ ...identityOf(context, application), namespace: application.namespace, status, health }];
}

function identityOf(
  context: ToolContext,
  { sets }: Application,
): Pick<ResourceRow, 'group' | 'kind' | 'name'> {
  switch (sets.kind) {
    case 'image':
      return { group: 'apps', kind: 'Deployment', name: sets.workload };
    case 'rollout':
      return { group: 'argoproj.io', kind: 'Rollout', name: context.world().rollout.name };
    case 'quota':
      return { group: '', kind: 'ResourceQuota', name: context.world().quota.name };
  }
}

function imagesOf(context: ToolContext, { sets }: Application): readonly string[] {
  const { rollout } = context.world();
  if (sets.kind === 'rollout') return [...new Set([rollout.stableImage, rollout.wantedImage])];
  const workload = sets.kind === 'image' ? findWorkload(context.world(), sets.workload) : null;
  return workload === null ? [] : [workload.image];
}

function operationJson(context: ToolContext, application: Application): object {
  const { revision, startedAt, finishedAt, automated } = application.operation;
  return {
    operation: { initiatedBy: automated ? { automated: true } : { username: 'admin' } },
    phase: 'Succeeded',
    message: 'successfully synced (all tasks run)',
    startedAt: isoTime(startedAt),
    finishedAt: isoTime(finishedAt),
    syncResult: { revision: revisionText(context, revision), source: sourceOf(application) },
  };
}

function sourceOf(application: Application): object {
  return { repoURL: repositoryUrl, path: application.path, targetRevision: 'main' };
}
