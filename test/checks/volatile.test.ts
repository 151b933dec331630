import { expect, test } from 'vitest';
import { isVolatileName, toPattern } from '../../src/checks/volatile.js';

test.each(['ID', 'History ID', ' id ', 'age:', 'LAST DEPLOYED', 'Created at:'])(
  'what stands under %j differs from run to run',
  (name) => {
    expect(isVolatileName(name)).toBe(true);
  },
);

test.each(['STATUS', 'identity', 'age of x', 'a:b', 'x-:id'])('what stands under %j does not', (name) => {
  expect(isVolatileName(name)).toBe(false);
});

test('an open place takes anything, line breaks too, and what stands around it nothing else', () => {
  expect(toPattern('a ... b').test('a x\ny b')).toBe(true);
  expect(toPattern('a ... b').test('a x\ny c')).toBe(false);
});
