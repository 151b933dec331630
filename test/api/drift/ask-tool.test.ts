import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seclude } from '../../../src/api/drift/ask-tool.js';
import { listProcesses } from '../../../src/process/process-table.js';

const path = process.env.PATH ?? '';

/** A folder with one program in it. */
function folderWith(name: string, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-tool-'));
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

test('a tool that does not come to an end is ended, with what it started', async () => {
  const folder = folderWith('hangs', 'trap "" TERM; sleep 9100011 & wait; wait');
  const seclusion = await seclude(`${folder}:${path}`, 200);
  expect(await seclusion.ask('hangs')(['--help'])).toBeNull();
  await seclusion.leave();
  expect((await listProcesses()).filter(({ command }) => command === 'sleep 9100011')).toEqual([]);
});

test('what a tool writes into its home or its folder is gone afterwards', async () => {
  const folder = folderWith('writes', 'echo x > "$HOME/trace"; echo x > trace; echo "$HOME"; pwd');
  const seclusion = await seclude(`${folder}:${path}`);
  const answer = await seclusion.ask('writes')([]);
  const [home = '', cwd = ''] = answer?.stdout.split('\n') ?? [];
  expect(readFileSync(join(home, 'trace'), 'utf8')).toBe('x\n');
  await seclusion.leave();
  expect([home, cwd].map((each) => existsSync(each))).toEqual([false, false]);
});

test('a tool reaches no server, not even one of this machine, where the system takes the network away', async () => {
  const seclusion = await seclude(path);
  const answer = await seclusion.ask('bash')(['-c', 'exec 3<>/dev/tcp/127.0.0.1/9']);
  await seclusion.leave();
  expect(answer?.exitCode).not.toBe(0);
  if (seclusion.isOffline) expect(answer?.stderr).toMatch(/unreachable/);
});

test('a tool that is not there, or is killed, gives no answer that counts', async () => {
  const folder = folderWith('dies', 'kill -9 $$');
  const seclusion = await seclude(`${folder}:${path}`);
  const [missing, dies] = [await seclusion.ask('no-such-tool')([]), await seclusion.ask('dies')([])];
  await seclusion.leave();
  expect(missing === null || missing.exitCode !== 0).toBe(true);
  expect(dies).toBeNull();
});
