import { createHash } from 'node:crypto';

/** The same for the same bytes, wherever they stand. */
export function contentKey(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
