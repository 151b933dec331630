import { expect, test } from 'vitest';
import { checkSyntax } from '../../src/process/check-syntax.js';
import { missingTools } from '../../src/process/missing-tools.js';
import { listProcesses } from '../../src/process/process-table.js';
import { runTool } from '../../src/process/run-tool.js';

const path = process.env.PATH ?? '';
const options = { cwd: '/', env: { PATH: path, A: '1' }, timeoutMs: 10_000 };

test('a tool runs with this environment, this input, and no shell', async () => {
  const env = await runTool('env', [], options);
  expect(env).toMatchObject({ kind: 'exited', exitCode: 0, stdout: `PATH=${path}\nA=1\n` });
  expect(await runTool('cat', [], { ...options, input: '$A\n' })).toMatchObject({
    stdout: '$A\n',
    stderr: '',
  });
  expect(await runTool('bash', ['-c', 'echo err >&2; exit 3'], options)).toEqual({
    kind: 'exited',
    exitCode: 3,
    stdout: '',
    stderr: 'err\n',
  });
});

test('a tool that cannot run is told from one that fails', async () => {
  expect(await runTool('no-such-tool', [], options)).toEqual({ kind: 'not-found', tool: 'no-such-tool' });
  expect((await runTool('/etc/passwd', [], options)).kind).toBe('not-started');
  expect((await runTool('cat', [], { ...options, cwd: '/nowhere' })).kind).toBe('not-started');
  expect(await runTool('bash', ['-c', 'kill -9 $$'], options)).toEqual({ kind: 'killed', signal: 'SIGKILL' });
});

test('a tool over its time ends with its children', async () => {
  const late = await runTool('bash', ['-c', 'trap "" TERM; sleep 9100001 & wait; wait'], {
    ...options,
    timeoutMs: 100,
  });
  expect(late).toEqual({ kind: 'timed-out', afterMs: 100 });
  expect((await listProcesses()).filter(({ command }) => command === 'sleep 9100001')).toEqual([]);
});

test('a child that outlives its tool holds nothing up', async () => {
  const startedAt = performance.now();
  expect(await runTool('bash', ['-c', 'sleep 9100002 & echo done'], options)).toMatchObject({
    stdout: 'done\n',
  });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect((await listProcesses()).filter(({ command }) => command === 'sleep 9100002')).toEqual([]);
});

test('a tool that prints without end is ended', async () => {
  expect(await runTool('yes', [], { ...options, maxOutputBytes: 1000 })).toEqual({
    kind: 'too-much-output',
    maxOutputBytes: 1000,
  });
});

test('code that Bash cannot read is wrong, with its line; code that would fail is not', async () => {
  expect(await checkSyntax('echo a\nfi\n', options)).toEqual({
    kind: 'wrong',
    message: "syntax error near unexpected token `fi'",
    line: 2,
  });
  expect(await checkSyntax('echo a\nif true; then\n', options)).toMatchObject({ kind: 'wrong', line: 3 });
  expect(await checkSyntax("cat <<E\nx\necho 'a", options)).toMatchObject({ kind: 'ok' });
  expect(await checkSyntax('exit 3; rm -rf "$NOWHERE"', options)).toEqual({ kind: 'ok' });
  expect((await checkSyntax('true', { ...options, bash: 'no-such-bash' })).kind).toBe('unknown');
});

test('tools that are not there are all named', async () => {
  const tools = ['bash', 'no-such-tool', './etc/passwd', '/bin/sh', '/bin', 'nor-this'];
  expect(await missingTools(tools, { path, cwd: '/' })).toEqual([
    'no-such-tool',
    './etc/passwd',
    '/bin',
    'nor-this',
  ]);
  expect(await missingTools(['sh'], { path: '/nowhere:', cwd: '/bin' })).toEqual([]);
});
