/**
 * Is a value among those that a flag names? Case aside; each of several between commas; and what takes an argument of
 * its own (`jsonpath={.items}`, `custom-columns=NAME:.metadata.name`) by what stands before it.
 */
export function isAllowed(value: string, allowed: readonly string[]): boolean {
  const names = new Set(allowed.map((each) => each.toLowerCase()));
  const given = value.toLowerCase();
  const head = given.split(/[=:]/)[0] ?? '';
  return names.has(given) || names.has(head) || given.split(',').every((part) => names.has(part.trim()));
}
