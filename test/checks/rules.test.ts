import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readRules } from '../../src/checks/read-rule.js';
import type { DecisionRule } from '../../src/model/decision.js';
import { printCondition } from './print-condition.js';

type Case = readonly [text: string, ...rules: readonly string[]];

const sections: Readonly<Record<string, readonly Case[]>> = parse(
  readFileSync(new URL('rules.yaml', import.meta.url), 'utf8'),
);

function print({ form, condition, outcome }: DecisionRule): string {
  const reason = 'reason' in outcome ? `: ${outcome.reason}` : '';
  return `${form} ${printCondition(condition)} -> ${outcome.kind}${reason}`;
}

describe.each(Object.entries(sections))('%s', (_, cases) => {
  test.each(cases)('%j: %s', (text, ...rules) => {
    expect(readRules(text).map(print)).toEqual(rules);
  });
});
