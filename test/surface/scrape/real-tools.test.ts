import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scrapeArgparse } from '../../../src/surface/scrape/argparse.js';
import { scrapeCobra } from '../../../src/surface/scrape/cobra.js';
import { scrapeGitUsage } from '../../../src/surface/scrape/git-usage.js';
import { scrapeGnu } from '../../../src/surface/scrape/gnu.js';
import { scrapeKingpin } from '../../../src/surface/scrape/kingpin.js';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-help-')));

/** What a tool of this machine prints; null where it has none of that name. */
function help(tool: string, ...args: string[]): string | null {
  const { stdout, stderr, error } = spawnSync(tool, args, {
    cwd: scratch,
    env: { PATH: process.env.PATH, HOME: scratch, KUBECONFIG: '/dev/null' },
    encoding: 'utf8',
  });
  return error === undefined ? stdout + stderr : null;
}

/** The test of a real tool, skipped, in so many words, where this machine has none. */
function withHelp(tool: string, args: readonly string[], check: (text: string) => void): void {
  const text = help(tool, ...args);
  const name = `${[tool, ...args].join(' ')}${text === null ? ` (skipped: no ${tool} here)` : ''}`;
  test.skipIf(text === null)(name, () => check(text ?? ''));
}

withHelp('kubectl', ['get', '--help'], (text) => {
  const { flags, complete } = scrapeCobra(text, ['get']);
  expect(flags['--output']).toMatchObject({ v: 1, short: '-o' });
  expect(flags['--output']?.values).toContain('custom-columns-file');
  expect(flags['--watch']).toEqual({ v: 0, short: '-w' });
  expect(Object.keys(flags).length).toBeGreaterThan(15);
  expect(complete).toBe(true);
});

withHelp('kubectl', ['options'], (text) => {
  expect(scrapeCobra(text, []).inherited['--namespace']).toEqual({ v: 1, short: '-n' });
});

withHelp('kubectl', ['rollout', '--help'], (text) => {
  expect(Object.keys(scrapeCobra(text, ['rollout']).subcommands)).toEqual(
    expect.arrayContaining(['history', 'pause', 'restart', 'resume', 'status', 'undo']),
  );
});

withHelp('docker', ['run', '--help'], (text) => {
  const { flags, arguments: takes } = scrapeCobra(text, ['run']);
  expect(flags['--detach']).toEqual({ v: 0, short: '-d' });
  expect(flags['--volume']).toEqual({ v: 1, short: '-v' });
  expect(takes).toBe('IMAGE');
});

withHelp('gh', ['pr', 'list', '--help'], (text) => {
  const { flags, inherited } = scrapeCobra(text, ['pr', 'list']);
  expect(flags['--limit']).toEqual({ v: 1, short: '-L' });
  expect(inherited).toHaveProperty('--repo');
});

withHelp('promtool', ['query', 'instant', '--help'], (text) => {
  const { flags, arguments: takes } = scrapeKingpin(text, ['query', 'instant']);
  expect(flags['--time']).toEqual({ v: 1 });
  expect(takes).toBe('<server> <expr>');
});

withHelp('promtool', ['check', '--help'], (text) => {
  expect(Object.keys(scrapeKingpin(text, ['check']).subcommands)).toEqual(
    expect.arrayContaining(['config', 'rules', 'metrics']),
  );
});

withHelp('git', ['push', '-h'], (text) => {
  const { flags } = scrapeGitUsage(text, ['push']);
  expect(flags['--force-with-lease']).toEqual({ v: 2 });
  expect(flags['--set-upstream']).toEqual({ v: 0, short: '-u' });
});

withHelp('git', ['-h'], (text) => {
  const { flags, subcommands } = scrapeGitUsage(text, []);
  expect(flags['-C']).toEqual({ v: 1 });
  expect(Object.keys(subcommands)).toEqual(expect.arrayContaining(['clone', 'commit', 'push']));
});

withHelp('jq', ['--help'], (text) => {
  const { flags, complete } = scrapeGnu(text);
  expect(flags).toHaveProperty(['--slurpfile']);
  expect(complete).toBe(false);
});

withHelp('curl', ['--help'], (text) => {
  expect(scrapeGnu(text).flags['--user']).toEqual({ v: 1, short: '-u' });
});

withHelp('shellcheck', ['--help'], (text) => {
  expect(scrapeGnu(text).flags).toMatchObject({
    '--severity': { v: 1, short: '-S' },
    '--color': { v: 2, short: '-C' },
    '--norc': { v: 0 },
  });
});

withHelp('python3', ['-m', 'json.tool', '--help'], (text) => {
  expect(scrapeArgparse(text).flags).toMatchObject({ '--indent': { v: 1 }, '--tab': { v: 0 } });
});
