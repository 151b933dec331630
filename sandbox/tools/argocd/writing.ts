import {
  deploy,
  findApplication,
  healthOf,
  isSynced,
  operationMs,
  rollback,
  setSyncPolicy,
} from '../../world/argo.js';
import type { Application, SyncPolicy, World } from '../../world/world.js';
import type { Flags } from '../flags.js';
import { formatTable } from '../table.js';
import { type ToolContext, ToolFailure } from '../tool.js';
import {
  applicationJson,
  operationTable,
  resourcesOf,
  revisionText,
  summaryTable,
} from './application-view.js';
import { resourceTable } from './reading.js';
import { isoTime } from './time.js';

/** `app wait` without `--timeout` waits for ever; a stand-in does not. */
const longestWaitMs = 10 * 60_000;

/** `app set`: the real one is silent when it worked. */
export function set(context: ToolContext, application: Application, flags: Flags): number {
  const policy = policyOf(application, flags);
  context.update((world) => ({ world: setSyncPolicy(world, application.name, policy), answer: null }));
  if (context.world().dialect === 'as-documented') context.out(`Application '${application.name}' updated\n`);
  return 0;
}

function policyOf(application: Application, flags: Flags): SyncPolicy | null {
  const wanted = flags.value('sync-policy');
  if (wanted === null && !flags.has('self-heal') && !flags.has('auto-prune'))
    throw new ToolFailure('Please set at least one option to update', 1);
  if (wanted === 'none' || wanted === 'manual') return null;
  if (wanted !== null && !['automated', 'automatic', 'auto'].includes(wanted))
    throw new ToolFailure(`Invalid sync-policy: ${wanted}`, 20);
  const base = wanted === null ? application.syncPolicy : { prune: false, selfHeal: false };
  if (base === null)
    throw new ToolFailure('Cannot set --self-heal: application not configured with automatic sync', 20);
  return {
    prune: flags.value('auto-prune') === null ? base.prune : flags.has('auto-prune'),
    selfHeal: flags.value('self-heal') === null ? base.selfHeal : flags.has('self-heal'),
  };
}

export async function rollBack(
  context: ToolContext,
  application: Application,
  flags: Flags,
): Promise<number> {
  const id = rollbackId(application, flags.positional[1]);
  const { repository } = context;
  const answer = context.update((world) => {
    const result = rollback(world, findApplication(world, application.name) ?? application, {
      id,
      repository,
      now: context.now(),
    });
    return { world: result.kind === 'done' ? result.world : world, answer: result };
  });
  if (answer.kind === 'auto-sync-enabled') {
    const why = 'rollback cannot be initiated when auto-sync is enabled';
    throw new ToolFailure(`rpc error: code = FailedPrecondition desc = ${why}`, 20);
  }
  if (answer.kind === 'no-such-id') {
    throw new ToolFailure(
      `Application '${application.name}' does not have deployment id '${id}' in history\n`,
      20,
    );
  }
  const revision = revisionText(context, answer.deployment.revision);
  const documented = context.world().dialect === 'as-documented';
  if (documented) {
    context.out(`Rolling back application '${application.name}' to history ${id} (revision ${revision})\n`);
    context.out("Waiting for app to reach 'Synced'...\n");
  }
  await context.sleep(operationMs);
  if (documented) await untilHealthy(context, application.name);
  if (documented) context.out(`Application '${application.name}' health is 'Healthy'\n`);
  else reportOperation(context, application.name, flags);
  return 0;
}

/** The document's rollback waits for the pods; the real one for the operation alone. */
async function untilHealthy(context: ToolContext, name: string): Promise<void> {
  for (;;) {
    const world = context.world();
    const application = findApplication(world, name);
    if (application === null || healthOf(world, application, context.now()) === 'Healthy') return;
    await context.sleep(100);
  }
}

