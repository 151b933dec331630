import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runDocumentText, runMain } from '../support/run-main.js';

const fence = (attributes: string, ...code: readonly string[]) =>
  [`\`\`\`sh ${attributes}`, ...code, '```', ''].join('\n');
const document = (...fences: readonly string[]) =>
  `# T\n\n${fences.map((each, index) => `## Step ${index + 1}\n\n${each}`).join('\n')}`;
const next = fence('', 'touch made');

async function run(text: string) {
  const result = await runDocumentText(text, ['--unattended', '--yes']);
  const commands = result.record.steps.flatMap((step) => step.commands);
  const first = commands[0];
  return { ...result, first, commands, made: existsSync(join(dirname(result.path), 'made')) };
}

describe('{allow-failure}', () => {
  test('lets the run go on, and the record says so', async () => {
    const { exitCode, first, made, stderr } = await run(
      document(fence('{allow-failure}', 'cat /nonexistent'), next),
    );
    expect([exitCode, made], stderr).toEqual([0, true]);
    expect(first).toMatchObject({
      status: 'worked',
      exitCode: 1,
      message: 'exited 1. Its fence allows it to fail.',
    });
  });

  test('is shown at the terminal', async () => {
    const text = document(fence('{allow-failure}', 'cat /nonexistent'));
    const { stderr } = await runMain({ args: ['run', '-', '--unattended'], stdin: text });
    expect(stderr).toContain('? exited 1. Its fence allows it to fail.');
  });

  test('gives no decision anything to stand on', async () => {
    const rules = ['# If output is empty -> continue.', '# If output shows DROP -> stop.'];
    const text = document(fence('{allow-failure}', 'cat /nonexistent', ...rules), next);
    expect(await run(text)).toMatchObject({ exitCode: 3, made: false });
    const good = document(fence('{allow-failure}', 'true', ...rules), next);
    expect(await run(good)).toMatchObject({ exitCode: 0, made: true });
  });

  test('says nothing of the system: a check of its exit holds, any other is not judged', async () => {
    const check = (expectation: string) =>
      document(fence('{allow-failure}', 'cat /nonexistent', `# Expect ${expectation}`), next);
    expect(await run(check('exit 1'))).toMatchObject({ exitCode: 0, made: true });
    expect(await run(check('output not contains "ready"'))).toMatchObject({ exitCode: 3, made: false });
  });

  test.each([
    ['a time limit', '{allow-failure timeout=300ms}', 'sleep 60', 'did not end within 0.3 s'],
    ['a signal', '{allow-failure}', "bash -c 'kill -9 $$'", 'exited 137.'],
    ['a signal in a pipeline', '{allow-failure}', "bash -c 'kill -15 $$' | cat", 'exited 143.'],
    ['a killed shell', '{allow-failure class=read}', 'kill -9 $$', 'ended the shell with SIGKILL.'],
    ['what did not run', '{allow-failure}', 'touch "x$(cat /nonexistent)"', 'did not run'],
  ])('forgives no %s', async (_what, attributes, code, said) => {
    const { exitCode, first, made } = await run(document(fence(attributes, code), next));
    expect([exitCode, made]).toEqual([1, false]);
    expect(first?.status).toBe('failed');
    expect(first?.message).toContain(said);
  });

  test('forgives what ssh says of itself, and what git does', async () => {
    for (const status of [255, 128, 126, 2])
      expect(await run(document(fence('{allow-failure}', `sh -c 'exit ${status}'`)))).toMatchObject({
        exitCode: 0,
      });
  });

  test('makes no value of what a failed command printed', async () => {
    const code = "X=$(sh -c 'echo half; exit 1')";
    const { exitCode, first } = await run(document(fence('{allow-failure}', code), next));
    expect(exitCode).toBe(1);
    expect(first?.message).toContain('X was not captured: the command exited 1.');
    const both = await run(document(fence('{allow-failure allow-empty=X}', code), next));
    expect(both.exitCode).toBe(1);
  });

  test('with allow-empty lets a failed capture be empty', async () => {
    const code = 'X=$(cat /nonexistent)';
    const text = document(fence('{allow-failure allow-empty=X}', code), fence('', 'echo "[$X]"'));
    const { exitCode, commands, stderr } = await run(text);
    expect(exitCode, stderr).toBe(0);
    expect(commands[1]?.stdout).toBe('[]\n');
  });
});

describe('{allow-empty=NAME}', () => {
  test.each([
    ['a capture that is empty', 'X=$(true)', 0, '[]\n'],
    ['a capture that is null', 'X=$(echo null)', 0, '[null]\n'],
  ])('allows %s, and what uses it runs', async (_what, code, exit, printed) => {
    const text = document(fence('{allow-empty=X}', code), fence('', 'echo "[$X]"'));
    const { exitCode, commands, record, stderr } = await run(text);
    expect(exitCode, stderr).toBe(exit);
    expect(commands[1]?.stdout).toBe(printed);
    expect(record.variables).toHaveProperty('X');
  });

  test.each([
    ['another name', '{allow-empty=Y}', 'X=$(true)', 'X is empty.'],
    ['a failure', '{allow-empty=X}', 'X=$(cat /nonexistent)', 'X was not captured: the command exited 1.'],
  ])('allows no %s', async (_what, attributes, code, said) => {
    const { exitCode, first, made } = await run(document(fence(attributes, code), next));
    expect([exitCode, made]).toEqual([1, false]);
    expect(first?.message).toContain(said);
  });

  test('several names stand behind commas', async () => {
    const text = document(fence('{allow-empty="A,B"}', 'A=$(true)', 'B=$(true)'));
    expect((await run(text)).exitCode).toBe(0);
  });

  test('an empty value still stands in no write without quotes', async () => {
    const text = document(fence('{allow-empty=X}', 'X=$(true)'), fence('', 'touch $X made'));
    expect(await run(text)).toMatchObject({ exitCode: 1, made: false });
  });
});
