import { expect, test } from 'vitest';
import { speaksOfFailure } from '../../src/checks/speaks-of-failure.js';
import type { Expectation } from '../../src/model/check.js';
import { checkOf } from './judging.js';

const place = { line: 1, column: 1, offset: 0 };
const span = { start: place, end: place };

function expectation(text: string): Expectation {
  return { kind: 'check', check: checkOf(text), text, span };
}

test.each([
  ['Expect exit 1', true],
  ['Expect exit in [0, 2]', true],
  ['Expect exit != 0', true],
  ['Expect fails', true],
  ['Expect not succeeds', true],
  ['Expect exit 0', false],
  ['Expect succeeds', false],
  ['Expect output contains "Error"', false],
  ['Expect: empty.', false],
  ['Expect exit 126', false],
  ['Expect exit 125', true],
  ['Expect output is not empty', false],
  ['Expect http 200', false],
])('%s speaks of a failing command: %s', (text, expected) => {
  expect(speaksOfFailure([expectation(text)], null)).toBe(expected);
});

test.each([
  [['', '  Error from server (NotFound): pods "x" not found'], true],
  [['error: unknown command'], true],
  [['  ', 'Error: x'], true],
  [['an error: x'], false],
  [['Errors: 3'], false],
  [['all fine', 'Error: x'], false],
  [[], false],
])('documented output %j: %s', (lines, expected) => {
  expect(speaksOfFailure([], { lines, marks: [], span })).toBe(expected);
});

test('what could not be read speaks of nothing', () => {
  const problem = { text: 'Expect exit', offset: 11, expected: 'a predicate', nearest: null };
  expect(speaksOfFailure([{ kind: 'unreadable', problem, text: 'Expect exit', span }], null)).toBe(false);
});
