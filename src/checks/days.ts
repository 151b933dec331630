import { parseDuration } from './duration.js';

/** Whole days of `90d`, `6 weeks`, `3 months` (of thirty days); null where the text is none of these. */
export function parseDays(text: string): number | null {
  const months = /^\s*(\d+)\s*months?\s*$/.exec(text);
  if (months !== null) return Number(months[1]) * 30;
  const durationMs = parseDuration(text);
  return durationMs === null ? null : Math.floor(durationMs / 86_400_000);
}
