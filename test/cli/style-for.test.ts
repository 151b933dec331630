import { expect, test } from 'vitest';
import { columnsOf } from '../../src/cli/style-for.js';

test.each([
  [{ columns: 120 }, 120],
  [{ columns: 0 }, 80],
  [{}, 80],
])('a terminal that says %j is written to as one of %i columns', (screen, columns) => {
  expect(columnsOf(screen)).toBe(columns);
});
