import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { judge } from '../../src/checks/judge.js';
import { readExpectation } from '../../src/checks/read-expectation.js';
import type { Evidence, Timing, Verdict } from '../../src/model/check.js';
import { sharedPath } from '../support/shared.js';

interface Case {
  readonly check: string;
  readonly output: string;
  readonly verdict: Verdict;
  readonly observed?: number | string;
  readonly timing?: Partial<Timing>;
  readonly exit?: number;
  readonly stderr?: string;
  readonly vars?: Record<string, string>;
  readonly captures?: Record<string, string>;
  readonly durationMs?: number;
  readonly note?: string;
}

const keys = new Set([
  'check',
  'output',
  'verdict',
  'observed',
  'timing',
  'exit',
  'stderr',
  'vars',
  'captures',
  'durationMs',
  'note',
]);

const path = sharedPath('conformance', 'checks.yaml');

if (path === null)
  test.skip('conformance/checks.yaml is not beside this checkout: its cases did not run', () => {});
else
  describe('conformance: checks', () => {
    const cases: Case[] = parse(readFileSync(path, 'utf8'));
    for (const [index, one] of cases.entries())
      test(`${index + 1}. ${one.check} on ${JSON.stringify(one.output)} is ${one.verdict}`, () => {
        expect(Object.keys(one).filter((key) => !keys.has(key))).toEqual([]);
        const reading = readExpectation(one.check);
        if (reading.kind !== 'check') throw new Error(`not read as a check: ${JSON.stringify(reading)}`);
        const evidence: Evidence = {
          stdout: one.output,
          stderr: one.stderr ?? '',
          exitCode: one.exit ?? 0,
          durationMs: one.durationMs ?? 0,
          variables: one.vars ?? {},
          captures: one.captures ?? {},
        };
        const judgement = judge(reading.check, evidence);
        expect(judgement.verdict, judgement.message).toBe(one.verdict);
        if (one.observed !== undefined) expect(judgement.observed).toBe(one.observed);
        if (one.timing !== undefined) expect(reading.check.timing).toMatchObject(one.timing);
      });
  });
