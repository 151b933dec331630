/**
 * What a description names in place of what it calls deprecated, empty where it names nothing; null where it calls it
 * nothing of the kind.
 */
export function deprecationIn(description: string): string | null {
  if (!says.some((pattern) => pattern.test(description))) return null;
  return /\b(?:use|favou?r of|replaced by)\s+["'`]?(--[\w-]+)/i.exec(description)?.[1] ?? '';
}

/** At the beginning, in brackets, or in capitals; in the middle of a sentence it may be about anything. */
const says: readonly RegExp[] = [
  /^[[(]?deprecated\b/i,
  /[[(]deprecated\b/i,
  /\bDEPRECATED\b/,
  /^\S+ (?:is|has been) deprecated\b/i,
];
