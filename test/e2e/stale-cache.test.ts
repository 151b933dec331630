import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readShelf } from '../../src/records/cache/shelf.js';
import { cleanEnvironment } from './support/run-in-world.js';

const bin = resolve(import.meta.dirname, '../../dist/bin.js');
const folder = mkdtempSync(join(tmpdir(), 'runbook-stale-cache-'));
const cache = join(folder, 'cache');

for (let index = 0; index < 60; index++) {
  const rows = Array.from(
    { length: index },
    (_, day) => `| 2026-0${1 + (day % 9)}-1${index % 10} | ${day} |\n`,
  );
  writeFileSync(
    join(folder, `runbook-${index}.md`),
    `# ${index}\n\n## Last worked\n\n| Date | How |\n| --- | --- |\n${rows.join('')}`,
  );
}

async function stale(...args: readonly string[]): Promise<string> {
  const child = promisify(execFile)(
    process.execPath,
    [bin, 'stale', '--as-of', '2026-11-22', '--fail-on', 'none', '--format', 'json', ...args],
    { cwd: folder, env: cleanEnvironment({ RUNBOOK_CACHE_DIR: cache }) },
  );
  return (await child).stdout;
}

test('eight processes at once say what one says that keeps nothing, and leave one whole cache', async () => {
  const alone = await stale('--no-cache');
  expect(readdirSync(folder)).not.toContain('cache');
  const together = await Promise.all(Array.from({ length: 8 }, () => stale()));
  expect(new Set(together)).toEqual(new Set([alone]));
  const [file, ...others] = readdirSync(cache);
  expect(others).toEqual([]);
  expect(readShelf(readFileSync(join(cache, file ?? ''), 'utf8')).size).toBe(60);
});

test('with a cache, without one, and with a damaged one it says the same, on any day', async () => {
  const file = join(cache, readdirSync(cache)[0] ?? '');
  for (const day of ['2026-11-22', '2026-05-01', '2026-01-01', '2027-06-01']) {
    const fresh = await stale('--no-cache', '--as-of', day);
    expect(await stale('--as-of', day)).toBe(fresh);
    writeFileSync(file, readFileSync(file).subarray(0, 500));
    expect(await stale('--as-of', day)).toBe(fresh);
  }
});
