import type { ToolLock } from '../model/generated/schemas.js';
import { shippedSurface } from './shipped.js';
import type { Surfaces } from './surfaces.js';

/** What the lock says of a tool counts, and else what ships with the package. */
export function surfacesOf(lock: ToolLock | null): Surfaces {
  const locked = new Map(Object.entries(lock?.tools ?? {}));
  return (tool) => locked.get(tool) ?? shippedSurface(tool);
}
