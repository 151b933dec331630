import { describe, expect, test } from 'vitest';
import { dimensionOf, meet, readQuantity } from '../../src/checks/quantity.js';

describe('a number with or without a unit', () => {
  test.each([
    ['0.41', 0.41, null],
    ['-3', -3, null],
    ['+3', 3, null],
    ['.5', 0.5, null],
    ['5.', 5, null],
    ['4.1666e-05', 0.000041666, null],
    ['3.3488e+08', 334880000, null],
    ['  7\n', 7, null],
    ['310ms', 310, 'ms'],
    ['1.2 s', 1.2, 's'],
    ['95%', 95, '%'],
    ['320Mi', 320, 'Mi'],
    ['7321 MB', 7321, 'MB'],
    ['12 kB', 12, 'kB'],
    ['120 req/s', 120, 'req/s'],
    ['450m', 450, 'm'],
    ['+Inf', Infinity, null],
    ['-Inf', -Infinity, null],
    ['Inf', Infinity, null],
    ['1m30s', 90, 's'],
    ['2d1h', 176_400, 's'],
    ['1h0m0.5s', 3600.5, 's'],
  ])('%j is %d %s', (text, number, unit) => {
    expect(readQuantity(text)).toEqual({ number, unit });
  });

  test.each([
    '',
    ' ',
    'NaN',
    'null',
    '-',
    'abc',
    '1.2.3',
    '1,234',
    '0e12345',
    '1e400',
    'a1',
    '1a',
    '3 4',
    '3 widgets',
    '12Mb',
    '02:14:09',
    '0x10',
    '1 2 s',
    'ms',
    '%',
    '5%%',
    '1_000',
    '٣',
  ])('%j is none', (text) => {
    expect(readQuantity(text)).toBeNull();
  });
});

describe('two quantities on one scale', () => {
  const met = (value: number, threshold: number) => ({ kind: 'met', value, threshold });

  test.each([
    ['0.3', '0.5', met(0.3, 0.5)],
    ['310ms', '500ms', met(310, 500)],
    ['1.2s', '500ms', met(1.2, 0.5)],
    ['1Gi', '512Mi', met(2 ** 30, 512 * 2 ** 20)],
    ['1 MB', '1 KB', met(1e6, 1e3)],
    ['1h', '30m', met(3600, 1800)],
    ['60 rpm', '1 req/s', met(1, 1)],
    ['0.31', '500ms', met(0.31, 0.5)],
    ['1048576', '30 MB', met(1048576, 30e6)],
    ['0.004', '1%', met(0.004, 0.01)],
    ['1', '99%', met(1, 0.99)],
    ['120', '100 req/s', met(120, 100)],
    ['40%', '0.5', met(0.4, 0.5)],
    ['95%', '80', met(95, 80)],
    ['0%', '0', met(0, 0)],
  ])('%s against %s', (value, threshold, expected) => {
    const [one, other] = [readQuantity(value), readQuantity(threshold)];
    if (one === null || other === null) throw new Error('not a quantity');
    const meeting = meet(one, other);
    expect(meeting.kind).toBe('met');
    if (meeting.kind !== 'met') return;
    expect(meeting.value).toBeCloseTo(expected.value, 9);
    expect(meeting.threshold).toBeCloseTo(expected.threshold, 9);
  });

  test.each([
    ['97.2', '99%', '97.2 may be a ratio or a percentage'],
    ['-1.5', '99%', '-1.5 may be a ratio or a percentage'],
    ['40%', '1', 'a threshold of 1 may mean 1 % or 100 %'],
    ['2m', '30', '2m has a unit, the threshold 30 has none'],
    ['5MB', '30', '5MB has a unit, the threshold 30 has none'],
    ['3s', '512Mi', '3s is a time, 512Mi a size'],
    ['3%', '512Mi', '3% is a ratio, 512Mi a size'],
  ])('%s and %s do not meet: %s', (value, threshold, why) => {
    const [one, other] = [readQuantity(value), readQuantity(threshold)];
    if (one === null || other === null) throw new Error('not a quantity');
    expect(meet(one, other)).toEqual({ kind: 'apart', why });
  });

  test('a dimension is that of the unit', () => {
    expect(dimensionOf({ number: 1, unit: 'Ki' })).toBe('size');
    expect(dimensionOf({ number: 1, unit: null })).toBeNull();
  });
});
