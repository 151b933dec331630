import { findWorkload as findNamed } from '../../world/argo.js';
import { podsOf, withImage } from '../../world/workload.js';
import type { Workload } from '../../world/world.js';
import { type Flags, type FlagTable, readFlags } from '../flags.js';
import { type ToolContext, ToolFailure } from '../tool.js';
import { namespaceOf } from './namespace.js';

const rolloutFlags: FlagTable = {
  timeout: 'value',
  'to-revision': 'value',
  watch: { letter: 'w', kind: 'switch' },
};

/** `kubectl rollout status|history|undo deployment/NAME`. */
export async function rollout(
  context: ToolContext,
  args: readonly string[],
  common: FlagTable,
): Promise<number> {
  const flags = readFlags(args, { ...common, ...rolloutFlags });
  const [verb = '', target = '', name] = flags.positional;
  const workload = findWorkload(context, flags, name ?? target.split('/')[1] ?? '');
  switch (verb) {
    case 'status':
      return status(context, workload.name);
    case 'history':
      context.out(`deployment.apps/${workload.name} \nREVISION  CHANGE-CAUSE\n`);
      context.out(`${workload.generation - 1}         <none>\n${workload.generation}         <none>\n\n`);
      return 0;
    case 'undo':
      return undo(context, workload.name);
    default:
      throw new ToolFailure(`sandbox: this stand-in does not know kubectl rollout ${verb}`, 70);
  }
}

function findWorkload(context: ToolContext, flags: Flags, name: string): Workload {
  const found = findNamed(context.world(), name);
  if (found === null || namespaceOf(flags) !== found.namespace)
    throw new ToolFailure(`Error from server (NotFound): deployments.apps "${name}" not found`);
  return found;
}

async function status(context: ToolContext, name: string): Promise<number> {
  let told = -1;
  for (;;) {
    const workload = context.world().workloads.find((candidate) => candidate.name === name);
    if (workload === undefined) return 1;
    const updated = podsOf(workload, context.now()).filter((pod) => pod.image === workload.image).length;
    if (updated === workload.replicas) break;
    if (updated !== told) {
      const progress = `${updated} out of ${workload.replicas} new replicas have been updated`;
      context.out(`Waiting for deployment "${name}" rollout to finish: ${progress}...\n`);
    }
    told = updated;
    await context.sleep(100);
  }
  context.out(`deployment "${name}" successfully rolled out\n`);
  return 0;
}

function undo(context: ToolContext, name: string): number {
  context.update((world) => ({
    world: {
      ...world,
      workloads: world.workloads.map((workload) =>
        workload.name === name ? withImage(workload, workload.previousImage, context.now()) : workload,
      ),
    },
    answer: null,
  }));
  context.out(`deployment.apps/${name} rolled back\n`);
  return 0;
}
