import type { Flags } from '../flags.js';

/** The context's own namespace is `default`, as on a cluster where nobody set one. */
export function namespaceOf(flags: Flags): string {
  return flags.value('namespace') ?? 'default';
}
