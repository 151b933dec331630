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
    ['1.25h30.75m', '1s', met(4500 + 1845, 1)],
    ['1w2d3h', '1d', met(7 * 86_400 + 2 * 86_400 + 3 * 3600, 86_400)],
    ['5us10ns', '1s', met(5.01e-6, 1)],
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
    ['40%', '-1', 'a threshold of 1 may mean 1 % or 100 %'],
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

  test('what is no number meets nothing, and a unit that nobody knows neither', () => {
    const apart = (one: number, unit: string | null, other: number) =>
      meet({ number: one, unit }, { number: other, unit });
    expect(apart(Number.NaN, null, 1)).toEqual({ kind: 'apart', why: 'not a number' });
    expect(apart(1, null, Number.NaN)).toEqual({ kind: 'apart', why: 'not a number' });
    expect(apart(Number.NaN, 's', 1)).toEqual({ kind: 'apart', why: 'not a number' });
    expect(apart(1, 'furlongs', 1)).toMatchObject({ kind: 'met' });
  });

  test('every unit is what it is called', () => {
    const inBase = (text: string) => {
      const one = readQuantity(text);
      const meeting = one === null ? null : meet(one, { number: 1, unit: baseOf(text) });
      return meeting?.kind === 'met' ? meeting.value : null;
    };
    const baseOf = (text: string) => {
      const dimension = dimensionOf(readQuantity(text) ?? { number: 0, unit: null });
      return { ratio: '%', time: 's', size: 'B', rate: '/s' }[dimension ?? 'ratio'];
    };
    const known: Readonly<Record<string, number>> = {
      '1percent': 0.01,
      '1ns': 1e-9,
      '1us': 1e-6,
      '1µs': 1e-6,
      '1ms': 1e-3,
      '1msec': 1e-3,
      '1millisecond': 1e-3,
      '1sec': 1,
      '1second': 1,
      '2secs': 2,
      '2seconds': 2,
      '1m': 60,
      '1min': 60,
      '2mins': 120,
      '1minute': 60,
      '2minutes': 120,
      '1h': 3600,
      '1hr': 3600,
      '2hrs': 7200,
      '1hour': 3600,
      '2hours': 7200,
      '1d': 86_400,
      '1day': 86_400,
      '2days': 172_800,
      '1w': 604_800,
      '1week': 604_800,
      '2weeks': 1_209_600,
      '1B': 1,
      '1byte': 1,
      '2bytes': 2,
      '1KB': 1e3,
      '1kB': 1e3,
      '1kb': 1e3,
      '1MB': 1e6,
      '1mb': 1e6,
      '1GB': 1e9,
      '1gb': 1e9,
      '1TB': 1e12,
      '1tb': 1e12,
      '1PB': 1e15,
      '1KiB': 1024,
      '1Ki': 1024,
      '1MiB': 1024 ** 2,
      '1Mi': 1024 ** 2,
      '1GiB': 1024 ** 3,
      '1Gi': 1024 ** 3,
      '1TiB': 1024 ** 4,
      '1Ti': 1024 ** 4,
      '1PiB': 1024 ** 5,
      '1Pi': 1024 ** 5,
      '1K': 1e3,
      '1M': 1e6,
      '1G': 1e9,
      '1T': 1e12,
      '1P': 1e15,
      '1req/s': 1,
      '1reqs/s': 1,
      '1requests/s': 1,
      '1rps': 1,
      '1qps': 1,
      '1tps': 1,
      '1ops/s': 1,
      '1iops': 1,
      '1IOPS': 1,
      '1/s': 1,
      '60req/min': 1,
      '60rpm': 1,
      '60/min': 1,
    };
    expect(Object.fromEntries(Object.keys(known).map((text) => [text, inBase(text)]))).toEqual(known);
  });

  test('a bare prefix counts by 1024 as well', () => {
    for (const [index, prefix] of ['K', 'M', 'G', 'T', 'P'].entries())
      expect(meet({ number: 1, unit: prefix }, { number: 1, unit: 'B' })).toEqual({
        kind: 'met',
        value: 1000 ** (index + 1),
        threshold: 1,
        otherwise: [{ value: 1024 ** (index + 1), threshold: 1 }],
      });
  });

  test('a dimension is that of the unit', () => {
    expect(dimensionOf({ number: 1, unit: 'Ki' })).toBe('size');
    expect(dimensionOf({ number: 1, unit: null })).toBeNull();
  });
});
