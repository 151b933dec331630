import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFacts } from '../../src/script/read-facts.js';
import { sharedPath } from '../support/shared.js';

interface PlaceholderCase {
  readonly command: string;
  readonly inputs: readonly string[];
}

const path = sharedPath('conformance', 'placeholders.yaml');
const known = new Set(['command', 'inputs', 'note']);
const environment = new Set(['HOME', 'PATH']);

if (path === null) test.skip('placeholders.yaml is absent: its cases are not run', () => {});
else
  for (const each of readCases(path))
    test(`${each.command} needs [${each.inputs.join(', ')}]`, () => {
      expect(Object.keys(each).filter((key) => !known.has(key))).toEqual([]);
      const facts = readFacts(each.command);
      const unset = facts.uses.filter((use) => !use.optional && !environment.has(use.name));
      const inputs = [...unset.map((use) => use.name), ...facts.placeholders.map((hole) => hole.name)];
      expect(inputs.toSorted()).toEqual([...each.inputs].toSorted());
    });

function readCases(file: string): readonly PlaceholderCase[] {
  return parse(readFileSync(file, 'utf8'));
}
