import { readFileSync } from 'node:fs';
import { migrationAgeMs } from '../../world/releases.js';
import type { Database } from '../../world/world.js';
import { type FlagTable, readFlags } from '../flags.js';
import { type ToolContext, ToolFailure } from '../tool.js';
import { namespaceOf } from './namespace.js';

/** How long a restore takes here. A real one takes as long as the data needs. */
const restoreMs = 3000;

/** `kubectl apply -f -`: a CloudNativePG Cluster that recovers from a backup, and nothing else. */
export async function apply(
  context: ToolContext,
  args: readonly string[],
  common: FlagTable,
): Promise<number> {
  const flags = readFlags(args, { ...common, filename: { letter: 'f', kind: 'value' }, 'dry-run': 'value' });
  const file = flags.value('filename');
  if (file === null) throw new ToolFailure('error: must specify one of -f and -k');
  const { parse } = await import('../yaml.js');
  const manifest: unknown = parse(file === '-' ? context.stdin.read() : readFileSync(file, 'utf8'));
  const wanted = readCluster(manifest);
  if (wanted === null)
    throw new ToolFailure(
      'sandbox: this stand-in applies a CloudNativePG Cluster with bootstrap.recovery alone',
      70,
    );
  if (flags.value('dry-run') !== null && flags.value('dry-run') !== 'none') {
    context.out(`cluster.postgresql.cnpg.io/${wanted.name} created (${flags.value('dry-run')} dry run)\n`);
    return 0;
  }
  const answer = context.update((world) => {
    const exists = world.databases.some(({ name }) => name === wanted.name);
    const restored = restore(wanted, context.now(), {
      namespace: wanted.namespace ?? namespaceOf(flags),
      world,
    });
    return {
      world: exists ? world : { ...world, databases: [...world.databases, restored] },
      answer: exists ? 'unchanged' : 'created',
    };
  });
  context.out(`cluster.postgresql.cnpg.io/${wanted.name} ${answer}\n`);
  return 0;
}

interface WantedCluster {
  readonly name: string;
  readonly namespace: string | null;
  readonly instances: number;
  readonly targetTime: string;
}

function restore(
  wanted: WantedCluster,
  now: number,
  { namespace, world }: { namespace: string; world: { readonly startedAt: number } },
): Database {
  const beforeMigration = Date.parse(wanted.targetTime) < world.startedAt - migrationAgeMs;
  return {
    name: wanted.name,
    namespace,
    instances: wanted.instances,
    readyAt: now + restoreMs,
    hasIsbn10: beforeMigration,
    books: beforeMigration ? 48_209 : 48_211,
    restoredTo: wanted.targetTime,
  };
}

function readCluster(manifest: unknown): WantedCluster | null {
  const name = at(manifest, 'metadata', 'name');
  const namespace = at(manifest, 'metadata', 'namespace');
  const instances = at(manifest, 'spec', 'instances');
  const targetTime = at(manifest, 'spec', 'bootstrap', 'recovery', 'recoveryTarget', 'targetTime');
  if (at(manifest, 'kind') !== 'Cluster' || typeof name !== 'string') return null;
  const time = targetTime instanceof Date ? targetTime.toISOString() : String(targetTime);
  if (Number.isNaN(Date.parse(time))) return null;
  return {
    name,
    namespace: typeof namespace === 'string' ? namespace : null,
    instances: typeof instances === 'number' ? instances : 1,
    targetTime: time,
  };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((current, key) => {
    if (typeof current !== 'object' || current === null) return undefined;
    return Object.entries(current).find(([name]) => name === key)?.[1];
  }, value);
}
