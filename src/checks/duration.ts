import { units } from './unit-table.js';

const rangePattern = /^(\d+(?:\.\d+)?)(?:\s*[-–—]\s*(\d+(?:\.\d+)?))?\s*([a-zA-Zµμ]+)$/;
const compoundPattern = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d|w)\s*){2,}$/;

/**
 * A duration as people write it, in milliseconds; of a range (`2-3 minutes`) the upper figure. `1h30m` is read
 * too. Null for anything else, a range that runs backwards included.
 */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim();
  const range = rangePattern.exec(trimmed);
  if (range?.[1] === undefined) return compoundPattern.test(trimmed) ? parseCompound(trimmed) : null;
  const [, low, high, unit] = range;
  if (high !== undefined && Number(high) < Number(low)) return null;
  return toMs(high ?? low, unit ?? '');
}

/** The shortest spelling that `parseDuration` reads back to the same figure: `90s`, `3m`, `1500ms`. */
export function printDuration(durationMs: number): string {
  const steps = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
  ] as const;
  for (const [unit, ms] of steps)
    if (durationMs >= ms && durationMs % ms === 0) return `${durationMs / ms}${unit}`;
  return durationMs === 0 ? '0s' : `${durationMs}ms`;
}

function parseCompound(text: string): number | null {
  let totalMs = 0;
  for (const part of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g)) {
    const ms = toMs(part[1] ?? '', part[2] ?? '');
    if (ms === null) return null;
    totalMs += ms;
  }
  return totalMs;
}

function toMs(figure: string, unit: string): number | null {
  const known = units.get(unit) ?? units.get(unit.toLowerCase());
  if (known?.dimension !== 'time') return null;
  // 0.001 s × 1000 must be 1 and not 0.9999999999999999.
  return Number((Number(figure) * known.factor * 1000).toPrecision(12));
}
