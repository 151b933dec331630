import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BuiltSandbox, buildSandbox, processesMentioning, runSandbox, runScript } from './support.js';

/** Real processes, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

let built: BuiltSandbox;
let scratch: string;
beforeAll(async () => {
  built = await buildSandbox('lifecycle');
  scratch = mkdtempSync(join(tmpdir(), 'sandbox-test-'));
});
afterAll(() => {
  built.remove();
  rmSync(scratch, { recursive: true, force: true });
});

const leftovers = (): readonly string[] => processesMentioning(dirname(built.bin));

/** Waits until something holds, at most twenty seconds. */
async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await sleep(50);
  return holds();
}

test('it exits with the status of its command, in a folder that is gone afterwards, and no process stays', async () => {
  const { status, stdout } = await runScript(built, [], 'pwd; exit 7');
  expect(status).toBe(7);
  expect(stdout).toMatch(/runbook-sandbox-\w+\n$/);
  expect(existsSync(stdout.trim())).toBe(false);
  expect(leftovers()).toEqual([]);
});

test('it is ready within ten seconds, on a busy machine too', async () => {
  expect((await runScript(built, [], 'true')).ms).toBeLessThan(10_000);
});

test('a command that a signal ended gives 128 and the number', async () => {
  expect((await runScript(built, [], 'kill -TERM $$')).status).toBe(143);
});

test('a command that is not there gives 127 and is named', async () => {
  const { status, stderr } = await runSandbox(built, ['--tools', 'stand-in', '--', 'no-such-command']);
  expect(status).toBe(127);
  expect(stderr).toContain('no-such-command could not be started');
});

test('it says on start what is real and what is pretended', async () => {
  const { stderr } = await runScript(built, ['--fault', 'drop-column'], 'true');
  expect(stderr).toContain('sandbox: real:      git and its repository, three HTTP services');
  expect(stderr).toContain(
    'sandbox: pretended: argocd (as Argo CD 3 answers), kubectl, helm and the cluster behind them',
  );
  expect(stderr).toContain('sandbox: fault:     drop-column');
});

test('a folder named with --dir stays and holds the repository; one that is not empty is refused with 2', async () => {
  const dir = join(scratch, 'kept');
  expect((await runScript(built, ['--dir', dir], 'true')).status).toBe(0);
  expect(existsSync(join(dir, 'bookstore-platform-config/.git'))).toBe(true);
  const again = await runScript(built, ['--dir', dir], 'true');
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('is not empty');
});

test('an unknown option and a fault that is none are refused with 2 and what would be allowed', async () => {
  const option = await runSandbox(built, ['--colour', 'red', '--', 'true']);
  const fault = await runSandbox(built, ['--fault', 'fire', '--', 'true']);
  expect([option.status, fault.status]).toEqual([2, 2]);
  expect(option.stderr).toContain('Unknown option --colour');
  expect(fault.stderr).toContain('none, drop-column, auto-sync, slow-recovery, bad-digest; not fire');
});

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'after %s nothing is left: no process, no folder, not the command either',
  async (signal) => {
    const note = join(scratch, `dir-${signal}`);
    const script = `pwd > '${note}'; exec sleep 1234`;
    const child = spawn(process.execPath, [built.bin, '--tools', 'stand-in', '--', 'bash', '-c', script], {
      stdio: 'ignore',
    });
    expect(await until(() => existsSync(note) && readFileSync(note, 'utf8') !== '')).toBe(true);
    const dir = readFileSync(note, 'utf8').trim();
    const running = (): number =>
      processesMentioning('sleep 1234').filter((line) => line.startsWith('sleep')).length;
    expect(await until(() => running() === 1)).toBe(true);
    child.kill(signal);
    expect(await until(() => leftovers().length === 0 && !existsSync(dir))).toBe(true);
    expect(await until(() => running() === 0)).toBe(true);
  },
  60_000,
);

test('when whoever started it dies, it ends by itself', async () => {
  const note = join(scratch, 'dir-orphan');
  const inner = `'${process.execPath}' '${built.bin}' --tools stand-in -- bash -c "pwd > '${note}'; exec sleep 1235"`;
  const parent = spawn('bash', ['-c', `${inner}; true`], { stdio: 'ignore' });
  expect(await until(() => existsSync(note) && readFileSync(note, 'utf8') !== '')).toBe(true);
  parent.kill('SIGKILL');
  expect(await until(() => leftovers().length === 0)).toBe(true);
  expect(existsSync(readFileSync(note, 'utf8').trim())).toBe(false);
});
