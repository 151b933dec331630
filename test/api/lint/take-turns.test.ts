import { expect, test } from 'vitest';
import { newTurns, takeTurns } from '../../../src/api/lint/take-turns.js';

test('each number goes to one taker alone, in runs of neighbours, and none is left', () => {
  const turns = newTurns();
  const takers = [takeTurns(turns, 100), takeTurns(turns, 100), takeTurns(turns, 100)];
  const taken: readonly number[][] = takers.map(() => []);
  for (let open = takers.length; open > 0; ) {
    open = takers.filter((taker, who) => {
      const { done, value } = taker.next();
      if (done !== true) taken[who]?.push(value);
      return done !== true;
    }).length;
  }
  expect(taken.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(taken.map((numbers) => [numbers[0], numbers[31]])).toEqual([
    [0, 31],
    [32, 63],
    [64, 95],
  ]);
});

test('of nothing there is nothing to take', () => {
  expect([...takeTurns(newTurns(), 0)]).toEqual([]);
});
