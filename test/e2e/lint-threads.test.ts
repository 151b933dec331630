import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, lintFile } from '../lint/lint-folder.js';

const bin = resolve(import.meta.dirname, '../../dist/bin.js');

/** Enough text for several threads; each document has a number of its own in its finding, and links to its neighbours. */
const count = 120;
const nameOf = (index: number) => `${String(index).padStart(3, '0')}.md`;
const documents = Object.fromEntries(
  Array.from({ length: count }, (_, index) => [
    nameOf(index),
    [
      `# Runbook ${index}`,
      '',
      `[next](${nameOf((index + 1) % count)}#runbook-${(index + 1) % count}), [gone](gone-${index}.md)`,
      '',
      '```sh',
      `uptime "$UNSET_${index}"`,
      '```',
      '',
      ...Array.from(
        { length: 80 },
        (__, line) => `${line}. A sentence of *some* length, so that there is \`text\`.`,
      ),
      '',
    ].join('\n'),
  ]),
);

function lint(folder: string, ...args: readonly string[]) {
  const env = { PATH: process.env.PATH, HOME: folder, RUNBOOK_CACHE_DIR: join(folder, '.cache') };
  const all = [bin, 'lint', '.', '--format', 'json', '--fail-on', 'none', ...args];
  return JSON.parse(
    execFileSync(process.execPath, all, { cwd: folder, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  );
}

describe('linting on all cores', () => {
  const folder = folderOf(documents);

  test('finds what one thread finds, in the order of the documents', async () => {
    const alone = [];
    for (const name of Object.keys(documents)) alone.push(...(await lintFile(folder, name)));
    expect(lint(folder, '--no-cache').findings).toEqual(alone);
    expect(alone.filter(({ code }) => code === 'RB401')).toHaveLength(count);
  });

  test('remembers what every thread found', () => {
    const first = lint(folder);
    expect(readdirSync(join(folder, '.cache', 'lint'))).toHaveLength(count);
    expect(lint(folder)).toEqual(first);
  });
});
