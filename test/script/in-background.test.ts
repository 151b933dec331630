import { expect, test } from 'vitest';
import { inBackground } from '../../src/script/in-background.js';

test.each([
  ['kubectl port-forward svc/x 80', 'kubectl port-forward svc/x 80 &'],
  ['a | b 2>&1', 'a | b 2>&1 &'],
  ['sleep 1 &', 'sleep 1 &'],
  ['a && b', '( a && b\n) &'],
  ['a; b', '( a; b\n) &'],
  ['a # until it is up', '( a # until it is up\n) &'],
  ['{ a; b; }', '( { a; b; }\n) &'],
  ['cat <<E\nx & y\nE', '( cat <<E\nx & y\nE\n) &'],
  ['a \\\n  --b', '( a \\\n  --b\n) &'],
  ['echo "x &"', 'echo "x &" &'],
])('%s', (code, expected) => {
  expect(inBackground(code)).toBe(expected);
});
