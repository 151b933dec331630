import { describe, expect, test } from 'vitest';
import { readRuleFile } from '../../src/alerts/read-rule-file.js';

const names = (text: string) => readRuleFile(text).rules.map(({ name }) => name);

const groups = (indent: string) =>
  ['groups:', '- name: shop', '  rules:', '  - alert: Down', '    expr: up == 0', '  - record: up:sum']
    .map((line) => `${indent}${line}\n`)
    .join('');

describe('a rule file', () => {
  test.each([
    ['bare', groups('')],
    ['in a PrometheusRule', `kind: PrometheusRule\nspec:\n${groups('  ')}`],
    ['in a VMRule', `kind: VMRule\nspec:\n${groups('  ')}`],
    ['in a list', `kind: List\nitems:\n- kind: PrometheusRule\n  spec:\n${groups('    ')}`],
    ['behind another manifest', `kind: Service\nspec:\n${groups('  ')}---\n${groups('')}`],
    ['as JSON', '{"groups":[{"rules":[{"alert":"Down","expr":"up == 0"}]}]}'],
  ])('%s: its alerts, and no recording rule', (_, text) => {
    expect(names(text)).toEqual(['Down']);
  });

  test('what an alert says of itself, aliases followed', () => {
    const [rule] = readRuleFile(
      [
        'groups:',
        '- rules:',
        '  - alert: Down',
        '    labels: &page {severity: page}',
        '    annotations: {runbook_url: "docs/down.md"}',
        '  - alert: Slow',
        '    labels: *page',
        '    annotations: {runbook_url: ""}',
      ].join('\n'),
    ).rules;
    expect(rule).toMatchObject({
      severity: 'page',
      span: { start: { line: 3, column: 12 }, end: { line: 3, column: 16 } },
      runbookUrl: { text: 'docs/down.md', span: { start: { line: 5, column: 32 } } },
    });
    expect(names('groups: 3')).toEqual([]);
    expect(names('groups: [{rules: 7}, 8, {rules: [{alert: [a]}, null]}]')).toEqual([]);
    expect(names('')).toEqual([]);
  });

  test('a template is told from a broken file, and neither defines anything', () => {
    expect(readRuleFile('groups:\n{{- range .Values.x }}\n- a')).toMatchObject({
      rules: [],
      problem: { message: expect.stringMatching(/^This is a template that is still to be filled in/) },
    });
    expect(readRuleFile('groups: [')).toMatchObject({
      rules: [],
      problem: { message: expect.stringMatching(/^This is no YAML/), span: { start: { line: 1 } } },
    });
  });
});
