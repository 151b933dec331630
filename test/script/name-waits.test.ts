import { expect, test } from 'vitest';
import { nameWaits } from '../../src/script/name-waits.js';

test.each([
  ['wait', 'W 1 2'],
  ['a & b & wait', 'a & b & W 1 2'],
  ['if true; then wait; fi', 'if true; then W 1 2; fi'],
  ['wait && echo "wait"', 'W 1 2 && echo "wait"'],
  ['wait $!', 'wait $!'],
  ['wait -n', 'wait -n'],
  ['kubectl wait', 'kubectl wait'],
  ['cat <<E\nwait\nE', 'cat <<E\nwait\nE'],
])('%s', (code, expected) => {
  expect(nameWaits(code, 'W 1 2')).toBe(expected);
});
