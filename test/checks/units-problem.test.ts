import { expect, test } from 'vitest';
import { readExpectation } from '../../src/checks/read-expectation.js';
import { unitsProblem } from '../../src/checks/units-problem.js';

test.each([
  ['Expect duration < 30s', null],
  ['Expect duration between 1 and 30s', null],
  ['Expect lines between 1 and $X', null],
  ['Expect duration < 30', 'duration is a time, and 30 is none'],
  ['Expect duration < 30 MB', 'duration is a time, and 30 MB is none'],
  ['Expect lines < 3', null],
  ['Expect lines < 3%', 'lines has no unit, and 3% has one'],
  ['Expect exit in [0, 2s]', 'exit has no unit, and 2s has one'],
  ['Expect p99 < 500ms', null],
  ['Expect p99 between 1s and 5 MB', 'time and size cannot be compared with one value'],
  ['Expect p99 between 100 and 500ms', null],
  ['Expect p99 between $LOW and 500ms', null],
  ['Expect p99 between 5 MB and $HIGH', null],
  ['Expect p99 between 5 MB and 1s', 'size and time cannot be compared with one value'],
  ['Expect duration between $LOW and 30', 'duration is a time, and 30 is none'],
  ['Expect duration between 1 and $HIGH', 'duration is a time, and 1 is none'],
  ['Expect lines between 1 and 3s', 'lines has no unit, and 1 has one'],
  ['Expect duration within 5% of 30 MB', 'duration is a time, and 30 MB is none'],
  ['Expect duration within 5% of 30s', null],
  ['Expect duration < $LIMIT', null],
  ['Expect p99 in [1s, 2]', null],
  ['Expect p99 in [1s, 5%]', 'time and ratio cannot be compared with one value'],
  ['Expect status is Healthy', null],
])('%s: %s', (text, problem) => {
  const reading = readExpectation(text);
  if (reading.kind !== 'check') throw new Error(`${text} is no check`);
  expect(unitsProblem(reading.check)).toBe(problem);
});
