import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { classify } from '../../src/safety/classify.js';
import { sharedPath } from '../support/shared.js';

const path = sharedPath('conformance', 'safety.yaml');

if (path === null) test.skip('safety.yaml is absent: its cases are not run', () => {});
else {
  const cases: Record<string, readonly string[]> = parse(readFileSync(path, 'utf8'));
  test('every list of safety.yaml is a class', () => {
    expect(Object.keys(cases).toSorted()).toEqual(['destroy', 'read', 'write']);
  });
  for (const [level, commands] of Object.entries(cases))
    for (const command of commands)
      test(`${level}: ${command}`, () => {
        expect(classify(command)).toMatchObject({ class: level });
      });
}