function rollbackId(application: Application, text: string | undefined): number {
  if (text === undefined) {
    const previous = application.history.at(-2);
    if (previous !== undefined) return previous.id;
    throw new ToolFailure(
      `Application '${application.name}' should have at least two successful deployments`,
      20,
    );
  }
  if (!/^[+-]?\d+$/.test(text)) {
    throw new ToolFailure(`strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`, 20);
  }
  return Number(text);
}

export async function sync(context: ToolContext, application: Application, flags: Flags): Promise<number> {
  const wanted = flags.value('revision');
  const revision = wanted === null ? application.target : context.repository.resolve(wanted);
  if (revision === null) {
    const why = `Unable to resolve '${wanted}' to a commit SHA`;
    throw new ToolFailure(`rpc error: code = FailedPrecondition desc = ${why}`, 20);
  }
  if (application.syncPolicy !== null && revision !== application.target) {
    const why = `Cannot sync to ${wanted}: auto-sync currently set to main`;
    throw new ToolFailure(`rpc error: code = FailedPrecondition desc = ${why}`, 20);
  }
  if (!flags.has('dry-run')) {
    context.update((world) => ({
      world: synced(world, application, { context, revision: wanted === null ? null : revision }),
      answer: null,
    }));
    await context.sleep(operationMs);
  }
  reportOperation(context, application.name, flags);
  return 0;
}

/** Without a revision it is the branch as it stands now, also where it moved a moment ago. */
function synced(
  world: World,
  application: Application,
  { context, revision }: { readonly context: ToolContext; readonly revision: string | null },
): World {
  const current = findApplication(world, application.name) ?? application;
  return deploy(world, current, {
    revision: revision ?? current.target,
    repository: context.repository,
    now: context.now(),
    automated: false,
  });
}

/** `app wait`: without a condition it waits for sync, health and operation together. */
export async function wait(context: ToolContext, application: Application, flags: Flags): Promise<number> {
  const named = ['sync', 'health', 'operation'].some((condition) => flags.has(condition));
  const seconds = Number(flags.value('timeout') ?? 0);
  const limitMs = seconds === 0 ? longestWaitMs : seconds * 1000;
  const startedAt = context.now();
  const holds = (): boolean => {
    const world = context.world();
    const current = findApplication(world, application.name) ?? application;
    const healthy = healthOf(world, current, context.now()) === 'Healthy';
    return (
      (healthy || (named && !flags.has('health'))) &&
      (isSynced(current) || (named && !flags.has('sync')) || world.dialect === 'as-documented') &&
      (context.now() >= current.operation.finishedAt || (named && !flags.has('operation')))
    );
  };
  while (!holds()) {
    if (context.now() - startedAt >= limitMs) {
      context.out('\nThe command timed out waiting for the conditions to be met.\n');
      const why = `timed out (${Math.round(limitMs / 1000)}s) waiting for app "${application.name}" match desired state`;
      throw new ToolFailure(why, 20);
    }
    await context.sleep(100);
  }
  reportOperation(context, application.name, flags);
  return 0;
}

function reportOperation(context: ToolContext, name: string, flags: Flags): void {
  const application = findApplication(context.world(), name);
  if (application === null) return;
  if (flags.value('output') === 'json') {
    context.out(`${JSON.stringify(applicationJson(context, application), null, 2)}\n`);
    return;
  }
  const header = ['TIMESTAMP', 'GROUP', 'KIND', 'NAMESPACE', 'NAME', 'STATUS', 'HEALTH', 'HOOK', 'MESSAGE'];
  const rows = resourcesOf(context, application).map((resource) => [
    isoTime(context.now()),
    resource.group,
    resource.kind,
    resource.namespace,
    resource.name,
    resource.status,
    resource.health.status,
    '',
    '',
  ]);
  context.out(`${formatTable([header, ...rows])}\n${summaryTable(context, application)}\n`);
  context.out(`${operationTable(application)}\n${resourceTable(context, application)}`);
}
