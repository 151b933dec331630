import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ShellEnding } from '../../src/model/shell-port.js';
import { listProcesses } from '../../src/process/process-table.js';
import { run, until, withShell } from './session.js';

/** Commands that carry this number of seconds are the test's own. */
const seconds = (test: number) => `${7_000_000 + test}`;

async function running(secondsOfSleep: string): Promise<number> {
  return (await listProcesses()).filter(({ command }) => command === `sleep ${secondsOfSleep}`).length;
}

test('a command over its time is interrupted, and the session and its jobs go on', () =>
  withShell(async (shell) => {
    await run(shell, `sleep ${seconds(1)} &`);
    await until(async () => (await running(seconds(1))) === 1);
    const outcome = await run(shell, `sleep ${seconds(2)}`, {
      timeoutMs: 50,
    });
    expect(outcome.ending).toEqual({
      kind: 'timed-out',
      afterMs: 50,
      signal: 'SIGINT',
      session: 'kept',
      survivors: [],
    } satisfies ShellEnding);
    expect(outcome.state).not.toBeNull();
    expect(await running(seconds(2))).toBe(0);
    expect(await running(seconds(1))).toBe(1);
    expect((await run(shell, 'echo $?; kill %1 && echo killed')).stdout.text).toBe('130\nkilled\n');
  }));

test('an abort interrupts a pipeline as a whole, and says what it printed', () =>
  withShell(async (shell) => {
    const abort = new AbortController();
    const ended = run(shell, `(echo one; sleep ${seconds(3)}) | cat`, { signal: abort.signal });
    // Between two commands of its own the subshell may miss the first signal, and the second is needed.
    await until(async () => (await running(seconds(3))) === 1);
    abort.abort();
    const outcome = await ended;
    expect(outcome).toMatchObject({
      ending: { kind: 'interrupted', signal: 'SIGINT', session: 'kept' },
      stdout: { text: 'one\n' },
    });
    expect(await running(seconds(3))).toBe(0);
  }));

test.each([
  ['a list', (file: string) => `sleep ${seconds(4)}; touch ${file}`],
  [
    'a list behind a command that takes the interrupt well',
    (file: string) => `bash -c 'trap "exit 0" INT; sleep ${seconds(4)} & wait' && touch ${file}`,
  ],
  ['a loop', (file: string) => `for n in 1 2; do sleep ${seconds(4)}; touch ${file}; done`],
  ['a function', (file: string) => `slow() { sleep ${seconds(4)}; touch ${file}; }; slow`],
  ['a substitution', (file: string) => `touch ${file} $(sleep ${seconds(4)})`],
])('nothing behind the interrupted part of %s is run', async (_what, code) => {
  const file = join(mkdtempSync(join(tmpdir(), 'interrupt-')), 'ran');
  await withShell(async (shell) => {
    await run(shell, 'A=1', { state: ['A'] });
    const outcome = await run(shell, code(file), { timeoutMs: 100, state: ['A'] });
    expect(outcome.ending).toMatchObject({ kind: 'timed-out', session: 'lost', survivors: [] });
    expect(existsSync(file)).toBe(false);
    expect(await running(seconds(4))).toBe(0);
    expect(await run(shell, 'echo $A')).toMatchObject({ stdout: { text: '1\n' }, session: 2 });
  });
});

test('a document that traps TERM cannot go on with the next command either', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'interrupt-')), 'ran');
  await withShell(async (shell) => {
    await run(shell, 'trap : INT TERM HUP ALRM');
    const outcome = await run(shell, `sleep ${seconds(5)}; touch ${file}`, { timeoutMs: 100 });
    expect(outcome.ending).toMatchObject({ kind: 'timed-out', session: 'lost' });
    expect(existsSync(file)).toBe(false);
  });
});

