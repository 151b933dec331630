import type { TargetRecord } from '../model/generated/schemas.js';

/** What may be written down of a place: a value that a secret names is hidden like the secret. */
export function hideInTarget(
  { places, problems }: TargetRecord,
  hide: (text: string) => string,
): TargetRecord {
  return {
    places: places.map(({ facts, ...place }) => ({
      ...place,
      facts: facts.map(({ key, value, from }) => ({
        key,
        value: value === null ? null : hide(value),
        from: hide(from),
      })),
    })),
    problems: problems.map(({ message, hint, line }) => ({ message: hide(message), hint: hide(hint), line })),
  };
}
