import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { printCheck } from '../../src/checks/print-check.js';
import { readCondition } from '../../src/checks/read-condition.js';
import type { Condition } from '../../src/model/decision.js';

type Case = readonly [text: string, read: string];

const sections: Readonly<Record<string, readonly Case[]>> = parse(
  readFileSync(new URL('conditions.yaml', import.meta.url), 'utf8'),
);

function print(condition: Condition): string {
  switch (condition.kind) {
    case 'predicate':
      return printCheck(condition.check).replace(/^Expect /, '');
    case 'shows':
      return `shows ${condition.patterns.map(({ text, narrowing }) => [text, narrowing].filter((part) => part !== null).join('~')).join(', ')}`;
    case 'not':
      return `not (${print(condition.part)})`;
    case 'and':
    case 'or':
      return `(${condition.parts.map(print).join(` ${condition.kind} `)})`;
    case 'unread':
      return 'unread';
  }
}

describe.each(Object.entries(sections))('%s', (_, cases) => {
  test.each(cases)('%j: %s', (text, read) => {
    expect(print(readCondition(text))).toBe(read);
  });
});
