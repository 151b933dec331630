import {
  abortRollout,
  canaryPods,
  messageOf,
  promoteRollout,
  retryRollout,
  undoRollout,
} from '../../world/rollout.js';
import type { Rollout } from '../../world/world.js';
import { type Flags, type FlagTable, readFlags } from '../flags.js';
import { type ToolContext, ToolFailure } from '../tool.js';
import { namespaceOf } from './namespace.js';

const rolloutsFlags: FlagTable = {
  watch: { letter: 'w', kind: 'switch' },
  'no-color': 'switch',
  timeout: 'value',
  'to-revision': 'value',
  full: 'switch',
};

const changes: Readonly<
  Record<string, { readonly done: string; apply(rollout: Rollout, now: number): Rollout }>
> = {
  abort: { done: 'aborted', apply: abortRollout },
  undo: { done: 'undo', apply: undoRollout },
  retry: { done: 'retried', apply: retryRollout },
  promote: { done: 'promoted', apply: promoteRollout },
};

/** `kubectl argo rollouts`: get rollout, status, abort, undo, retry rollout, promote. */
export async function argo(
  context: ToolContext,
  args: readonly string[],
  common: FlagTable,
): Promise<number> {
  const flags = readFlags(args, { ...common, ...rolloutsFlags });
  const [plugin = '', verb = '', ...names] = flags.positional;
  if (plugin !== 'rollouts') throw new ToolFailure(`error: unknown command "argo" for "kubectl"`);
  const name = names[0] === 'rollout' || names[0] === 'rollouts' ? names[1] : names[0];
  const rollout = context.world().rollout;
  if (rollout.name !== name || rollout.namespace !== namespaceOf(flags))
    throw new ToolFailure(`Error: rollouts.argoproj.io "${name ?? ''}" not found`);
  const change = changes[verb];
  if (change !== undefined) return apply(context, verb, flags);
  if (verb === 'get') return print(context, rollout, flags);
  if (verb === 'status') return status(context, flags);
  throw new ToolFailure(`sandbox: this stand-in does not know kubectl argo rollouts ${verb}`, 70);
}

function apply(context: ToolContext, verb: string, flags: Flags): number {
  if (flags.value('to-revision') !== null)
    throw new ToolFailure('sandbox: this stand-in undoes to the revision before alone', 70);
  if (verb === 'promote' && !flags.has('full'))
    throw new ToolFailure('sandbox: this stand-in promotes with --full alone', 70);
  const change = changes[verb];
  if (change === undefined) return 1;
  const name = context.update((world) => ({
    world: { ...world, rollout: change.apply(world.rollout, context.now()) },
    answer: world.rollout.name,
  }));
  context.out(`rollout '${name}' ${change.done}\n`);
  return 0;
}

const symbols: Readonly<Record<Rollout['phase'], string>> = {
  Paused: '॥',
  Progressing: '◌',
  Degraded: '✖',
  Healthy: '✔',
};

function print(context: ToolContext, rollout: Rollout, flags: Flags): number {
  if (flags.has('watch')) throw new ToolFailure('sandbox: this stand-in does not watch', 70);
  const canary = canaryPods(rollout);
  const image = (text: string): string => text;
  const message = messageOf(rollout);
  const images =
    canary > 0 || rollout.phase === 'Degraded'
      ? [`${image(rollout.wantedImage)}${canary > 0 ? ' (canary)' : ''}`, `${rollout.stableImage} (stable)`]
      : [`${rollout.stableImage} (stable)`];
  const step = rollout.phase === 'Healthy' ? '3/3' : rollout.phase === 'Degraded' ? '0/3' : '1/3';
  const weight = rollout.phase === 'Healthy' ? 100 : rollout.weight;
  const rows: readonly (readonly [string, string])[] = [
    ['Name:', rollout.name],
    ['Namespace:', rollout.namespace],
    ['Status:', `${symbols[rollout.phase]} ${rollout.phase}`],
    ...(message === '' ? [] : [['Message:', message] as const]),
    ['Strategy:', 'Canary'],
    ['  Step:', step],
    ['  SetWeight:', String(weight)],
    ['  ActualWeight:', String(weight)],
    ...images.map((text, index) => [index === 0 ? 'Images:' : '', text] as const),
    ['Replicas:', ''],
    ['  Desired:', String(rollout.replicas)],
    ['  Current:', String(rollout.replicas)],
    ['  Updated:', String(canary)],
    ['  Ready:', String(rollout.replicas)],
    ['  Available:', String(rollout.replicas)],
  ];
  context.out(rows.map(([key, value]) => `${value === '' ? key : key.padEnd(17) + value}\n`).join(''));
  return 0;
}

/** Waits for Healthy or Degraded; `--watch=false` only looks. Degraded is status 1. */
async function status(context: ToolContext, flags: Flags): Promise<number> {
  const looks = flags.value('watch') === 'false';
  const limitMs = Number((flags.value('timeout') ?? '600').replace(/s$/, '')) * 1000;
  const startedAt = context.now();
  for (;;) {
    const { rollout } = context.world();
    const message = messageOf(rollout);
    const line = message === '' ? rollout.phase : `${rollout.phase} - ${message}`;
    if (rollout.phase === 'Degraded') {
      context.out(`${line}\n`);
      throw new ToolFailure(`Error: The rollout is in a degraded state with message: ${message}`);
    }
    if (looks || rollout.phase === 'Healthy') {
      context.out(`${line}\n`);
      return 0;
    }
    if (context.now() - startedAt > limitMs)
      throw new ToolFailure('Error: Rollout status watch exceeded timeout');
    await context.sleep(200);
  }
}
