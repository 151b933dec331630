import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readExpectation } from '../../src/checks/read-expectation.js';
import { readRule } from '../../src/checks/read-rule.js';
import { sharedPath } from '../support/shared.js';

interface Case {
  readonly line: string;
  readonly kind: 'prose' | 'rule' | 'error';
  readonly note?: string;
}

const path = sharedPath('conformance', 'not-checks.yaml');

if (path === null)
  test.skip('conformance/not-checks.yaml is not beside this checkout: its cases did not run', () => {});
else
  describe('conformance: lines that are no checks', () => {
    const cases: Case[] = parse(readFileSync(path, 'utf8'));
    for (const [index, one] of cases.entries())
      test(`${index + 1}. "${one.line}" is read as ${one.kind}`, () => {
        expect(Object.keys(one).filter((key) => !['line', 'kind', 'note'].includes(key))).toEqual([]);
        expect(['prose', 'rule', 'error']).toContain(one.kind);
        const reading = readExpectation(one.line);
        const rule = readRule(one.line);
        if (one.kind === 'error') expect(reading.kind).toBe('unreadable');
        else expect(reading.kind, JSON.stringify(reading)).toBe('prose');
        if (one.kind === 'rule') expect(rule).not.toBeNull();
        else expect(rule).toBeNull();
      });
  });
