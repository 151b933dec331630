import type { Evidence } from '../model/check.js';

/** What a variable holds: what this very command captured, else what was bound before; undefined where it is unset. */
export function variableValue(
  name: string,
  bound: Pick<Evidence, 'variables' | 'captures'>,
): string | undefined {
  return ownValue(bound.captures, name) ?? ownValue(bound.variables, name);
}

export function ownValue(values: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
