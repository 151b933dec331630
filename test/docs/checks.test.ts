import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/checks/judge.js';
import { readExpectation } from '../../src/checks/read-expectation.js';
import { checkOf, evidenceOf } from '../checks/judging.js';
import { codesIn, examplesOf, tablesOf } from './read-page.js';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/checks.md'), 'utf8');
const cases: readonly Readonly<Record<string, string>>[] = tablesOf(page, 'Expectation').map((row) => ({
  ...row,
  text: codesIn(row.Expectation ?? '')[0] ?? '',
}));

/** What a cell of the page stands for. */
function evidenceIn(row: Readonly<Record<string, string>>) {
  const output = codesIn(row.Output ?? '')[0] ?? '';
  const variables = codesIn(row.Variables ?? '').map((pair) => pair.split(/=(.*)/s).slice(0, 2));
  const answers = row['Prometheus answers'];
  return evidenceOf(output.replaceAll('⏎', '\n'), {
    exitCode: Number(row.Exit ?? 0),
    variables: Object.fromEntries(variables),
    ...(answers === undefined ? {} : { queryResponse: vector(codesIn(answers)) }),
  });
}

function vector(values: readonly string[]): string {
  const result = values.map((value) => ({ metric: {}, value: [1.5, value] }));
  return JSON.stringify({ status: 'success', data: { resultType: 'vector', result } });
}

describe('docs/checks.md: the tables', () => {
  test('hold examples of every kind, and each ends in a verdict', () => {
    expect(cases.length).toBeGreaterThan(60);
    const verdicts = new Set(cases.map((row) => row.Verdict));
    expect(verdicts).toEqual(new Set(['pass', 'fail', 'inconclusive']));
    const known = [
      'Expectation',
      'Output',
      'Variables',
      'Exit',
      'Prometheus answers',
      'Verdict',
      'line',
      'text',
    ];
    expect(cases.flatMap(Object.keys).filter((key) => !known.includes(key))).toEqual([]);
  });

  test.each(cases)('line $line: $text: $Verdict', (row) => {
    const judgement = judge(checkOf(row.text ?? ''), evidenceIn(row));
    expect(judgement.verdict, judgement.message).toBe(row.Verdict);
  });

  test.each(tablesOf(page, 'Line'))('line $line: $Line is $Read as', (row) => {
    const [text = ''] = codesIn(row.Line ?? '');
    const [kind = '', near] = (row['Read as'] ?? '').split(': ');
    const reading = readExpectation(text);
    expect(reading.kind).toBe({ 'an error': 'unreadable', 'a check': 'check', prose: 'prose' }[kind]);
    if (reading.kind === 'unreadable') expect(reading.problem.nearest).toBe(codesIn(near ?? '')[0]);
  });
});

describe('docs/checks.md: the commands', () => {
  let environment: Record<string, string>;
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'runbook-docs-'));
    const program = join(folder, 'runbook');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist/bin.js')}' "$@"\n`);
    chmodSync(program, 0o755);
    environment = { PATH: `${folder}:${process.env.PATH ?? ''}`, HOME: folder };
  });

  test.each(examplesOf(page))('line $line: $command', async ({ command, output }) => {
    const { stdout } = await promisify(execFile)('bash', ['-c', command], { env: environment });
    expect(stdout).toBe(output);
  });
});

test('the page is one page', () => {
  expect(page.split('\n').length).toBeLessThan(300);
});
