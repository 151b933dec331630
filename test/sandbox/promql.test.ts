import { expect, test } from 'vitest';
import { evaluate } from '../../sandbox/promql/evaluate.js';
import { parsePromql } from '../../sandbox/promql/parse.js';
import { extrapolatedIncrease } from '../../sandbox/promql/rate.js';
import { SampleStore } from '../../sandbox/service/samples.js';

/** Ten seconds of two counters and a histogram, scraped each second, ending at 100 s. */
function store(): SampleStore {
  const samples = new SampleStore();
  for (let second = 0; second <= 10; second += 1) {
    const text = [
      `requests_total{service="a",code="200"} ${1000 + second * 98}`,
      `requests_total{service="a",code="500"} ${1000 + second * 2}`,
      `seconds_bucket{service="a",le="0.1"} ${1000 + second * 98}`,
      `seconds_bucket{service="a",le="0.5"} ${1000 + second * 98}`,
      `seconds_bucket{service="a",le="1"} ${1000 + second * 100}`,
      `seconds_bucket{service="a",le="+Inf"} ${1000 + second * 100}`,
    ].join('\n');
    samples.add(`${text}\n`, 90_000 + second * 1000);
  }
  return samples;
}

const ask = (query: string) => evaluate(parsePromql(query), store(), 100_000);
const numberOf = (query: string): number => {
  const result = ask(query);
  return result.kind === 'scalar' ? result.value : (result.samples[0]?.value ?? Number.NaN);
};

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['-2 ^ 2', -4],
  ['requests_total{code="500"}', 1020],
  ['sum(requests_total)', 3000],
  ['count(requests_total)', 2],
  ['max by (service) (requests_total)', 1980],
  ['sum by (service) (requests_total{code=~"5.."}) / sum by (service) (requests_total)', 0.34],
  ['scalar(sum(requests_total)) > bool 1', 1],
  ['absent(nothing)', 1],
])('%s is %d', (query, value) => {
  expect(numberOf(query)).toBeCloseTo(value, 10);
});

test('the rate over a window that reaches before the first sample is stretched by half an interval', () => {
  expect(numberOf('rate(requests_total{code="500"}[5m])')).toBeCloseTo((20 * (10.5 / 10)) / 300, 10);
});

test('a share of two rates is exact, whatever the window: 2 % fail', () => {
  const query = 'sum(rate(requests_total{code=~"5.."}[5m])) / sum(rate(requests_total[5m]))';
  expect(numberOf(query)).toBeCloseTo(0.02, 10);
});

test('2 % of the requests between 0.5 and 1 s put the p99 in the middle of that bucket, and the p95 under 0.1 s', () => {
  const quantile = (q: number) =>
    numberOf(`histogram_quantile(${q}, sum by (le) (rate(seconds_bucket[5m])))`);
  expect(quantile(0.99)).toBeCloseTo(0.75, 10);
  expect(quantile(0.95)).toBeLessThan(0.1);
});

test('a counter that starts anew counts what it had before', () => {
  const points = [10, 20, 5, 15].map((value, index) => ({ at: index * 1000, value }));
  expect(extrapolatedIncrease(points, { from: 0, to: 3000 })).toBeCloseTo(25, 10);
});

test('one sample gives no rate, and a quantile of nothing is not a number', () => {
  expect(extrapolatedIncrease([{ at: 1, value: 1 }], { from: 0, to: 2 })).toBeNull();
  expect(ask('rate(nothing[5m])')).toEqual({ kind: 'vector', samples: [] });
  const query = 'histogram_quantile(0.99, sum by (le) (rate(seconds_bucket{le="1"}[5m])))';
  expect(numberOf(query)).toBeNaN();
});

test.each([
  ['rate(requests_total)', 'range vector'],
  ['sum(', 'unexpected end'],
  ['predict_linear(requests_total[5m], 60)', 'does not pretend the function predict_linear()'],
  ['requests_total[5 minutes]', 'not a duration'],
  ['a / on(service) b', 'does not pretend vector matching'],
  ['a b', 'unexpected b'],
])('%s is refused: %s', (query, message) => {
  expect(() => ask(query)).toThrow(message);
});
