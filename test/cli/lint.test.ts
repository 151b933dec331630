import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../lint/lint-folder.js';
import { runMain } from '../support/run-main.js';

/** Worked long ago, and may be older still: whatever the day of the test. */
const ledger = `
## When this runbook last worked

| Date       | How |
| ---------- | --- |
| 2020-01-01 | all |
`;
const head = '---\nrunbook: { stale-after: 36500d }\n---\n';
const clean = `${head}# Title\n\n\`\`\`sh\nuptime\n\`\`\`\n${ledger}`;
const unclosed = `${head}# Title\n${ledger}\n## Step 1\n\n\`\`\`sh\nuptime\n`;

function lint(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return runMain({ args: ['lint', ...args], cwd: folderOf(files) });
}

describe('runbook lint', () => {
  test('a clean document is exit 0, and is said to have been looked at', async () => {
    const { exitCode, stdout } = await lint({ 'a.md': clean }, 'a.md');
    expect(stdout).toBe('Nothing found in 1 runbook.\n');
    expect(exitCode).toBe(0);
  });

  test('an error is exit 1, shown with its line, what it points at and the next step', async () => {
    const { exitCode, stdout } = await lint({ 'a.md': unclosed }, 'a.md');
    expect(exitCode).toBe(1);
    expect(stdout).toBe(
      [
        'a.md:14:1 error This fence is never closed: everything behind it is taken for code. RB108 structure/fence-never-closed',
        '  14 │ ```sh',
        '     │ ^^^^^',
        '  next: Close it with a line of as many signs as opened it.',
        '',
        '1 error in 1 runbook.',
        '',
      ].join('\n'),
    );
  });

  test('a warning alone is exit 0', async () => {
    const { exitCode, stdout } = await lint({ 'a.md': '```sh\nuptime\n```\n' }, 'a.md');
    expect(stdout).toContain('a.md:1:1 warning The runbook has no title.');
    expect(exitCode).toBe(0);
  });

  test.each(['missing.md', 'nowhere', 'nowhere/*.md', '*.txt'])(
    '%s is not there: exit 2, not a clean result',
    async (path) => {
      const { exitCode, stdout, stderr } = await lint({ 'a.md': clean }, 'a.md', path);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(`${path}: There is no such file or folder. (USAGE)`);
    },
  );

  test('folders and patterns are searched, node_modules and hidden folders are not', async () => {
    const files = {
      'docs/b.md': clean,
      'docs/deep/a.md': clean,
      'docs/node_modules/x.md': unclosed,
      'docs/.git/x.md': unclosed,
      'docs/c.txt': unclosed,
      'other/d.md': unclosed,
    };
    expect((await lint(files, 'docs')).stdout).toBe('Nothing found in 2 runbooks.\n');
    expect((await lint(files, 'docs/**/a.md')).stdout).toBe('Nothing found in 1 runbook.\n');
    expect((await lint(files, 'docs', 'docs/b.md', '{docs,other}/b.md')).stdout).toContain('2 runbooks');
  });

  test('without a path, what is called a runbook', async () => {
    const files = {
      'README.md': unclosed,
      'runbooks/a.md': clean,
      'docs/runbooks/x/b.md': clean,
      'shop/restart-runbook.md': clean,
    };
    expect((await lint(files)).stdout).toBe('Nothing found in 3 runbooks.\n');
  });

  test('nothing to lint is exit 2: no finding in no document proves nothing', async () => {
    const { exitCode, stderr } = await lint({ 'README.md': clean });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no runbook here to lint.');
  });

  test('--format json gives places in lines and columns from 1', async () => {
    const { stdout } = await lint({ 'a.md': unclosed }, 'a.md', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      documents: 1,
      baselined: 0,
      findings: [
        {
          code: 'RB108',
          rule: 'structure/fence-never-closed',
          severity: 'error',
          path: 'a.md',
          line: 14,
          column: 1,
          endLine: 15,
          endColumn: 1,
          message: 'This fence is never closed: everything behind it is taken for code.',
          hint: 'Close it with a line of as many signs as opened it.',
          fixable: false,
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      ],
    });
  });

  test('a credential that was found is not printed once more', async () => {
    const text = '# T\n\n```sh\nexport SHOP_API_KEY="q8Zr5Tn2Lk7Vw4Xc9Bm1" MORE=1\n```\n';
    const { stdout, exitCode } = await lint({ 'a.md': text }, 'a.md');
    expect(stdout).toContain('│ export SHOP_API_KEY="********************" MORE=1\n');
    expect(stdout).not.toContain('q8Zr5Tn2Lk7Vw4Xc9Bm1');
    expect(exitCode).toBe(1);
  });

  test('the caret stands under what is meant, behind wide signs and tabs', async () => {
    const { stdout } = await lint({ 'a.md': '# T\n\n- 世界 x\n\n  ```sh\n\tif true\n  ```\n' }, 'a.md');
    expect(stdout).toContain('│ \tif true');
  });
});

describe('runbook explain', () => {
  test.each(['RB108', 'rb108', 'structure/fence-never-closed', 'fence-never-closed'])('%s', async (name) => {
    const { exitCode, stdout } = await runMain({ args: ['explain', name] });
    expect(stdout).toContain('# RB108 structure/fence-never-closed\n');
    expect(stdout).toContain('## Fix');
    expect(exitCode).toBe(0);
  });

  test('a rule that does not exist names its neighbour', async () => {
    const { exitCode, stderr } = await runMain({ args: ['explain', 'fence-never-close'] });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean fence-never-closed?');
  });
});

test('paths are printed as seen from here', async () => {
  const folder = folderOf({ 'a.md': unclosed, 'sub/b.md': clean });
  const { stdout } = await runMain({ args: ['lint', '..'], cwd: join(folder, 'sub') });
  expect(stdout).toContain('../a.md:14:1 error');
});
