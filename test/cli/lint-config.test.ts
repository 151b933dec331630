import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderOf } from '../lint/lint-folder.js';
import { runMain } from '../support/run-main.js';

/** No title, and nothing else that could be found. */
const untitled = `\`\`\`sh
uptime
\`\`\`

## When this runbook last worked

| Date       | How |
| ---------- | --- |
| 2020-01-01 | all |

Stale after 9999 days without exercise.
`;

describe('runbook.config.yaml', () => {
  test('holds for every folder below it, up to the root of the repository', async () => {
    const folder = folderOf({ 'runbook.config.yaml': 'rules: { RB101: error }\n', 'a/b/c.md': untitled });
    mkdirSync(join(folder, '.git'));
    const { exitCode, stdout } = await runMain({ args: ['lint', 'c.md'], cwd: join(folder, 'a/b') });
    expect(stdout).toContain('c.md:1:1 error The runbook has no title.');
    expect(exitCode).toBe(1);
  });

  test('above the root of the repository it is somebody else’s', async () => {
    const folder = folderOf({ 'runbook.config.yaml': 'rules: { RB101: error }\n', 'repo/c.md': untitled });
    mkdirSync(join(folder, 'repo/.git'));
    const { exitCode } = await runMain({ args: ['lint', 'c.md'], cwd: join(folder, 'repo') });
    expect(exitCode).toBe(0);
  });

  test('include and exclude say what is a runbook; a named file that is excluded is told', async () => {
    const folder = folderOf({
      'runbook.config.json': '{ "include": ["ops/*.md"], "exclude": ["ops/old*"] }',
      'ops/a.md': untitled,
      'ops/old.md': untitled,
    });
    expect((await runMain({ args: ['lint'], cwd: folder })).stdout).toContain('in 1 runbook.');
    const named = await runMain({ args: ['lint', 'ops/old.md'], cwd: folder });
    expect(named.stderr).toBe('ops/old.md is excluded, and was not looked at.\n');
    expect(named.exitCode).toBe(0);
  });

  test('an override holds for its files alone', async () => {
    const folder = folderOf({
      'runbook.config.yml':
        'overrides:\n  - files: [drills/**]\n    rules: { structure/title-missing: off }\n',
      'drills/a.md': untitled,
      'ops/a.md': untitled,
    });
    const { stdout } = await runMain({ args: ['lint', '.'], cwd: folder });
    expect(stdout).toContain('ops/a.md:1:1 warning');
    expect(stdout).not.toContain('drills/a.md');
  });

  test('a misspelt key is exit 2 and names its neighbour', async () => {
    const folder = folderOf({ 'runbook.config.yaml': '\nexclud: []\n', 'a.md': untitled });
    const { exitCode, stderr } = await runMain({ args: ['lint', 'a.md'], cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'runbook.config.yaml:2:1: There is no key "exclud". (CONFIG_INVALID)\n  next: Did you mean exclude?\n',
    );
  });

  test('two of them side by side: neither is guessed at', async () => {
    const folder = folderOf({ 'runbook.config.yaml': '', 'runbook.config.json': '{}', 'a.md': untitled });
    const { exitCode, stderr } = await runMain({ args: ['lint', 'a.md'], cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('runbook.config.json stands beside it: only one of them can hold.');
  });

  test('--config names another one, or exit 2', async () => {
    const folder = folderOf({ 'ci.yaml': 'rules: { RB101: off }\n', 'a.md': untitled });
    const found = await runMain({ args: ['lint', 'a.md', '--config', 'ci.yaml'], cwd: folder });
    expect(found.stdout).toBe('Nothing found in 1 runbook.\n');
    const missing = await runMain({ args: ['lint', 'a.md', '--config', 'cj.yaml'], cwd: folder });
    expect(missing.exitCode).toBe(2);
    expect(missing.stderr).toContain('cj.yaml: The configuration cannot be read.');
  });
});

describe('--print-config', () => {
  const config = 'rules: { RB101: error }\noverrides:\n  - files: [drills/**]\n    stale-after: 30d\n';

  test('shows what holds, defaults and all, in the shape of the file', async () => {
    const folder = folderOf({ 'runbook.config.yaml': config });
    const { stdout } = await runMain({ args: ['lint', '--print-config'], cwd: folder });
    expect(stdout).toContain(`# ${join(folder, 'runbook.config.yaml')}\n`);
    const shown: unknown = parse(stdout);
    expect(shown).toMatchObject({
      rules: { 'structure/title-missing': 'error', 'structure/nothing-to-do': 'warning' },
      overrides: [{ files: ['drills/**'] }],
      include: expect.arrayContaining(['**/runbooks/**/*.md']),
    });
  });

  test('of one document, with its overrides applied', async () => {
    const folder = folderOf({ 'runbook.config.yaml': config });
    const { stdout } = await runMain({ args: ['lint', '--print-config', 'drills/a.md'], cwd: folder });
    const shown: unknown = parse(stdout);
    expect(shown).toMatchObject({ 'stale-after': '30d' });
    expect(shown).not.toHaveProperty('overrides');
  });
});
