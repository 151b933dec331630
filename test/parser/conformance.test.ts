import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sharedPath } from '../support/shared.js';
import { commandsIn, commandsOf, read, step } from './reading.js';

function casesOf(file: string): readonly Record<string, unknown>[] {
  const path = sharedPath('conformance', file);
  const cases: unknown = path === null ? [] : parse(readFileSync(path, 'utf8'));
  return Array.isArray(cases) ? cases : [];
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`no text: ${JSON.stringify(value)}`);
  return value;
}

const checks = casesOf('checks.yaml').map((each) => textOf(each.check));
const notChecks = casesOf('not-checks.yaml').map(({ line, kind }) => [textOf(line), textOf(kind)] as const);
const groups = casesOf('decisions.yaml').map(({ rules }) => (Array.isArray(rules) ? rules.map(textOf) : []));

describe.skipIf(checks.length === 0)(
  'lines that are checks, as comments (skipped where ../shared is absent)',
  () => {
    test.each([...new Set(checks)].filter((check) => /^(?:expect|should|must)/i.test(check)))(
      '%s',
      (check) => {
        const [command] = commandsIn(`get x\n# ${check}`);
        expect(command?.expectations).toMatchObject([{ kind: 'check', text: check }]);
        expect(command).toMatchObject({ notes: [], rules: [], documented: null });
      },
    );
  },
);

describe.skipIf(notChecks.length === 0)('lines that are none (skipped where ../shared is absent)', () => {
  test.each(notChecks)('%s: %s', (line, kind) => {
    const [command] = commandsIn(`get x\n# ${line}`);
    expect(['prose', 'rule', 'error']).toContain(kind);
    expect(command?.rules).toHaveLength(kind === 'rule' ? 1 : 0);
    expect(command?.expectations.map((each) => each.kind)).toEqual(kind === 'error' ? ['unreadable'] : []);
    expect(command?.notes).toHaveLength(kind === 'prose' ? 1 : 0);
  });
});

describe.skipIf(groups.length === 0)('decisions (skipped where ../shared is absent)', () => {
  test.each(groups)('%s', (...rules) => {
    const asComments = commandsIn(`get x\n${rules.map((rule) => `# ${rule}`).join('\n')}`)[0]?.rules;
    expect(asComments?.map(({ text }) => text)).toEqual(rules);
    const asList = commandsOf(
      read(`${step('get x')}\n${rules.map((rule) => `- ${escaped(rule)}`).join('\n')}\n`).runbook,
    )[0]?.rules;
    expect(asList?.map(({ outcome }) => outcome.kind)).toEqual(
      asComments?.map(({ outcome }) => outcome.kind),
    );
    const broken = rules.map((rule) => `# ${rule.replace(/ (?=\S+ \S+ \S+$)/, '\n#   ')}`).join('\n');
    expect(commandsIn(`get x\n${broken}`)[0]?.rules.map(({ text }) => text)).toEqual(rules);
  });
});

/** A line of Markdown that begins with `>` would be a quote. */
function escaped(rule: string): string {
  return rule.replace(/^>/, '\\>');
}
