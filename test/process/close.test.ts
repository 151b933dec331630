import { expect, test } from 'vitest';
import { openShell } from '../../src/process/open-shell.js';
import { listProcesses } from '../../src/process/process-table.js';
import { bareEnv, run, shortGraces, until } from './session.js';

const seconds = (test: number) => `${8_000_000 + test}`;

async function find(command: string): Promise<readonly number[]> {
  return (await listProcesses()).filter((entry) => entry.command === command).map(({ pid }) => pid);
}

function open(printed: string[] = []) {
  return openShell({
    cwd: '/',
    env: bareEnv,
    graces: shortGraces,
    onBackgroundOutput: (stream, chunk) => void printed.push(`${stream}: ${chunk}`),
  });
}

test('close ends background jobs, also one that ignores SIGTERM, and names them', async () => {
  const shell = await open();
  await run(shell, `sleep ${seconds(1)} &`);
  await run(shell, `bash -c 'trap "" TERM; while :; do sleep 0.1; done' deaf &`);
  // A child just forked still bears the name of its shell.
  const named = async (part: string) =>
    (await shell.backgroundJobs()).some(({ command }) => command.includes(part) && !command.includes('norc'));
  await until(async () => (await named(seconds(1))) && (await named('deaf')));
  const { ended, kept, escaped } = await shell.close();
  expect(ended.map(({ command }) => command)).toEqual(
    expect.arrayContaining([`sleep ${seconds(1)}`, expect.stringContaining('deaf')]),
  );
  expect([kept, escaped]).toEqual([[], []]);
  expect(await find(`sleep ${seconds(1)}`)).toEqual([]);
  expect((await listProcesses()).filter(({ command }) => command.endsWith(' deaf'))).toEqual([]);
});

test('close ends the jobs of a shell that was lost', async () => {
  const shell = await open();
  await run(shell, `sleep ${seconds(2)} &`);
  await until(async () => (await find(`sleep ${seconds(2)}`)).length === 1);
  await run(shell, 'exit');
  await run(shell, 'true');
  const { ended } = await shell.close();
  expect(ended.map(({ command }) => command)).toEqual([`sleep ${seconds(2)}`]);
  expect(await find(`sleep ${seconds(2)}`)).toEqual([]);
});

test('close keeps background jobs on request, and they may go on printing', async () => {
  const shell = await open();
  await run(shell, `bash -c 'while sleep 0.02; do echo tick || exit 9; done' kept-${seconds(3)} &`);
  await until(async () => (await shell.backgroundJobs()).some(({ command }) => command.includes('kept-')));
  const keep = (await shell.backgroundJobs()).map(({ group }) => group);
  const { kept } = await shell.close({ keep });
  const job = kept.find(({ command }) => command.endsWith(`kept-${seconds(3)}`));
  expect(job).toBeDefined();
  const childOf = async (pid: number) => (await listProcesses()).find(({ parent }) => parent === pid)?.pid;
  // It has printed once its sleep is another one.
  const first = await childOf(job?.pid ?? 0);
  await until(async () => ![undefined, first].includes(await childOf(job?.pid ?? 0)));
  process.kill(-(job?.pid ?? 0), 'SIGKILL');
});

test('close finds and names a child that made a session of its own', async () => {
  const shell = await open();
  await run(shell, `setsid sleep ${seconds(4)} &`);
  await until(async () => (await find(`sleep ${seconds(4)}`)).length === 1);
  const { escaped } = await shell.close();
  const [stray] = await find(`sleep ${seconds(4)}`);
  expect(escaped).toEqual([{ pid: stray, group: stray, command: `sleep ${seconds(4)}` }]);
  process.kill(stray ?? 0, 'SIGKILL');
});

test("close lets the document's EXIT trap run", async () => {
  const printed: string[] = [];
  const shell = await open(printed);
  await run(shell, "trap 'echo cleaned up' EXIT");
  await shell.close();
  expect(printed.join('')).toBe('stdout: cleaned up\n');
});

test('close ends a command that is still running', async () => {
  const shell = await open();
  const outcome = run(shell, `sleep ${seconds(5)}`);
  await until(async () => (await find(`sleep ${seconds(5)}`)).length === 1);
  const closed = await shell.close();
  expect((await outcome).ending.kind).not.toBe('exited');
  expect(await find(`sleep ${seconds(5)}`)).toEqual([]);
  expect(await shell.close()).toBe(closed);
});

test('close leaves no process and no folder of ours', async () => {
  const shell = await open();
  const { pid } = shell;
  const children = async () => (await listProcesses()).filter(({ parent }) => parent === process.pid);
  expect((await children()).map((child) => child.pid)).toContain(pid);
  await shell.close();
  const bash = async () => (await children()).filter(({ command }) => command.includes('bash'));
  await until(async () => (await bash()).length === 0);
});
