import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../lint/lint-folder.js';
import { runMain } from '../support/run-main.js';

const ledger = `
## When this runbook last worked

| Date       | How |
| ---------- | --- |
| 2020-01-01 | all |

Stale after 9999 days without exercise.
`;
const script = (...lines: readonly string[]) => `# Title\n\n\`\`\`sh\n${lines.join('\n')}\n\`\`\`\n${ledger}`;
/** One warning: RB205. */
const warned = script('echo "$UNSET"');
const stale = script('uptime').replace('9999', '30');

function lint(folder: string, ...args: readonly string[]) {
  return runMain({ args: ['lint', '.', ...args], cwd: folder });
}

describe('what makes it fail', () => {
  test.each([
    [[], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'info'], 1],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'none'], 0],
    [['--fail-on', 'RB205'], 1],
    [['--fail-on', 'unset-variable'], 1],
    [['--fail-on', 'shell'], 1],
    [['--fail-on', 'staleness,error'], 0],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '1'], 0],
  ])('one warning, and %j: exit %i', async (args, exitCode) => {
    expect((await lint(folderOf({ 'a.md': warned }), ...args)).exitCode).toBe(exitCode);
  });

  test('--fail-on stale is for the job that runs every week', async () => {
    const folder = folderOf({ 'a.md': stale });
    expect((await lint(folder)).exitCode).toBe(0);
    expect((await lint(folder, '--fail-on', 'stale')).exitCode).toBe(1);
  });

  test('words that mean nothing are exit 2', async () => {
    const folder = folderOf({ 'a.md': warned });
    const failOn = await lint(folder, '--fail-on', 'warnings');
    expect(failOn.exitCode).toBe(2);
    expect(failOn.stderr).toContain('--fail-on knows no "warnings". (USAGE)\n  next: Did you mean warning?');
    const most = await lint(folder, '--max-warnings', 'few');
    expect(most.exitCode).toBe(2);
    expect(most.stderr).toContain('--max-warnings takes a number, and got "few".');
    expect((await lint(folder, '--format', 'xml')).exitCode).toBe(2);
  });
});

describe('formats', () => {
  test('github chooses itself in one of its jobs, and a format that was asked for wins', async () => {
    const folder = folderOf({ 'a.md': warned });
    const env = { GITHUB_ACTIONS: 'true' };
    const chosen = await runMain({ args: ['lint', '.'], cwd: folder, env });
    expect(chosen.stdout).toContain('::warning file=a.md,line=4,col=7,endColumn=13,title=RB205');
    const asked = await runMain({ args: ['lint', '.', '--format', 'pretty'], cwd: folder, env });
    expect(asked.stdout).toContain('a.md:4:7 warning');
  });

  test('CI gets paths from the root of the repository, wherever the job stands', async () => {
    const folder = folderOf({ 'ops/a.md': warned });
    mkdirSync(join(folder, '.git'));
    const cwd = join(folder, 'ops');
    for (const format of ['github', 'sarif', 'gitlab']) {
      const { stdout } = await runMain({ args: ['lint', 'a.md', '--format', format], cwd });
      expect(stdout).toContain('ops/a.md');
    }
    expect((await runMain({ args: ['lint', 'a.md'], cwd })).stdout).toMatch(/^a\.md:4:7/);
  });

  test('--out takes the result, whole', async () => {
    const folder = folderOf({ 'a.md': warned });
    const { stdout, exitCode } = await lint(folder, '--format', 'junit', '--out', 'junit.xml');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 });
    expect(readFileSync(join(folder, 'junit.xml'), 'utf8')).toContain(
      '<testsuite name="a.md" tests="1" failures="1"',
    );
  });
});

describe('--baseline', () => {
  const baseline = ['--baseline', 'known.json'];

  test('what it knows is left out, wherever the line moves; what is new is found', async () => {
    const folder = folderOf({ 'a.md': warned });
    const written = await lint(folder, ...baseline, '--write-baseline');
    expect(written.stderr).toBe('known.json now knows 1 finding.\n');
    expect(written.exitCode).toBe(0);
    writeFileSync(join(folder, 'a.md'), warned.replace('# Title', '# Title\n\nMoved.').replace('uptime', ''));
    const moved = await lint(folder, ...baseline, '--fail-on', 'warning');
    expect(moved).toMatchObject({
      exitCode: 0,
      stdout: 'Nothing found in 1 runbook; the baseline knows 1 more.\n',
    });
    writeFileSync(join(folder, 'a.md'), script('echo "$UNSET"', 'echo "$OTHER"'));
    const more = await lint(folder, ...baseline, '--fail-on', 'warning');
    expect(more.exitCode).toBe(1);
    expect(more.stdout).toContain('$OTHER is used here');
    expect(more.stdout).not.toContain('$UNSET is used here');
  });

  test('what is mended is named, and forgotten on request; of documents that were not looked at nothing is', async () => {
    const folder = folderOf({ 'a.md': warned, 'b.md': warned });
    await lint(folder, ...baseline, '--write-baseline');
    writeFileSync(join(folder, 'a.md'), script('uptime'));
    const told = await lint(folder, ...baseline);
    expect(told.stderr).toBe('1 finding of known.json is found no more: --prune-baseline forgets them.\n');
    const pruned = await runMain({ args: ['lint', 'a.md', ...baseline, '--prune-baseline'], cwd: folder });
    expect(pruned.stderr).toBe('1 finding of known.json is found no more, and forgotten.\n');
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toMatchObject({
      findings: [{ path: 'b.md', code: 'RB205' }],
    });
    writeFileSync(join(folder, 'a.md'), warned);
    expect((await lint(folder, ...baseline)).stdout).toContain('a.md:4:7 warning');
  });

  test('one that is not there, or not one, is exit 2: it must not pass for an empty one', async () => {
    const folder = folderOf({ 'a.md': warned, 'broken.json': '{"schemaVersion": 1}', 'text.json': 'x' });
    for (const file of ['known.json', 'broken.json', 'text.json']) {
      const { exitCode, stderr } = await lint(folder, '--baseline', file);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`${file}: `);
    }
    expect(existsSync(join(folder, 'known.json'))).toBe(false);
    expect((await lint(folder, '--write-baseline')).stderr).toContain('Name it: --baseline');
  });
});

