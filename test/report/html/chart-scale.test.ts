import { expect, test } from 'vitest';
import type { CheckCourse, CheckLook } from '../../../src/model/generated/schemas.js';
import { layOutScale } from '../../../src/report/html/chart-scale.js';
import { checkChart } from '../../../src/report/html/check-chart.js';

test('numbers stand on one axis with what they are held against, which is inside of it', () => {
  const looks = [look(0, 900, 900), look(1000, 650, 650)];
  const scale = layOutScale(course(looks, [700]), looks);
  const bound = scale.marks.find(({ isBound }) => isBound);
  expect(bound?.text).toBe('700ms');
  const shares = [...looks.map((one) => scale.shareOf(one) ?? -1), bound?.share ?? -1];
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(shares[0]).toBeGreaterThan(bound?.share ?? 1);
  expect(shares[1]).toBeLessThan(bound?.share ?? 0);
});

test('a value that stays what it is has a place as well', () => {
  const looks = [look(0, 0, 0), look(1000, 0, 0)];
  const share = layOutScale(course(looks, [0]), looks).shareOf(looks[0] ?? look(0, null, null));
  expect(share).toBeGreaterThanOrEqual(0);
  expect(share).toBeLessThanOrEqual(1);
});

test('words stand one above the other, the rare ones together', () => {
  const words = ['Degraded', 'Healthy', '', 'a', 'b', 'c', 'd', null];
  const looks = words.map((word, index) => look(index, word, null));
  const scale = layOutScale(course(looks, []), looks);
  expect(scale.marks.map(({ text }) => text)).toEqual(['Degraded', 'Healthy', 'nothing', 'a', 'b', 'other']);
  const shares = looks.map((one) => scale.shareOf(one));
  expect(new Set(shares).size).toBe(6);
  expect(shares.at(-1)).toBe(shares.at(-2));
});

test('one look makes no chart', () => {
  expect(checkChart(course([look(0, 1, 1)], [2]))).toEqual([]);
});

function look(afterMs: number, observed: number | string | null, value: number | null): CheckLook {
  return { at: '2026-11-22T14:03:07.000Z', afterMs, verdict: 'fail', observed, value, message: '' };
}

function course(samples: readonly CheckLook[], bounds: readonly number[]): CheckCourse {
  return {
    command: '1.1',
    text: 'Expect: p99 < 700ms within 20s',
    line: 7,
    demand: '< 700ms',
    unit: 'ms',
    bounds,
    withinMs: 20_000,
    verdict: 'fail',
    message: '',
    samples,
  };
}
