import type { Point } from '../service/samples.js';

/**
 * The increase of a counter over a window, extrapolated to its ends as Prometheus 2 does: by at most half a
 * scrape interval where the samples stop short, and never to below zero. null with fewer than two samples.
 */
export function extrapolatedIncrease(
  points: readonly Point[],
  window: { readonly from: number; readonly to: number },
): number | null {
  const inside = points.filter(({ at }) => at >= window.from && at <= window.to);
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const increase = increaseOf(inside);
  const sampledMs = last.at - first.at;
  const betweenMs = sampledMs / (inside.length - 1);
  const untilZeroMs = increase > 0 ? sampledMs * (first.value / increase) : Number.POSITIVE_INFINITY;
  const beforeMs = Math.min(first.at - window.from, untilZeroMs);
  const covered = sampledMs + extension(beforeMs, betweenMs) + extension(window.to - last.at, betweenMs);
  return increase * (covered / sampledMs);
}

const extension = (gapMs: number, betweenMs: number): number =>
  gapMs < betweenMs * 1.1 ? gapMs : betweenMs / 2;

/** A counter that falls has been reset: what it had before counts on top. */
function increaseOf(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1]?.value ?? point.value;
    return sum + (point.value < before ? point.value : point.value - before);
  }, 0);
}
