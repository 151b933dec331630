import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BuiltSandbox, buildSandbox, type OpenSandbox } from './support.js';

/** Real processes, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

let built: BuiltSandbox;
let sandbox: OpenSandbox;
beforeAll(async () => {
  built = await buildSandbox('jq');
  sandbox = await built.open();
});
afterAll(async () => {
  await sandbox.close();
  built.remove();
});

test.each([
  [`echo '[{"a":" x "}]' | jq -r '.[0].a'`, 0, ' x \n'],
  [`echo '{"a":1}' | jq .`, 0, '{\n  "a": 1\n}\n'],
  [`printf '{"a":1}{"a":2}' | jq -c .a`, 0, '1\n2\n'],
  [`echo null | jq -e .`, 1, 'null\n'],
  [`jq -n --arg v 'é b' '$v'`, 0, '"é b"\n'],
  [`echo '"a"' | jq -j .`, 0, 'a'],
  [`echo '[]' | jq -r '.[1].revision'`, 0, 'null\n'],
])('jq as WebAssembly: %s exits %i', async (script, status, stdout) => {
  const outcome = await sandbox.run(script);
  expect([outcome.status, outcome.stdout]).toEqual([status, stdout]);
});

test('a table is no JSON: it fails with a parse error, and prints nothing', async () => {
  const { status, stdout, stderr } = await sandbox.run(`printf 'ID  DATE\\n' | jq -r '.[1].revision'`);
  expect(status).not.toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain('jq: parse error');
});

test('half of a stream: what could be read is printed, and the error too', async () => {
  const { status, stdout, stderr } = await sandbox.run(`printf '{"a":1} x' | jq .a`);
  expect(status).not.toBe(0);
  expect(stdout).toBe('1\n');
  expect(stderr).toContain('parse error');
});
