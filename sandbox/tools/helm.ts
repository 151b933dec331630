import { withWorkloadImage } from '../world/argo.js';
import { isRollingOut } from '../world/workload.js';
import type { HelmRelease, HelmRevision } from '../world/world.js';
import { isoTime } from './argocd/time.js';
import { type Flags, type FlagTable, readFlags } from './flags.js';
import { formatTable } from './table.js';
import { type Tool, type ToolContext, ToolFailure } from './tool.js';

const helmFlags: FlagTable = {
  namespace: { letter: 'n', kind: 'value' },
  'kube-context': 'value',
  output: { letter: 'o', kind: 'value' },
  max: 'value',
  revision: 'value',
  wait: 'switch',
  timeout: 'value',
  'cleanup-on-fail': 'switch',
  'all-namespaces': { letter: 'A', kind: 'switch' },
};

/** Helm 3 on one release of the pretend cluster: list, history, status, get values, rollback. */
export const helm: Tool = async (context) => {
  try {
    return await dispatch(context);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    context.err(`${error.status === 70 ? '' : 'Error: '}${error.message}\n`);
    return error.status;
  }
};

async function dispatch(context: ToolContext): Promise<number> {
  const flags = readFlags(context.args, helmFlags);
  const [verb = '', ...rest] = flags.positional;
  const name = verb === 'get' ? rest[1] : rest[0];
  if (verb === 'version') return say(context, 'version.BuildInfo{Version:"v3.16.0+sandbox"}\n');
  if (verb === 'list' || verb === 'ls') return list(context, flags);
  const { release } = context.world();
  if (name !== release.name || flags.value('namespace') !== release.namespace)
    throw new ToolFailure(
      verb === 'history' || verb === 'rollback' ? 'release: not found' : 'release: not found',
    );
  switch (verb) {
    case 'history':
      return history(context, release, flags);
    case 'status':
      return status(context, release, flags);
    case 'get':
      return values(context, release, { what: rest[0] ?? '', flags });
    case 'rollback':
      return rollback(context, release, { wanted: rest[1], waits: flags.has('wait') });
    default:
      throw new ToolFailure(`sandbox: this stand-in does not know helm ${verb}`, 70);
  }
}

function list(context: ToolContext, flags: Flags): number {
  const { release } = context.world();
  const rows = flags.has('all-namespaces') || flags.value('namespace') === release.namespace ? [release] : [];
  const described = rows.map((row) => {
    const last = row.revisions.at(-1);
    return {
      name: row.name,
      namespace: row.namespace,
      revision: String(last?.revision ?? 0),
      updated: isoTime(last?.updatedAt ?? 0),
      status: 'deployed',
      chart: `${row.chart}-${last?.chartVersion ?? ''}`,
      app_version: last?.chartVersion ?? '',
    };
  });
  if (flags.value('output') === 'json') return say(context, `${JSON.stringify(described)}\n`);
  const header = ['NAME', 'NAMESPACE', 'REVISION', 'UPDATED', 'STATUS', 'CHART', 'APP VERSION'];
  return say(context, formatTable([header, ...described.map((row) => Object.values(row))], 3));
}

function history(context: ToolContext, release: HelmRelease, flags: Flags): number {
  const shown = release.revisions.slice(-Number(flags.value('max') ?? 256));
  const rows = shown.map((revision) => ({
    revision: revision.revision,
    updated: isoTime(revision.updatedAt),
    status: revision === release.revisions.at(-1) ? 'deployed' : 'superseded',
    chart: `${release.chart}-${revision.chartVersion}`,
    app_version: revision.chartVersion,
    description: revision.description,
  }));
  if (flags.value('output') === 'json') return say(context, `${JSON.stringify(rows)}\n`);
  const header = ['REVISION', 'UPDATED', 'STATUS', 'CHART', 'APP VERSION', 'DESCRIPTION'];
  return say(context, formatTable([header, ...rows.map((row) => Object.values(row).map(String))], 2));
}

function status(context: ToolContext, release: HelmRelease, flags: Flags): number {
  const last = release.revisions.at(-1);
  const info = {
    status: 'deployed',
    last_deployed: isoTime(last?.updatedAt ?? 0),
    description: last?.description,
  };
  const { name, namespace } = release;
  if (flags.value('output') === 'json')
    return say(context, `${JSON.stringify({ name, namespace, version: last?.revision, info })}\n`);
  return say(
    context,
    `NAME: ${name}\nLAST DEPLOYED: ${info.last_deployed}\nNAMESPACE: ${namespace}\nSTATUS: deployed\nREVISION: ${last?.revision}\nTEST SUITE: None\n`,
  );
}

function values(
  context: ToolContext,
  release: HelmRelease,
  { what, flags }: { what: string; flags: Flags },
): number {
  if (what !== 'values') throw new ToolFailure(`sandbox: this stand-in does not know helm get ${what}`, 70);
  const wanted = Number(flags.value('revision') ?? release.revisions.at(-1)?.revision);
  const found = release.revisions.find(({ revision }) => revision === wanted);
  if (found === undefined) throw new ToolFailure('release: not found');
  return say(context, `USER-SUPPLIED VALUES:\nimage:\n  digest: ${found.image.split('@')[1]}\nreplicas: 2\n`);
}

async function rollback(
  context: ToolContext,
  release: HelmRelease,
  { wanted, waits }: { wanted: string | undefined; waits: boolean },
): Promise<number> {
  const target =
    wanted === undefined || wanted === '0' ? release.revisions.at(-2) : findRevision(release, wanted);
  if (target === undefined) throw new ToolFailure(`release has no ${wanted ?? '0'} version`);
  context.update((world) => {
    const now = context.now();
    const revision: HelmRevision = {
      ...target,
      revision: (world.release.revisions.at(-1)?.revision ?? 0) + 1,
      updatedAt: now,
      description: `Rollback to ${target.revision}`,
    };
    const changed = {
      ...world,
      release: { ...world.release, revisions: [...world.release.revisions, revision] },
    };
    return { world: withWorkloadImage(changed, release.name, target.image, now), answer: null };
  });
  while (waits && context.world().workloads.some((workload) => isRollingOut(workload, context.now()))) {
    await context.sleep(100);
  }
  return say(context, 'Rollback was a success! Happy Helming!\n');
}

function findRevision(release: HelmRelease, text: string): HelmRevision | undefined {
  if (!/^\d+$/.test(text))
    throw new ToolFailure(
      `could not convert revision to a number: strconv.Atoi: parsing "${text}": invalid syntax`,
    );
  return release.revisions.find(({ revision }) => revision === Number(text));
}

function say(context: ToolContext, text: string): number {
  context.out(text);
  return 0;
}
