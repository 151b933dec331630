import { expect, test } from 'vitest';
import { splitOutside } from '../../src/checks/split-outside.js';

test.each([
  ['a, b ,c', ['a', 'b', 'c']],
  [',a,,b,', ['a', 'b']],
  ['', []],
  ["a,'b,c',d", ['a', "'b,c'", 'd']],
  ['"a,b"c,d', ['"a,b"c', 'd']],
  ['`a,b` c, d', ['`a,b` c', 'd']],
  // An apostrophe, and a quote that is never closed.
  ["you're,they're", ["you're", "they're"]],
  ['a,"b,c', ['a', '"b', 'c']],
])('%s: %j', (text, parts) => {
  expect(splitOutside(text, /,/y)).toEqual(parts);
});

test('a separator that takes nothing parts nothing', () => {
  expect(splitOutside('abc', /x*/y)).toEqual(['abc']);
});
