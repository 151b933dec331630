import type { InstantSample, Labels } from '../service/samples.js';

interface Bucket {
  readonly bound: number;
  readonly count: number;
}

/** histogram_quantile of Prometheus: linear inside of the bucket that the quantile falls into. */
export function histogramQuantile(
  quantile: number,
  samples: readonly InstantSample[],
): readonly InstantSample[] {
  const histograms = new Map<string, { labels: Labels; buckets: Bucket[] }>();
  for (const { labels, value } of samples) {
    const { le, __name__: _, ...rest } = labels;
    if (le === undefined) continue;
    const key = JSON.stringify(Object.entries(rest).sort());
    const histogram = histograms.get(key) ?? { labels: rest, buckets: [] };
    histogram.buckets.push({ bound: Number(le.replace('Inf', 'Infinity')), count: value });
    histograms.set(key, histogram);
  }
  return [...histograms.values()].map(({ labels, buckets }) => ({
    labels,
    value: quantileOf(quantile, buckets),
  }));
}

function quantileOf(quantile: number, unsorted: readonly Bucket[]): number {
  const buckets = monotonic(unsorted.toSorted((a, b) => a.bound - b.bound));
  const total = buckets.at(-1);
  if (
    buckets.length < 2 ||
    total === undefined ||
    total.bound !== Number.POSITIVE_INFINITY ||
    total.count === 0
  )
    return Number.NaN;
  const rank = quantile * total.count;
  const index = buckets.findIndex(({ count }) => count >= rank);
  const found = buckets[index];
  const before = buckets[index - 1];
  if (found === undefined || found === total) return buckets.at(-2)?.bound ?? Number.NaN;
  const start = before?.bound ?? 0;
  const below = before?.count ?? 0;
  return start + (found.bound - start) * ((rank - below) / (found.count - below));
}

/** Buckets scraped or extrapolated a moment apart may fall by a hair; the larger count stands. */
function monotonic(buckets: readonly Bucket[]): readonly Bucket[] {
  let most = 0;
  return buckets.map(({ bound, count }) => {
    most = Math.max(most, count);
    return { bound, count: most };
  });
}
