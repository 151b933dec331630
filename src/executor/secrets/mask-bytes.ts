import { findPattern, type Search } from './find-pattern.js';

export interface MaskRequest {
  /** More bytes may follow: what may be the beginning of a secret is left for the next call. */
  readonly more: boolean;
  /** How many of the bytes belong to a secret that has its mask already. */
  readonly covered: number;
}

export interface MaskedBytes {
  readonly pieces: readonly Uint8Array[];
  /** Where the bytes begin that are left for the next call, and how many of those have their mask already. */
  readonly rest: number;
  readonly covered: number;
}

/** Puts `mask` in the place of every secret. Two that overlap are one: the end of the second is no less secret. */
export function maskBytes(
  bytes: Uint8Array,
  { search, mask }: { readonly search: Search; readonly mask: Uint8Array },
  { more, covered }: MaskRequest,
): MaskedBytes {
  const pieces: Uint8Array[] = [];
  let shown = covered;
  const showUpTo = (end: number): void => {
    if (end > shown) pieces.push(bytes.subarray(shown, end));
    shown = Math.max(shown, end);
  };
  let rest = bytes.length;
  for (
    let found = findPattern(search, bytes, 0);
    found !== null;
    found = findPattern(search, bytes, found.at + 1)
  ) {
    const { at, end, isOpen } = found;
    if (isOpen && more) {
      rest = at;
      break;
    }
    if (end === null) continue;
    if (at >= shown) {
      showUpTo(at);
      pieces.push(mask);
    }
    shown = Math.max(shown, end);
  }
  showUpTo(rest);
  return { pieces, rest, covered: shown - rest };
}
