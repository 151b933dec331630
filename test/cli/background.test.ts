import { expect, test } from 'vitest';
import { listProcesses } from '../../src/process/process-table.js';
import { runDocumentText, runMain } from '../support/run-main.js';

const fence = (attributes: string, ...code: readonly string[]) =>
  [`\`\`\`sh ${attributes}`, ...code, '```', ''].join('\n');
const document = (...fences: readonly string[]) =>
  `# T\n\n${fences.map((each, index) => `## Step ${index + 1}\n\n${each}`).join('\n')}`;

const seconds = (number: number) => `${7_000_000 + number}`;
const forward = (number: number) =>
  fence(
    '{background until="Forwarding from"}',
    `sh -c 'echo Forwarding from here; exec sleep ${seconds(number)}'`,
  );
const isRunning = async (number: number) =>
  (await listProcesses()).some(({ command }) => command === `sleep ${seconds(number)}`);

async function run(text: string, args: readonly string[] = []) {
  const result = await runDocumentText(text, ['--unattended', '--yes', ...args]);
  const of = (id: string) =>
    result.record.steps.flatMap(({ commands }) => commands).find((each) => each.id === id);
  return { ...result, of };
}

test('a command in the background is ready before the next one, and gone behind the run', async () => {
  const text = document(forward(1), fence('', 'jobs -p | wc -l', 'kill -0 $! && echo alive'));
  const { exitCode, of, record, stderr } = await run(text);
  expect(exitCode, stderr).toBe(0);
  expect(of('1.1')).toMatchObject({ status: 'started', stdout: 'Forwarding from here\n' });
  expect(of('2.1')?.stdout.trim()).toBe('1');
  expect(of('2.2')?.stdout).toBe('alive\n');
  expect(record.processes?.ended.map(({ commandLine }) => commandLine)).toEqual([`sleep ${seconds(1)}`]);
  expect(await isRunning(1)).toBe(false);
});

test('the document may end it itself', async () => {
  const { exitCode, of, record } = await run(
    document(forward(2), fence('', 'kill %1', 'wait $! || echo gone')),
  );
  expect(exitCode).toBe(0);
  expect(of('2.2')?.stdout).toBe('gone\n');
  expect(of('1.1')?.message).toBe('ended in the background: exit 143');
  expect(record.processes?.ended).toEqual([]);
});

test('what it prints later goes to its own files, and is shown under its own name', async () => {
  const chatty = "sh -c 'echo up; while ! [ -e stop ]; do sleep 0.02; done; echo later; echo oops >&2'";
  const text = document(
    fence('{background until=up}', chatty),
    fence('{class=read}', 'touch stop; while kill -0 $! 2>/dev/null; do sleep 0.02; done'),
  );
  const { of } = await run(text);
  expect(of('1.1')).toMatchObject({
    stdout: 'up\nlater\n',
    stderr: 'oops\n',
    message: 'ended in the background: exit 0',
  });
  expect(of('2.1')?.stdout).toBe('');
  const shown = await runMain({ args: ['run', '-', '--unattended', '--yes'], stdin: text });
  expect(shown.stderr).toContain('    1.1 │ later\n');
});

test('one that fails at once has failed before it was ready', async () => {
  const code = "sh -c 'echo no such pod >&2; exit 3'";
  const { exitCode, of } = await run(document(fence('{background until=up}', code), fence('', 'touch made')));
  expect(exitCode).toBe(1);
  expect(of('1.1')).toMatchObject({
    status: 'failed',
    message: 'ended before it was ready (exit 3).\nno such pod',
  });
  expect(of('2.1')?.status).toBe('not-reached');
});

test('one that is too slow is ended with all that it started', async () => {
  const slow = `sh -c 'sleep ${seconds(3)} & echo starting; wait'`;
  const { exitCode, of } = await run(document(fence('{background until=up timeout=300ms}', slow)));
  expect(exitCode).toBe(1);
  expect(of('1.1')?.message).toMatch(/^was not ready within 0.[3-9] s, and was ended\.\nstarting$/);
  expect(await isRunning(3)).toBe(false);
});

test('what makes a session of its own is found and named, in the record and in the last lines', async () => {
  const text = document(fence('{class=read}', `setsid sleep ${seconds(4)} &`), fence('', 'sleep 0.1'));
  const { record } = await run(text);
  const stray = record.processes?.escaped[0];
  expect(stray?.commandLine).toBe(`sleep ${seconds(4)}`);
  process.kill(stray?.pid ?? 0, 'SIGKILL');
  const again = await runMain({ args: ['run', '-', '--unattended', '--yes'], stdin: text });
  const line = /Still running, in a session of its own: sleep 7000004 {3}\(end it with: kill (\d+)\)/;
  const said = line.exec(again.stdout);
  expect(said, again.stdout).not.toBeNull();
  process.kill(Number(said?.[1]), 'SIGKILL');
});

test('a plain & is the same: it neither worked by starting nor is its output lost', async () => {
  const text = document(
    fence('', "sh -c 'echo hello; touch made' &"),
    fence('', 'wait $!'),
    fence('', 'touch too'),
  );
  const { exitCode, of, stderr } = await run(text);
  expect(exitCode, stderr).toBe(0);
  expect(of('1.1')).toMatchObject({ status: 'worked', stdout: 'hello\n' });
});

test.each([
  [
    '{background}',
    'X=$(echo 1)',
    '1.1: X would not be set: what is put in the background sets nothing here.',
  ],
  ['{background interactive}', 'top', '1.1: it needs the terminal, and is put in the background.'],
  [
    '{until=up}',
    'kubectl proxy',
    '1.1: until="up" waits for a command in the background, and this one is not.',
  ],
])('what cannot be is refused before anything runs: %s', async (attributes, code, said) => {
  const { exitCode, stderr } = await runDocumentText(document(fence(attributes, code)), ['--unattended']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(said);
});

test.each([
  ['worked', "sh -c 'sleep 0.2; touch made' &", 0],
  ['failed', "sh -c 'sleep 0.2; touch made; exit 4' &", 1],
])('a plain wait says as well how each of them ended: one that %s', async (_how, code, exit) => {
  const jobs = fence('', code, "sh -c 'sleep 0.1; touch other' &");
  const text = document(jobs, fence('', 'wait && echo waited', 'touch too'));
  const { exitCode, of, stderr } = await run(text);
  expect(exitCode, stderr).toBe(exit);
  expect(of('2.1')?.stdout).toBe('waited\n');
  expect(of('1.1')?.status).toBe(exit === 0 ? 'worked' : 'failed');
  expect(of('2.2')?.status).toBe(exit === 0 ? 'worked' : 'not-reached');
});

test('the plan shows it', async () => {
  const text = document(forward(5), fence('', 'sleep 1 &'));
  const { stdout } = await runMain({ args: ['plan', '-'], stdin: text });
  expect(stdout).toContain('[in the background until "Forwarding from"] sh -c');
  expect(stdout).toContain('[in the background] sleep 1 &');
});
