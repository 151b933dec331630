import { expect, test } from 'vitest';
import { parseDays } from '../../src/checks/days.js';

test.each([
  ['90d', 90],
  ['6 weeks', 42],
  ['36h', 1],
  ['1 month', 30],
  ['12 months', 360],
  ['  3months  ', 90],
  ['x 3 months', null],
  ['3 months x', null],
  ['x months', null],
  ['some', null],
])('%j: %s days', (text, days) => {
  expect(parseDays(text)).toBe(days);
});
