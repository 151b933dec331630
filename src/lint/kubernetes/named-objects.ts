import type { ToolSurface } from '../../model/generated/schemas.js';
import type { CallWord } from '../../surface/call.js';
import { callsIn } from '../../surface/calls-in.js';
import { readCall } from '../../surface/read-call.js';
import type { ObjectName } from './declared-object.js';
import { kindOf } from './kinds.js';

/** An object that a command names, and the word of its code that does. */
export interface NamedObject extends ObjectName {
  readonly start: number;
  readonly end: number;
}

/** Subcommands whose arguments may be `KIND NAME…`; those of the others name objects as `KIND/NAME` alone. */
const kindThenNames = new Set([
  ...['get', 'describe', 'delete', 'edit', 'label', 'annotate', 'patch', 'scale', 'wait'],
  ...[
    'rollout restart',
    'rollout status',
    'rollout undo',
    'rollout history',
    'rollout pause',
    'rollout resume',
  ],
]);
/** What they make need not be declared. */
const makers = new Set(['create', 'run', 'expose', 'autoscale', 'apply', 'replace']);

/** The objects whose names stand in the kubectl calls of a command as they are: no variable, no placeholder. */
export function namedObjects(code: string, kubectl: ToolSurface): readonly NamedObject[] {
  return callsIn(code)
    .filter(({ tool }) => tool === 'kubectl')
    .flatMap(({ words }) => {
      const { path, arguments: given } = readCall(kubectl, words);
      if (makers.has(path[0] ?? '')) return [];
      const first = given[0]?.literal ?? '';
      const isKind = kindThenNames.has(path.join(' ')) && !first.includes('/');
      const kind = isKind ? kindOf(first) : null;
      if (kind !== null) return given.slice(1).flatMap((word) => named(kind, word.literal ?? '', word));
      return given.flatMap((word) => {
        const [type = '', name = ''] = word.literal?.split('/', 2) ?? [];
        return named(kindOf(type), name, word);
      });
    });
}

/** RFC 1123, as Kubernetes names its objects. */
const objectName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

function named(kind: string | null, name: string, { start, end }: CallWord): readonly NamedObject[] {
  return kind !== null && objectName.test(name) ? [{ kind, name, start, end }] : [];
}
