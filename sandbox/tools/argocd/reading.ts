import { hardCpuIn } from '../../repository/files.js';
import { findWorkload, isSynced } from '../../world/argo.js';
import { imageOf, repositoryUrl } from '../../world/releases.js';
import type { Application } from '../../world/world.js';
import type { Flags } from '../flags.js';
import { formatTable } from '../table.js';
import { type ToolContext, ToolFailure } from '../tool.js';
import {
  applicationJson,
  deploymentJson,
  operationTable,
  resourcesOf,
  revisionText,
  summaryTable,
  syncOf,
} from './application-view.js';
import { documentedTime, goTime } from './time.js';

/** `app history`: a table, oldest first, for every `-o` but `id`; the document's own where it is asked for. */
export function history(context: ToolContext, application: Application, flags: Flags): number {
  if (context.world().dialect === 'as-documented') return documentedHistory(context, application, flags);
  if (flags.value('output') === 'id') {
    context.out(application.history.map(({ id }) => `${id}\n`).join(''));
    return 0;
  }
  const rows = application.history.map(({ id, deployedAt, revision }) => [
    String(id),
    goTime(deployedAt),
    `main (${revision.slice(0, 7)})`,
  ]);
  context.out(formatTable([['SOURCE', repositoryUrl], ['ID', 'DATE', 'REVISION'], ...rows]));
  return 0;
}

function documentedHistory(context: ToolContext, application: Application, flags: Flags): number {
  const limit = Number(flags.value('limit') ?? Number.POSITIVE_INFINITY);
  const newestFirst = application.history.toReversed().slice(0, limit);
  if (flags.value('output') === 'json') {
    const list = newestFirst.map((deployment) => deploymentJson(context, application, deployment));
    context.out(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  const rows = newestFirst.map(({ id, deployedAt, revision }) => [
    String(id),
    documentedTime(deployedAt),
    revisionText(context, revision),
  ]);
  context.out(formatTable([['ID', 'DATE', 'REVISION'], ...rows]));
  return 0;
}

export async function get(context: ToolContext, application: Application, flags: Flags): Promise<number> {
  const output = flags.value('output') ?? 'wide';
  if (output === 'wide' || output.startsWith('tree')) {
    if (context.world().dialect === 'as-documented') return documentedGet(context, application);
    context.out(`${summaryTable(context, application)}\n`);
    if (flags.has('show-operation')) context.out(`${operationTable(application)}\n`);
    context.out(resourceTable(context, application));
    return 0;
  }
  context.out(await serialise(applicationJson(context, application), output));
  return 0;
}

function documentedGet(context: ToolContext, application: Application): number {
  const { revision } = syncOf(context, application);
  const last = application.history.at(-1);
  context.out(
    [
      `Name:             ${application.name}`,
      'Health Status:    Healthy',
      `Sync Status:      Synced from ${revision}`,
      `History ID:       ${last?.id ?? ''}`,
      `Source: ${application.path}; Repo: ${repositoryUrl}; Revision: ${revision}`,
      '',
    ].join('\n'),
  );
  return 0;
}

export function resourceTable(context: ToolContext, application: Application): string {
  const header = ['GROUP', 'KIND', 'NAMESPACE', 'NAME', 'STATUS', 'HEALTH', 'HOOK', 'MESSAGE'];
  const rows = resourcesOf(context, application).map((resource) => [
    resource.group,
    resource.kind,
    resource.namespace,
    resource.name,
    resource.status,
    resource.health.status,
    '',
    `${resource.kind.toLowerCase()}${resource.group === '' ? '' : `.${resource.group}`}/${resource.name} configured`,
  ]);
  return formatTable([header, ...rows]);
}

/** `app diff` exits 1 where the cluster and `main` differ, as diff does. */
export function diff(context: ToolContext, application: Application, flags: Flags): number {
  if (isSynced(application)) return 0;
  const resource = resourcesOf(context, application)[0];
  const [live, wanted] = differenceOf(context, application);
  const group = resource === undefined || resource.group === '' ? '' : `${resource.group}/`;
  context.out(`\n===== ${group}${resource?.kind} ${application.namespace}/${resource?.name} ======\n`);
  context.out(`32c32\n<         ${live}\n---\n>         ${wanted}\n`);
  return flags.value('exit-code') === 'false' ? 0 : 1;
}

function differenceOf(context: ToolContext, { sets, target, path }: Application): readonly [string, string] {
  if (sets.kind === 'quota') {
    const wanted = hardCpuIn(context.repository.fileAt(target, `${path}/resourcequota.yaml`) ?? '');
    return [`limits.cpu: "${context.world().quota.hardCpu}"`, `limits.cpu: "${wanted}"`];
  }
  const image = sets.kind === 'image' ? (findWorkload(context.world(), sets.workload)?.image ?? '') : '';
  return [`image: ${image}`, `image: ${imageOf(context.repository.digestAt(target, path) ?? '')}`];
}

export async function list(context: ToolContext, flags: Flags): Promise<number> {
  const { applications } = context.world();
  const output = flags.value('output') ?? 'wide';
  if (output === 'name') context.out(applications.map(({ name }) => `argocd/${name}\n`).join(''));
  else if (output !== 'wide') {
    context.out(
      await serialise(
        applications.map((application) => applicationJson(context, application)),
        output,
      ),
    );
  } else context.out(listTable(context, applications));
  return 0;
}

function listTable(context: ToolContext, applications: readonly Application[]): string {
  const header = 'NAME CLUSTER NAMESPACE PROJECT STATUS HEALTH SYNCPOLICY CONDITIONS REPO PATH TARGET'.split(
    ' ',
  );
  const rows = applications.map((application) => [
    `argocd/${application.name}`,
    'https://kubernetes.default.svc',
    application.namespace,
    'bookstore',
    syncOf(context, application).status,
    resourcesOf(context, application)[0]?.health.status ?? 'Healthy',
    application.syncPolicy === null ? 'Manual' : 'Auto',
    '<none>',
    repositoryUrl,
    application.path,
    'main',
  ]);
  return formatTable([header, ...rows]);
}

async function serialise(value: unknown, output: string): Promise<string> {
  if (output === 'json') return `${JSON.stringify(value, null, 2)}\n`;
  if (output !== 'yaml') throw new ToolFailure(`unknown output format: ${output}`, 20);
  const { stringify } = await import('../yaml.js');
  return stringify(value);
}
