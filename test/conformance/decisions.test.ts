import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decideAfter } from '../../src/checks/decide.js';
import { readRule } from '../../src/checks/read-rule.js';
import { sharedPath } from '../support/shared.js';

interface Case {
  readonly output: string;
  readonly outcome: string;
  readonly exit?: number;
  readonly captureFailed?: string;
  readonly opens?: string;
  readonly to?: string;
  readonly note?: string;
}

interface Group {
  readonly rules: readonly string[];
  readonly cases: readonly Case[];
}

const path = sharedPath('conformance', 'decisions.yaml');

function expectOutcome(group: Group, one: Case): void {
  const known = ['output', 'outcome', 'exit', 'captureFailed', 'opens', 'to', 'note'];
  expect(Object.keys(one).filter((key) => !known.includes(key))).toEqual([]);
  expect(Object.keys(group)).toEqual(['rules', 'cases']);
  const rules = group.rules.map(readRule).filter((rule) => rule !== null);
  expect(rules).toHaveLength(group.rules.length);
  const evidence = {
    stdout: one.output,
    stderr: '',
    exitCode: one.exit ?? 0,
    durationMs: 0,
    variables: {},
    captures: {},
  };
  const outcome = decideAfter(rules, evidence, { captureFailed: one.captureFailed ?? null });
  // The cases call both ways of leading to a step "goto"; "use X (Step 3a)" chooses and skips nothing.
  expect(outcome.kind === 'choose' ? 'goto' : outcome.kind, JSON.stringify(outcome)).toBe(one.outcome);
  expect(outcome).toMatchObject({ ...(one.opens && { opens: one.opens }), ...(one.to && { step: one.to }) });
}

if (path === null)
  test.skip('conformance/decisions.yaml is not beside this checkout: its cases did not run', () => {});
else
  describe('conformance: decisions', () => {
    const groups: Group[] = parse(readFileSync(path, 'utf8'));
    for (const [index, group] of groups.entries())
      for (const one of group.cases)
        test(`${index + 1}. ${JSON.stringify(one.output)} → ${one.outcome} by ${group.rules[0]}`, () => {
          expectOutcome(group, one);
        });
  });
