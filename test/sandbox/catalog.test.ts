import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findProgram } from '../../sandbox/programs.js';
import {
  application as app,
  type BuiltSandbox,
  buildSandbox,
  p99,
  runSandbox,
  runScript,
} from './support.js';

/** Real processes, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

let built: BuiltSandbox;
beforeAll(async () => {
  built = await buildSandbox('catalog');
});
afterAll(() => built.remove());

const rollBack = `argocd app set ${app} --sync-policy none; argocd app rollback ${app} 41 >/dev/null`;
const seconds = (line: string | undefined): number => Number(/=> (\S+) @\[/.exec(line ?? '')?.[1]);

test('the p99 is over 0.5 s at once, in promtool text, with the warning of kubectl about the terminal', async () => {
  const { stdout, stderr } = await runScript(built, [], p99);
  expect(stdout).toMatch(/^\{\} => 0\.7\d* @\[\d+(\.\d+)?\]\n$/);
  expect(stderr).toContain('Unable to use a TTY - input is not a terminal');
});

test.concurrent('after a rollback it is still over 0.5 s, and under it within 40 s', async () => {
  const script = `${rollBack}; for i in $(seq 1 40); do
    ${p99} 2>/dev/null | tee last || exit 1
    grep -q '=> 0\\.[0-4]' last && break
    sleep 1
  done`;
  const { stdout } = await runScript(built, [], script);
  const values = stdout.trim().split('\n').map(seconds);
  expect(values[0]).toBeGreaterThan(0.5);
  expect(values.at(-1)).toBeLessThan(0.5);
});

test.concurrent('with --fault slow-recovery it stays over 0.5 s, though the good digest runs', async () => {
  const { stdout } = await runScript(built, ['--fault', 'slow-recovery'], `${rollBack}; sleep 22; ${p99}`);
  expect(seconds(stdout)).toBeGreaterThan(0.5);
});

test('a query beyond the pretended part of PromQL fails and says so', async () => {
  const query = `promtool query instant http://localhost:9090 'predict_linear(up[5m], 60)'`;
  const { status, stderr } = await runScript(built, [], query);
  expect(status).toBe(1);
  expect(stderr).toContain('does not pretend the function predict_linear()');
});

const installed = ['prometheus', 'promtool'].every(
  (name) => findProgram(name, process.env.PATH ?? '') !== null,
);

test.skipIf(!installed)(
  'with the real Prometheus (skipped where prometheus or promtool is not installed) it is the same story',
  async () => {
    const script = `${rollBack}; for i in $(seq 1 60); do
      ${p99} 2>/dev/null | tee last || exit 1
      grep -q '=> 0\\.[0-4]' last && break
      sleep 1
    done`;
    const { stdout, stderr } = await runSandbox(built, ['--', 'bash', '-c', script]);
    const values = stdout.trim().split('\n').map(seconds);
    expect(stderr).toMatch(/real: .*prometheus, promtool/);
    expect(values[0]).toBeGreaterThan(0.5);
    expect(values.at(-1)).toBeLessThan(0.5);
  },
  120_000,
);
