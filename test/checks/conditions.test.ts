import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCondition } from '../../src/checks/read-condition.js';
import { printCondition } from './print-condition.js';

type Case = readonly [text: string, read: string];

const sections: Readonly<Record<string, readonly Case[]>> = parse(
  readFileSync(new URL('conditions.yaml', import.meta.url), 'utf8'),
);

describe.each(Object.entries(sections))('%s', (_, cases) => {
  test.each(cases)('%j: %s', (text, read) => {
    expect(printCondition(readCondition(text))).toBe(read);
  });
});
