import { expect, test } from 'vitest';
import { parseCheck } from '../../src/checks/parse-check.js';
import { readBounds } from '../../src/checks/read-bounds.js';

test.each([
  ['Expect: p99 < 0.5', '0.31', [0.5], null, 0.31],
  ['Expect: p99 < 500ms', '0.31', [500], 'ms', 310],
  ['Expect: p99 < 500ms', '310 ms', [500], 'ms', 310],
  ['Expect: lag between 100 and 500ms', '0.2s', [100, 500], 'ms', 200],
  ['Expect: errors < 5%', '0.02', [5], '%', 2],
  ['Expect: rows within 5% of $N', '98', [95, 105], null, 98],
  ['Expect: p99 < 500ms', 'Degraded', [500], 'ms', null],
])('%s, where %s is seen: %j %s, and %s', (text, observed, bounds, unit, value) => {
  const scale = scaleOf(text);
  expect([scale?.bounds, scale?.unit, scale?.valueOf(observed)]).toEqual([bounds, unit, value]);
});

test('a check for anything but a number has no bounds', () => {
  expect(scaleOf('Expect: contains hello')).toBeNull();
  expect(scaleOf('Expect: rows == $MISSING')).toBeNull();
});

function scaleOf(text: string) {
  const parsed = parseCheck(text.replace('Expect: ', ''), 0);
  return parsed.kind === 'check' ? readBounds(parsed.check, { N: '100' }) : null;
}
