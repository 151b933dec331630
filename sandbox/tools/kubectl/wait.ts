import { type FlagTable, readFlags } from '../flags.js';
import { type ToolContext, ToolFailure } from '../tool.js';
import { kindNamed, singularOf } from './kube-object.js';
import { namespaceOf } from './namespace.js';
import { objectsOf } from './objects.js';

const defaultSeconds = 30;

/** `kubectl wait --for=condition=NAME KIND/NAME --timeout=…`. */
export async function wait(
  context: ToolContext,
  args: readonly string[],
  common: FlagTable,
): Promise<number> {
  const flags = readFlags(args, { ...common, for: 'value', timeout: 'value' });
  const condition = /^condition=(\w+)$/i.exec(flags.value('for') ?? '')?.[1];
  if (condition === undefined)
    throw new ToolFailure('sandbox: this stand-in waits --for=condition=NAME alone', 70);
  const [word = '', inline] = (flags.positional[0] ?? '').split('/');
  const name = inline ?? flags.positional[1] ?? '';
  const kind = kindNamed(word);
  if (kind === null) throw new ToolFailure(`error: the server doesn't have a resource type "${word}"`);
  const limitMs = secondsOf(flags.value('timeout')) * 1000;
  const startedAt = context.now();
  for (;;) {
    const found = objectsOf(context.world(), context.now()).find(
      (object) =>
        object.kind === kind &&
        object.metadata.name === name &&
        object.metadata.namespace === namespaceOf(flags),
    );
    if (found === undefined)
      throw new ToolFailure(`Error from server (NotFound): ${word} "${name}" not found`);
    if (holds(found.status.conditions, condition)) break;
    if (context.now() - startedAt > limitMs)
      throw new ToolFailure(`error: timed out waiting for the condition on ${word}/${name}`);
    await context.sleep(100);
  }
  context.out(`${singularOf(kind)}/${name} condition met\n`);
  return 0;
}

function holds(conditions: unknown, wanted: string): boolean {
  if (!Array.isArray(conditions)) return false;
  const list: readonly unknown[] = conditions;
  return list.some(
    (condition) =>
      typeof condition === 'object' &&
      condition !== null &&
      'type' in condition &&
      'status' in condition &&
      String(condition.type).toLowerCase() === wanted.toLowerCase() &&
      condition.status === 'True',
  );
}

function secondsOf(text: string | null): number {
  const [, count, unit] = /^(\d+)([sm]?)$/.exec(text ?? '') ?? [];
  return count === undefined ? defaultSeconds : Number(count) * (unit === 'm' ? 60 : 1);
}
