import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nearestKeyword } from '../../src/checks/nearest-keyword.js';
import { readExpectation } from '../../src/checks/read-expectation.js';

type Case = readonly [line: string, nearest: string];

const sections: Readonly<Record<string, readonly Case[]>> = parse(
  readFileSync(new URL('suggestions.yaml', import.meta.url), 'utf8'),
);

describe.each(Object.entries(sections))('%s', (_, cases) => {
  test.each(cases)('%s: %s', (line, nearest) => {
    const reading = readExpectation(line);
    expect(reading.kind === 'unreadable' ? reading.problem.nearest : reading.kind).toBe(nearest);
  });
});

describe('the word of the grammar that is meant', () => {
  test.each([
    ['bellow', 'below'],
    ['belw', 'below'],
    ['bilow', 'below'],
    ['belo', 'below'],
    ['thna', 'than'],
    ['lesss', 'less'],
    ['OVRE', 'over'],
    // Too short, a word of the grammar itself, near to one that is too short, and near to none.
    ['eac', null],
    ['exceed', null],
    ['forr', null],
    ['bezelow', null],
  ])('%s: %s', (word, keyword) => {
    expect(nearestKeyword(word)).toBe(keyword);
  });
});
