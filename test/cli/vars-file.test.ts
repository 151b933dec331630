import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVarsFile } from '../../src/cli/vars-file.js';
import { runMain } from '../support/run-main.js';

function fileOf(text: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'runbook-vars-')), 'vars.yaml');
  writeFileSync(path, text);
  return path;
}

test.each([
  ['A: 007\nB: 1e3', { A: '007', B: '1e3' }],
  ['{"A": 1, "B": "x y"}', { A: '1', B: 'x y' }],
  ['A: &one x\nB: *one', { A: 'x', B: 'x' }],
  ['A: "*x"\nB: "!x"', { A: '*x', B: '!x' }],
  ['A: |\n  two\n  lines', { A: 'two\nlines\n' }],
  ['A: ""', { A: '' }],
])('reads %j', async (text, values) => {
  expect(await readVarsFile(fileOf(text), '/')).toEqual(values);
});

test.each([
  ['A_TOKEN: *hunter2', 'A_TOKEN begins with * and must stand in quotes.'],
  ['A_TOKEN: !hunter2 x', 'A value that begins with ! must stand in quotes.'],
  ['A_TOKEN: !hunter2', 'A value that begins with ! must stand in quotes.'],
  ['A_TOKEN: @hunter2', 'Plain value cannot start with reserved character @.'],
  ['A_TOKEN: x: hunter2', 'Nested mappings are not allowed in compact mappings.'],
  ['A_TOKEN: "hunter2', 'Missing closing "quote.'],
  ['A_TOKEN: [hunter2]', 'A_TOKEN is not a text or number.'],
  ['A_TOKEN: { hunter2: hunter2 }', 'A_TOKEN is not a text or number.'],
  ['? [hunter2]\n: x', 'A name in it is no text.'],
  ['- hunter2', 'It holds no map of names to values.'],
  ['hunter2', 'It holds no map of names to values.'],
  ['', 'It holds no map of names to values.'],
  ['A: hunter2\nA: hunter2', 'Map keys must be unique.'],
])('refuses %j, says why, and repeats no value', async (text, why) => {
  const path = fileOf(text);
  const failure = await readVarsFile(path, '/').catch((error: Error) => error);
  expect(failure).toMatchObject({ code: 'VARS_FILE_UNREADABLE', details: { path } });
  expect(String(failure)).toContain(why);
  expect(JSON.stringify(failure)).not.toContain('hunter2');
});

test('a file that is no UTF-8 is refused', async () => {
  await expect(readVarsFile(fileOf(Buffer.from([0x41, 0x3a, 0x20, 0xff])), '/')).rejects.toThrow(
    'It is not UTF-8.',
  );
});

test('a pair without its name is counted and not repeated', async () => {
  const { exitCode, stderr } = await runMain({
    args: ['check', 'p99 < 1', '--var', 'A=1', '--var', 'hunter2'],
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--var takes NAME=VALUE; number 2 of them has no "=".');
  expect(stderr).not.toContain('hunter2');
});