test('what Bash does within itself is interrupted, too', () =>
  withShell(async (shell) => {
    const outcome = await run(shell, 'while :; do :; done', { timeoutMs: 50 });
    expect(outcome.ending).toMatchObject({ kind: 'timed-out', session: 'lost', survivors: [] });
    expect((await run(shell, 'read line < <(sleep 5)', { timeoutMs: 50 })).ending.kind).toBe('timed-out');
    expect((await run(shell, 'echo on')).stdout.text).toBe('on\n');
  }));

test('who ignores SIGINT gets SIGTERM, who ignores both is killed', () =>
  withShell(async (shell) => {
    const ending = async (trap: string) => {
      const code = `bash -c 'trap "" ${trap}; echo ready; while :; do sleep 0.05; done'`;
      const abort = new AbortController();
      const outcome = await run(shell, code, { signal: abort.signal, onOutput: () => abort.abort() });
      return outcome.ending;
    };
    expect(await ending('INT')).toMatchObject({ signal: 'SIGTERM', session: 'kept', survivors: [] });
    expect(await ending('INT TERM')).toMatchObject({ signal: 'SIGKILL', session: 'kept', survivors: [] });
    expect((await run(shell, 'echo on')).session).toBe(1);
  }));

test('two hundred children end with their command', () =>
  withShell(async (shell) => {
    const code = `bash -c 'for n in {1..200}; do sleep ${seconds(6)} & done; echo ready; wait'`;
    const abort = new AbortController();
    const outcome = await run(shell, code, { signal: abort.signal, onOutput: () => abort.abort() });
    expect(outcome.ending).toMatchObject({ kind: 'interrupted', session: 'kept', survivors: [] });
    expect(await running(seconds(6))).toBe(0);
  }));

test('orphans of the interrupted command end, orphans of earlier ones stay', () =>
  withShell(async (shell) => {
    await run(shell, `(sleep ${seconds(7)} &)`);
    await until(async () => (await running(seconds(7))) === 1);
    const code = `bash -c '(sleep ${seconds(8)} &); (trap "" INT; sleep ${seconds(8)} &); echo ready; sleep ${seconds(8)}'`;
    const abort = new AbortController();
    await run(shell, code, { signal: abort.signal, onOutput: () => abort.abort() });
    expect(await running(seconds(8))).toBe(0);
    expect(await running(seconds(7))).toBe(1);
  }));

test('a disowned job and a daemon of earlier commands stay', () =>
  withShell(async (shell) => {
    await run(shell, `sleep ${seconds(12)} & disown`);
    await run(shell, `setsid -f sleep ${seconds(12)}`);
    await until(async () => (await running(seconds(12))) === 2);
    const outcome = await run(shell, `sleep ${seconds(13)} | cat`, { timeoutMs: 50 });
    expect(outcome.ending).toMatchObject({ kind: 'timed-out', survivors: [] });
    expect(await running(seconds(12))).toBe(2);
    const { escaped } = await shell.close();
    for (const { pid } of escaped) process.kill(pid, 'SIGKILL');
  }));

test('without job control commands are still told from the shell', () =>
  withShell(async (shell) => {
    await run(shell, 'set +m');
    const outcome = await run(shell, `sleep ${seconds(9)} | cat`, { timeoutMs: 50 });
    expect(outcome.ending).toMatchObject({ kind: 'timed-out', session: 'kept', survivors: [] });
    expect(await running(seconds(9))).toBe(0);
  }));

test('a command that takes over the shell by exec is ended', () =>
  withShell(async (shell) => {
    const outcome = await run(shell, `exec sleep ${seconds(10)}`, { timeoutMs: 50 });
    expect(outcome.ending).toMatchObject({ kind: 'timed-out', session: 'lost', survivors: [] });
    expect(await running(seconds(10))).toBe(0);
  }));

test('a shell that somebody kills leaves no command behind', () =>
  withShell(async (shell) => {
    const running10 = run(shell, `sleep ${seconds(11)}`);
    await until(async () => (await running(seconds(11))) === 1);
    process.kill(shell.pid ?? 0, 'SIGKILL');
    expect((await running10).ending).toEqual({ kind: 'session-killed', signal: 'SIGKILL' });
    expect(await running(seconds(11))).toBe(0);
  }));