describe('--stdin', () => {
  const linked = `${warned}\n[there](there.md) [gone](gone.md)\n`;

  test('is linted as the file it stands for: its links, its configuration', async () => {
    const folder = folderOf({
      'sub/there.md': '# T\n',
      'sub/runbook.config.yaml': 'rules: { RB205: error }\n',
      'sub/a.md': 'old',
    });
    const args = ['lint', '--stdin', '--stdin-filename', 'sub/a.md'];
    const { stdout, exitCode } = await runMain({ args, cwd: folder, stdin: linked });
    expect(stdout).toContain('sub/a.md:4:7 error $UNSET is used here');
    expect(stdout).toContain('gone.md is not there.');
    expect(stdout).not.toContain('there.md is not there. RB401 drift/broken-link\n  15 │ [there]');
    expect(exitCode).toBe(1);
  });

  test('without a name nothing is known to be missing beside it', async () => {
    const { stdout, exitCode } = await runMain({ args: ['lint', '--stdin'], stdin: linked });
    expect(stdout).toContain('-:4:7 warning $UNSET is used here');
    expect(stdout).not.toContain('is not there');
    expect(exitCode).toBe(0);
  });

  test('beside paths, or a name without it, is exit 2', async () => {
    expect((await runMain({ args: ['lint', '--stdin', 'a.md'], stdin: linked })).exitCode).toBe(2);
    expect((await runMain({ args: ['lint', '--stdin-filename', 'a.md'], stdin: linked })).exitCode).toBe(2);
  });
});

describe('--fix', () => {
  const prompted = script('$ uptime');
  const mended = prompted.replace('```sh', '```console');

  test('writes what it mends, keeps the mode, and says so; what is left is printed', async () => {
    const folder = folderOf({ 'a.md': prompted, 'b.md': warned });
    chmodSync(join(folder, 'a.md'), 0o640);
    const before = statSync(join(folder, 'b.md'));
    const { stdout, stderr, exitCode } = await lint(folder, '--fix');
    expect(stderr).toBe('a.md: 1 finding mended.\n');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(mended);
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
    expect(statSync(join(folder, 'b.md')).mtimeMs).toBe(before.mtimeMs);
    expect(stdout).toContain('1 warning in 2 runbooks.');
    expect(exitCode).toBe(0);
  });

  test('--fix-dry-run prints the difference and writes nothing', async () => {
    const folder = folderOf({ 'a.md': prompted });
    const { stdout } = await lint(folder, '--fix-dry-run');
    expect(stdout).toContain(
      '--- a/a.md\n+++ b/a.md\n@@ -1,7 +1,7 @@\n # Title\n \n-```sh\n+```console\n $ uptime\n',
    );
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(prompted);
  });

  test('what can be mended is counted', async () => {
    const folder = folderOf({ 'a.md': prompted });
    const { stdout } = await lint(folder);
    expect(stdout).toContain('1 warning in 1 runbook. --fix mends 1 of them.\n');
    const { findings } = JSON.parse((await lint(folder, '--format', 'json')).stdout);
    expect(findings).toMatchObject([{ code: 'RB203', fixable: true }]);
  });

  test('standard input is no file to write to', async () => {
    const args = ['lint', '--stdin', '--fix'];
    expect((await runMain({ args, stdin: prompted })).exitCode).toBe(2);
    const shown = await runMain({ args: ['lint', '--stdin', '--fix-dry-run'], stdin: prompted });
    expect(shown.stdout).toContain('+```console');
  });
});

describe('the cache', () => {
  const args = ['lint', '.', '--format', 'json'];

  test('says the same a second time, and is not kept where that is not wanted', async () => {
    const folder = folderOf({ 'a.md': `${warned}\n[b](b.md)\n` });
    const cache = join(folder, 'cache');
    const env = { RUNBOOK_CACHE_DIR: cache };
    await runMain({ args: [...args, '--no-cache'], cwd: folder, env });
    await runMain({ args: ['lint', '--stdin'], stdin: warned, cwd: folder, env });
    expect(existsSync(cache)).toBe(false);
    const first = await runMain({ args, cwd: folder, env });
    const second = await runMain({ args, cwd: folder, env });
    expect(readdirSync(join(cache, 'lint'))).toHaveLength(1);
    expect(second).toEqual(first);
    expect(JSON.parse(second.stdout).findings).toHaveLength(2);
  });

  test('a file that came mends the link to it', async () => {
    const folder = folderOf({ 'a.md': `${warned}\n[b](b.md)\n` });
    const env = { RUNBOOK_CACHE_DIR: join(folder, 'cache') };
    await runMain({ args, cwd: folder, env });
    writeFileSync(join(folder, 'b.md'), warned);
    const { stdout } = await runMain({ args: ['lint', 'a.md', '--format', 'json'], cwd: folder, env });
    const codes: readonly string[] = JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['RB205']);
  });
});

test('findings that stdout takes no more are told, with another way', async () => {
  const full = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
  });
  const folder = folderOf({ 'a.md': warned });
  const { exitCode, stderr } = await runMain({ args: ['lint', '.'], cwd: folder, stdout: full });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('The result cannot be written to stdout: ENOSPC.');
  expect(stderr).toContain('next: Have it written to a file: --out FILE.');
});
