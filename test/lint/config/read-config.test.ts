import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/lint/config/read-config.js';
import { RunbookError } from '../../../src/model/runbook-error.js';

/** `line:column message → hint` of the error that a configuration ends in. */
function problemOf(...lines: readonly string[]): string {
  try {
    readConfig(lines.join('\n'), 'runbook.config.yaml');
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error;
    expect(error.code).toBe('CONFIG_INVALID');
    const { path, line, column, hint } = error.details;
    expect(path).toBe('runbook.config.yaml');
    return `${line}:${column} ${error.message} → ${hint}`;
  }
  return 'no problem';
}

describe('a configuration', () => {
  test('is YAML or JSON, and may be empty', () => {
    expect(readConfig('', 'c')).toEqual({});
    expect(readConfig('{"include": ["docs/**/*.md"]}', 'c')).toEqual({ include: ['docs/**/*.md'] });
  });

  test('off is a word, as it is in YAML 1.2', () => {
    expect(readConfig('rules:\n  RB104: off\n', 'c')).toEqual({ rules: { RB104: 'off' } });
  });

  test.each<readonly [string, readonly string[], string]>([
    [
      'a misspelt key names its neighbour',
      ['ruels: {}'],
      '1:1 There is no key "ruels". → Did you mean rules?',
    ],
    [
      'a key without a neighbour lists all',
      ['parser: x'],
      '1:1 There is no key "parser". → Known are include, exclude, rules, overrides, link-root, alerts, runbook-urls, manifests, shellcheck, stale-after, prometheus, templates.',
    ],
    [
      'a key of an override',
      ['overrides:', '  - files: [a.md]', '    rule: {}'],
      '3:5 There is no key "rule" under overrides.0. → Did you mean rules?',
    ],
    [
      'an override without files',
      ['overrides:', '  - rules: {}'],
      '1:1 overrides.0 needs files. → See `runbook schema config`.',
    ],
    [
      'a severity that is none',
      ['include: [a]', 'rules:', '  RB104: fatal'],
      '3:3 rules.RB104 may be off, info, warning, error. → See `runbook schema config`.',
    ],
    [
      'a rule that does not exist',
      ['rules:', '  structure/title-mising: off'],
      '2:3 There is no rule "structure/title-mising". → Did you mean structure/title-missing?',
    ],
    [
      'a list that is none',
      ['include: docs'],
      '1:1 include has to be a list. → See `runbook schema config`.',
    ],
    [
      'a span of days that is none',
      ['stale-after: soon'],
      '1:1 stale-after is no span of days. → Write it as 90d.',
    ],
    [
      'several mistakes: the first, and the lines of the others',
      [
        'rules: { RB104: off, RB999: off }',
        'overrides:',
        '  - { files: [a], rules: { unset-variabl: off } }',
      ],
      '1:22 There is no rule "RB999". There is more on line 3. → docs/rules lists them.',
    ],
    [
      'no YAML at all',
      ['rules: {'],
      '1:9 The configuration is not YAML: Flow map in block collection must be sufficiently indented and end with a } → Mend it there; `runbook schema config` shows what it may hold.',
    ],
    [
      'a list at the top',
      ['- a'],
      '1:1 The configuration has to be a map of keys to values. → See `runbook schema config`.',
    ],
  ])('%s', (_, lines, expected) => {
    expect(problemOf(...lines)).toBe(expected);
  });
});
