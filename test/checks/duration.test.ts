import { describe, expect, test } from 'vitest';
import { parseDuration, printDuration } from '../../src/checks/duration.js';

describe('a duration as people write it', () => {
  test.each([
    ['30s', 30_000],
    ['30 seconds', 30_000],
    ['1 sec', 1000],
    ['2 min', 120_000],
    ['2 minutes', 120_000],
    ['2m', 120_000],
    ['2-3 minutes', 180_000],
    ['2–3 min', 180_000],
    ['5 - 10 m', 600_000],
    ['24 hours', 86_400_000],
    ['1h', 3_600_000],
    ['90d', 7_776_000_000],
    ['1w', 604_800_000],
    ['250ms', 250],
    ['1.5s', 1500],
    ['0.001s', 1],
    ['1h30m', 5_400_000],
    ['1.25h30m', 6_300_000],
    ['3-3 minutes', 180_000],
    ['3-4.5 minutes', 270_000],
    ['1h 30m', 5_400_000],
    [' 5 Minutes ', 300_000],
    ['0s', 0],
  ])('%j is %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  test.each([
    '',
    'soon',
    '5',
    '5 MB',
    '5%',
    '3-2 minutes',
    'm',
    '-5m',
    '5 m 3',
    '1h30',
    'five minutes',
    '5 fortnights',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

test.each([
  [0, '0s'],
  [250, '250ms'],
  [1000, '1s'],
  [1500, '1500ms'],
  [90_000, '90s'],
  [180_000, '3m'],
  [5_400_000, '90m'],
  [7_200_000, '2h'],
  [172_800_000, '2d'],
])('%d ms is printed as %s', (ms, text) => {
  expect(printDuration(ms)).toBe(text);
});
