/** Ends a switch over a union: adding a variant becomes a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${JSON.stringify(value)}`);
}
