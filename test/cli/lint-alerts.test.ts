import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../lint/lint-folder.js';
import { runMain } from '../support/run-main.js';
import { expectValid } from '../support/schema.js';

const rule = (name: string, url?: string) =>
  [
    `      - alert: ${name}`,
    '        expr: up == 0',
    '        labels: { severity: page }',
    ...(url === undefined ? [] : [`        annotations: { runbook_url: '${url}' }`]),
    '',
  ].join('\n');

function project(rules: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = folderOf({
    'runbook.config.yaml': [
      'include: [docs/*.md]',
      'alerts: [rules/*.yaml]',
      'runbook-urls: { "https://runbooks.shop.example": docs }',
      '',
    ].join('\n'),
    'docs/down.md': '---\nrunbook: { alerts: [Slow] }\n---\n# Down\n\n- [ ] Call the owner.\n',
    'rules/shop.yaml': `groups:\n  - name: shop\n    rules:\n${rules}`,
    ...files,
  });
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/config'), '[remote "origin"]\n\turl = git@github.com:shop/ops.git\n');
  return folder;
}

const all = project(
  [
    rule('Down', 'https://runbooks.shop.example/down#down'),
    rule('Slow'),
    rule('Broken', 'https://github.com/shop/ops/blob/main/docs/gone.md'),
    rule('Misplaced', 'https://runbooks.shop.example/down/#donw'),
    rule('Silent'),
    rule('Foreign', 'https://wiki.example/foreign'),
    // GitHub answers to any case, and to lines.
    rule('Loud', 'docs/down.md#Down'),
    rule('Lined', 'docs/down.md#L3'),
  ].join(''),
);

describe('alerts and their runbooks', () => {
  test('a linting of the whole project tells of those that lead nowhere, at their place in the rule file', async () => {
    const { stdout, exitCode } = await runMain({ args: ['lint', '--format', 'github'], cwd: all });
    const lines = stdout.split('\n').filter((line) => line.includes('rules/shop.yaml'));
    expect(lines.map((line) => line.replace(/^::(\w+) .*?(line=\d+).*?::(.*?)%0A.*$/, '$1 $2 $3'))).toEqual([
      'error line=14 The runbook_url of Broken leads to docs/gone.md, which is not there.',
      'error line=18 The runbook_url of Misplaced leads to #donw, and docs/down.md has no such place.',
      'notice line=19 Silent has no runbook: whom it pages starts from nothing.',
    ]);
    expect(exitCode).toBe(1);
  });

  test('a linting of one document leaves them alone', async () => {
    const { stdout, exitCode } = await runMain({ args: ['lint', 'docs/down.md'], cwd: all });
    expect(stdout).not.toContain('rules/shop.yaml');
    expect(exitCode).toBe(0);
  });

  test('switched off by its name, or for its file', async () => {
    const folder = project(rule('Silent'), {
      'runbook.config.yaml':
        'include: [docs/*.md]\nalerts: [rules/*.yaml]\noverrides: [{ files: [rules/**], rules: { RB410: off } }]\n',
    });
    const { stdout } = await runMain({ args: ['lint', '--format', 'github'], cwd: folder });
    expect(stdout).not.toContain('RB410');
  });

  test('where a rule file cannot be read, an unknown alert is a warning', async () => {
    const folder = project(rule('Down'), { 'rules/more.yaml': 'groups:\n{{- range .Values.alerts }}\n' });
    const { stdout, exitCode } = await runMain({ args: ['lint', '--format', 'github'], cwd: folder });
    expect(stdout).toMatch(/^::warning file=docs\/down\.md,line=2,.*title=RB408 drift\/unknown-alert/m);
    expect(stdout).toContain('No rule file that can be read defines an alert Slow.');
    expect(stdout).toMatch(
      /^::warning file=rules\/more\.yaml,line=2,.*title=RB413 drift\/rule-file-unreadable/m,
    );
    expect(exitCode).toBe(0);
  });
});

describe('runbook lint --coverage', () => {
  test('a line an alert, those without a way first', async () => {
    const { stdout, exitCode } = await runMain({ args: ['lint', '--coverage'], cwd: all });
    expect(stdout).toBe(
      [
        'Broken     page  docs/gone.md, which is not there',
        'Misplaced  page  docs/down.md, which has no such place: https://runbooks.shop.example/down/#donw',
        'Silent     page  no runbook',
        'Foreign    page  https://wiki.example/foreign (elsewhere, not looked at)',
        'Slow       page  docs/down.md (by its front matter)',
        'Down       page  docs/down.md',
        'Loud       page  docs/down.md',
        'Lined      page  docs/down.md',
        '',
        '4 of 8 alerts lead to a runbook here (50 %); 1 elsewhere, 2 to what is not there, 1 to none.',
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(0);
  });

  test('as JSON', async () => {
    const { stdout } = await runMain({ args: ['lint', '--coverage', '--format', 'json'], cwd: all });
    const coverage: unknown = JSON.parse(stdout);
    expectValid('alert-coverage.schema.json', coverage);
    expect(coverage).toMatchObject({
      unreadable: [],
      alerts: [
        { alert: 'Down', severity: 'page', line: 4, cover: 'document', runbooks: ['docs/down.md'] },
        ...Array.from({ length: 7 }, () => ({})),
      ],
    });
  });

  test.each([
    [['--coverage', '--format', 'sarif'], '--coverage is printed as pretty or json, and not as sarif.'],
    [['--coverage', '--config', 'bare.yaml'], 'No rule files are named here.'],
    [['--coverage', '--config', 'wrong.yaml'], 'The patterns under "alerts" stand for no file.'],
  ])('%j: exit 2, "%s"', async (args, message) => {
    writeFileSync(join(all, 'bare.yaml'), 'include: [docs/*.md]\n');
    writeFileSync(join(all, 'wrong.yaml'), 'include: [docs/*.md]\nalerts: [none/*.yaml]\n');
    const { exitCode, stderr } = await runMain({ args: ['lint', ...args], cwd: all });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
