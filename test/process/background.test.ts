import { expect, test } from 'vitest';
import type { ShellSession } from '../../src/model/shell-port.js';
import { listProcesses } from '../../src/process/process-table.js';
import { request, run, until, withShell } from './session.js';

/** Puts a command in the background; what it prints, as it comes. */
async function start(shell: ShellSession, code: string) {
  const printed = { stdout: '', stderr: '' };
  const outcome = await shell.run(
    request(code, {
      output: 'background',
      onOutput: (stream, chunk) => {
        printed[stream] += Buffer.from(chunk).toString();
      },
    }),
  );
  const pid = outcome.state?.lastJob ?? 0;
  return { pid, printed, outcome };
}

/** Its end, looked for until there is one. */
async function endOf(shell: ShellSession, pid: number) {
  let end = await shell.jobEnd(pid);
  await until(async () => {
    end = await shell.jobEnd(pid);
    return end !== null;
  });
  return end;
}

const isThere = async (pid: number) => (await listProcesses()).some((entry) => entry.pid === pid);

test('each background command prints to whoever asked for it, also when its request is over', () =>
  withShell(async (shell) => {
    const one = await start(
      shell,
      '{ echo first; read -r _ < /dev/null; sleep 0.05; echo one; echo bad >&2; } &',
    );
    const two = await start(shell, '{ sleep 0.05; echo two; } &');
    expect(two.pid).not.toBe(one.pid);
    await until(() => one.printed.stdout.includes('one') && two.printed.stdout !== '');
    expect(one.printed.stdout).toBe('first\none\n');
    expect(two.printed).toEqual({ stdout: 'two\n', stderr: '' });
    await until(() => one.printed.stderr !== '');
    expect((await run(shell, 'sleep 0.05; echo mine')).stdout.text).toBe('mine\n');
  }));

test.each([
  ['exits', "sh -c 'exit 7' &", 7],
  ['works', 'true &', 0],
  ['is not there', 'no-such-program-at-all &', 127],
  ['is killed', "sh -c 'kill -9 $$' &", 137],
  ['fails in a list of several', '{ true; (exit 3); } &', 3],
])('how a job ended is known: it %s', (_how, code, exitCode) =>
  withShell(async (shell) => {
    const { pid } = await start(shell, code);
    expect(await endOf(shell, pid)).toEqual({ exitCode });
    expect(await shell.jobEnd(pid)).toEqual({ exitCode });
  }),
);

test('what a job printed has come before the news of its end', () =>
  withShell(async (shell) => {
    const { pid, printed } = await start(
      shell,
      'sh -c \'head -c 300000 /dev/zero | tr "\\\\0" x; echo end >&2\' &',
    );
    await endOf(shell, pid);
    expect(printed.stdout.length).toBe(300_000);
    expect(printed.stderr).toBe('end\n');
  }));

test('to ask for a job leaves $?, PIPESTATUS, $! and the job table as they were', () =>
  withShell(async (shell) => {
    const { pid } = await start(shell, 'sleep 100 &');
    await run(shell, '(exit 2) | (exit 3)');
    expect(await shell.jobEnd(pid)).toBeNull();
    const { stdout } = await run(shell, 'echo $? "${PIPESTATUS[@]}" $!; jobs');
    expect(stdout.text).toMatch(new RegExp(`^3 2 3 ${pid}\\n\\[1\\]\\+ +Running +sleep 100 &\\n$`));
    await run(shell, 'kill %1');
    expect(await endOf(shell, pid)).toEqual({ exitCode: 143 });
    await run(shell, '(exit 4)');
    expect(await shell.jobEnd(pid)).toEqual({ exitCode: 143 });
    expect((await run(shell, 'echo $?')).stdout.text).toBe('4\n');
  }));

test('a job the document waited for itself, or disowned, is told as far as the shell knows', () =>
  withShell(async (shell) => {
    const waited = await start(shell, "sh -c 'exit 5' &");
    expect((await run(shell, 'wait $!')).ending).toMatchObject({ exitCode: 5 });
    expect(await shell.jobEnd(waited.pid)).toEqual({ exitCode: 5 });
    const disowned = await start(shell, 'sleep 0.05 &');
    await run(shell, 'disown');
    const end = await endOf(shell, disowned.pid);
    expect([{ exitCode: null }, { exitCode: 0 }]).toContainEqual(end);
  }));

test('the end of a job of a shell that is gone is unknown', () =>
  withShell(async (shell) => {
    const { pid } = await start(shell, 'sleep 0.05 &');
    await run(shell, 'exit');
    expect(await endOf(shell, pid)).toEqual({ exitCode: null });
  }));

test('endJob ends a job with all of its process group, deaf ones too, and nothing else', () =>
  withShell(async (shell) => {
    const other = await start(shell, 'sleep 100 &');
    const deaf = 'bash -c \'trap "" TERM; echo up; while :; do sleep 0.05; done\'';
    const job = await start(shell, `{ ${deaf} & sleep 100; } &`);
    await until(() => job.printed.stdout === 'up\n');
    const group = (await listProcesses()).filter((entry) => entry.group === job.pid);
    expect(group.length).toBeGreaterThan(2);
    expect(await shell.endJob(job.pid)).toEqual({ exitCode: 143 });
    for (const { pid } of group) expect(await isThere(pid)).toBe(false);
    expect(await isThere(other.pid)).toBe(true);
    expect((await run(shell, 'echo on')).stdout.text).toBe('on\n');
  }));

test('without job control, endJob spares the shell', () =>
  withShell(async (shell) => {
    await run(shell, 'set +m');
    const { pid } = await start(shell, 'sleep 100 &');
    expect(await shell.endJob(pid)).toEqual({ exitCode: 143 });
    const outcome = await run(shell, 'echo on');
    expect([outcome.stdout.text, outcome.session]).toEqual(['on\n', 1]);
  }));

test('errexit, nounset and noclobber of the document change nothing of it', () =>
  withShell(async (shell) => {
    await run(shell, 'set -euC');
    const { pid, printed } = await start(shell, '{ echo up; exit 6; } &');
    expect(await endOf(shell, pid)).toEqual({ exitCode: 6 });
    expect(printed.stdout).toBe('up\n');
    expect((await run(shell, 'echo on')).session).toBe(1);
  }));
