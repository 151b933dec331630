import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDocumentText, runMain } from '../support/run-main.js';

const fence = (attributes: string, ...code: readonly string[]) =>
  [`\`\`\`sh ${attributes}`, ...code, '```', ''].join('\n');
const step = (label: string, ...fences: readonly string[]) => `## Step ${label}\n\n${fences.join('\n')}\n`;
const document = (...steps: readonly string[]) => `# T\n\n${steps.join('\n')}`;

/** A folder with `deploy/prod` in it. */
function checkout(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'runbook-cwd-')));
  mkdirSync(join(root, 'deploy', 'prod'), { recursive: true });
  return root;
}

async function run(text: string, cwd: string, args: readonly string[] = []) {
  const result = await runDocumentText(text, ['--unattended', '--yes', ...args], { cwd });
  const commands = result.record?.steps.flatMap((each) => each.commands) ?? [];
  const of = (id: string) => commands.find((each) => each.id === id);
  return { ...result, of, printed: commands.map(({ stdout }) => stdout.trim()) };
}

test('the commands of a fence run in its folder, and the session is back behind it', async () => {
  const root = checkout();
  const text = document(
    step('1', fence('', 'pwd'), fence('{cwd=deploy}', 'pwd', 'cd prod', 'pwd'), fence('', 'pwd')),
    step('2', fence('{cwd=deploy/prod}', 'pwd'), fence('{cwd=deploy}', 'pwd')),
    step('3', fence('', 'pwd')),
  );
  const { exitCode, printed, stderr } = await run(text, root);
  expect(exitCode, stderr).toBe(0);
  const at = (path: string) => join(root, path);
  expect(printed).toEqual(
    ['.', 'deploy', '', 'deploy/prod', '.', 'deploy/prod', 'deploy', '.'].map((path) =>
      path === '' ? '' : at(path),
    ),
  );
});

test('the folder counts from where the run started, wherever the session stands by then', async () => {
  const root = checkout();
  const text = document(step('1', fence('', 'cd /usr'), fence('{cwd=deploy}', 'pwd'), fence('', 'pwd')));
  const { printed } = await run(text, root);
  expect(printed).toEqual(['', join(root, 'deploy'), '/usr']);
});

test('variables in it are values: an input, a capture, the home; none of them is code', async () => {
  const root = checkout();
  const odd = join(root, '$(touch made) -n; x');
  mkdirSync(odd);
  const text = document(
    step('1', fence('', 'SUB=$(echo prod)')),
    step(
      '2',
      fence('{cwd=$REPO/deploy/${SUB}}', 'pwd'),
      fence('{cwd=$ODD}', 'pwd'),
      fence('{cwd=~}', 'test "$PWD" = "$HOME" && echo home'),
      fence('{cwd=-}', 'pwd'),
    ),
  );
  mkdirSync(join(root, '-'));
  const { exitCode, of, stderr } = await run(text, root, ['--var', `REPO=${root}`, '--var', `ODD=${odd}`]);
  expect(exitCode, stderr).toBe(0);
  expect(of('2.1')?.stdout.trim()).toBe(join(root, 'deploy/prod'));
  expect(of('2.2')?.stdout.trim()).toBe(odd);
  expect(of('2.3')?.stdout.trim()).toBe('home');
  expect(of('2.4')?.stdout.trim()).toBe(join(root, '-'));
});

test('an input of the folder is asked for before anything runs', async () => {
  const { exitCode, stderr } = await run(document(step('1', fence('{cwd=$REPO/deploy}', 'pwd'))), checkout());
  expect(exitCode).toBe(2);
  expect(stderr).toContain('line 6: REPO');
});

test.each([
  ['deploy/nowhere', 'No such file or directory'],
  ['deploy/file', 'Not a directory'],
])('a folder that cannot be entered keeps its commands from running: %s', async (path, why) => {
  const root = checkout();
  writeFileSync(join(root, 'deploy', 'file'), '');
  const text = document(step('1', fence(`{cwd=${path}}`, 'touch made', 'touch made-too')));
  const { exitCode, of, record } = await run(text, root);
  expect(exitCode).toBe(1);
  expect(of('1.1')?.message).toBe(
    `The command runs in cwd=${path}, and ${join(root, path)} cannot be entered: ${why}. Nothing of it ran.`,
  );
  expect(of('1.2')?.status).toBe('not-reached');
  expect(record.reasons[0]).toMatchObject({ line: 6 });
});

test('an empty value makes no other folder of it', async () => {
  const text = document(
    step('1', fence('{allow-empty=REPO}', 'REPO=$(true)'), fence('{cwd=$REPO/usr}', 'touch made')),
  );
  const { exitCode, of } = await run(text, checkout());
  expect(exitCode).toBe(1);
  expect(of('1.2')?.message).toBe('cwd=$REPO/usr needs REPO, which is not set or empty.');
});

test.each(['$(pwd)', '${X:-/tmp}', '$1', '<folder>'])(
  'what the shell would work out is refused: %s',
  async (cwd) => {
    const { exitCode, stderr } = await run(document(step('1', fence(`{cwd="${cwd}"}`, 'pwd'))), checkout());
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`1.1: cwd=${cwd} is no path that could be filled in beforehand.`);
  },
);

test('a program of the folder is looked for there', async () => {
  const root = checkout();
  writeFileSync(join(root, 'deploy', 'go.sh'), '#!/bin/sh\necho went\n', { mode: 0o755 });
  const { exitCode, printed, stderr } = await run(
    document(step('1', fence('{cwd=deploy class=read}', './go.sh'))),
    root,
  );
  expect(exitCode, stderr).toBe(0);
  expect(printed).toEqual(['went']);
});

test('a check that is polled looks again in the folder', async () => {
  const root = checkout();
  const text = document(
    step('1', fence('{cwd=deploy}', 'echo x >> log', 'wc -l < log', '# Expect output >= 1 within 5s', 'pwd')),
  );
  const { exitCode, of, stderr } = await run(text, root);
  expect(exitCode, stderr).toBe(0);
  expect(of('1.3')?.stdout.trim()).toBe(join(root, 'deploy'));
});

test('the plan shows it', async () => {
  const text = document(step('1', fence('{cwd=deploy}', 'pwd')));
  const { stdout } = await runMain({ args: ['plan', '-'], stdin: text });
  expect(stdout).toContain('1.1  [in deploy] pwd');
  const json = await runMain({ args: ['plan', '-', '--format', 'json'], stdin: text });
  expect(JSON.parse(json.stdout).steps[0].commands[0].cwd).toBe('deploy');
});

test('the journal knows where the session goes back to, for the day the run is taken up again', async () => {
  const root = checkout();
  const text = document(step('1', fence('{cwd=deploy}', 'pwd', 'cd prod'), fence('', 'pwd')));
  const { stdout } = await runMain({
    args: ['run', '-', '--unattended', '--format', 'jsonl'],
    stdin: text,
    cwd: root,
  });
  const events = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  const finished = events.filter(({ kind }) => kind === 'command-finished');
  expect(finished.map(({ returnsTo }) => returnsTo)).toEqual([root, root, null]);
});
