import { findingCatalog, findingCodes } from '../model/finding-catalog.js';
import type { FindingRecord } from '../model/generated/schemas.js';
import { RunbookError } from '../model/runbook-error.js';
import { nearestOf } from '../parser/nearest.js';
import { findRule } from './find-rule.js';

/** Whether a finding makes the linting fail. */
export type FailsOn = (finding: Pick<FindingRecord, 'code' | 'severity'>) => boolean;

const weights = { error: 3, warning: 2, info: 1 } as const;
const words = ['error', 'warning', 'info', 'none'] as const;
const groups = [...new Set(findingCodes.map((code) => groupOf(findingCatalog[code].rule)))];

/**
 * What `--fail-on` says: a severity and what weighs more (`warning`), rules (`RB501`, `stale`) or groups (`staleness`);
 * `none` for nothing. Errors alone where nothing is said. Throws USAGE for a word that is none of these.
 */
export function parseFailOn(given: readonly string[]): FailsOn {
  const tests = (given.length === 0 ? ['error'] : given).map(testOf);
  return (finding) => tests.some((test) => test(finding));
}

function testOf(word: string): FailsOn {
  const severity = words.find((each) => each === word);
  if (severity === 'none') return () => false;
  if (severity !== undefined) return (finding) => weights[finding.severity] >= weights[severity];
  const group = groups.find((each) => each === word);
  if (group !== undefined) return ({ code }) => ruleOf(code).startsWith(`${group}/`);
  const found = findRule(word);
  if (found.kind === 'found') return ({ code }) => code === found.code;
  const near = nearestOf(word, [...words, ...groups]) ?? found.nearest;
  throw new RunbookError('USAGE', `--fail-on knows no "${word}".`, {
    hint:
      near === null ? 'Name a severity, a rule or a group: --fail-on warning,stale' : `Did you mean ${near}?`,
  });
}

function ruleOf(code: string): string {
  const known = findingCodes.find((each) => each === code);
  return known === undefined ? '' : findingCatalog[known].rule;
}

function groupOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'));
}
