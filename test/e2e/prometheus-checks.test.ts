import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/api/clock.js';
import { createQuery } from '../../src/api/prometheus/create-query.js';
import { serve } from '../support/http-server.js';
import {
  hasPrometheus,
  type RealPrometheus,
  startPrometheus,
  startTarget,
  type Target,
} from './support/prometheus.js';
import { cleanEnvironment, runbook } from './support/run-in-world.js';

const p99 = (service: string) =>
  `histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket{service="${service}"}[2s])))`;

const check = (url: string, expression: string, env: Readonly<Record<string, string>> = {}) =>
  runbook(['check', '--prometheus', url, '--format', 'json', expression], { env: cleanEnvironment(env) });

/** Runs a document of one step; the checks of its record. */
async function run(url: string, lines: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-doc-'));
  const path = join(folder, 'document.md');
  writeFileSync(path, `# T\n\n## Step 1 — Verify\n\n${lines.join('\n')}\n`);
  const args = ['run', path, '--unattended', '--yes', '--format', 'json', '--prometheus', url];
  const state = { RUNBOOK_STATE_DIR: join(folder, 'state') };
  const result = await runbook(args, { env: cleanEnvironment({ ...env, ...state }), cwd: folder });
  const record = JSON.parse(result.stdout);
  return {
    ...result,
    record,
    checks: record.steps[0].commands.flatMap((each: { checks: unknown[] }) => each.checks),
  };
}

describe.skipIf(!hasPrometheus)('a real Prometheus (skipped where none is installed)', () => {
  let target: Target;
  let prometheus: RealPrometheus;
  beforeAll(async () => {
    target = await startTarget();
    prometheus = await startPrometheus(target);
  });
  afterAll(async () => {
    await prometheus?.close();
    target?.close();
  });

  test.each([
    ['p99 of a busy service', `promql \`${p99('busy')}\` < 0.5`, 0, 'pass'],
    ['p99 that is not as expected', `promql \`${p99('busy')}\` < 1ms`, 1, 'fail'],
    ['NaN of an idle histogram', `promql \`${p99('idle')}\` < 0.5`, 3, 'inconclusive'],
    ['NaN, asked the other way round', `promql \`${p99('idle')}\` not > 0.5`, 3, 'inconclusive'],
    ['an empty result', 'promql `nothing_of_the_kind` < 0.5', 3, 'inconclusive'],
    ['an empty result that is asked for', 'promql `up == 0` is empty', 0, 'pass'],
    ['several series', 'promql `http_request_duration_seconds_count` > 0', 3, 'inconclusive'],
    ['each of several series', 'promql `http_request_duration_seconds_count` > 0 each', 0, 'pass'],
    ['each of several, one not', 'promql `http_request_duration_seconds_count` > 50 each', 1, 'fail'],
    ['any of several series', 'promql `http_request_duration_seconds_count` > 50 any', 0, 'pass'],
    ['a count of series', 'promql `http_request_duration_seconds_count` has count 2', 0, 'pass'],
    ['a scalar', 'promql `scalar(up)` == 1', 0, 'pass'],
    ['a scalar of nothing', 'promql `scalar(nothing_of_the_kind)` < 1', 3, 'inconclusive'],
    ['a bad query', 'promql `sum(up` == 1', 3, 'inconclusive'],
    [
      'a query that cannot be carried out',
      'promql `up * on(job) http_requests_total` == 1',
      3,
      'inconclusive',
    ],
    ['a range', 'promql `up[5s]` == 1', 3, 'inconclusive'],
    ['a text', 'promql `"1"` == 1', 3, 'inconclusive'],
    ['infinity', 'promql `vector(1) / 0` < 0.5', 1, 'fail'],
    ['an alert that fires', 'alert AlwaysThere not firing', 1, 'fail'],
    ['an alert that does not', 'alert NeverThere not firing', 0, 'pass'],
    ['an alert that is pending', 'alert StillPending is pending', 0, 'pass'],
    ['an alert nobody defined', 'alert NeverTher not firing', 3, 'inconclusive'],
  ])('%s: %s exits %d', async (_, expression, exitCode, verdict) => {
    const result = await check(prometheus.url, expression);
    expect(result, result.stdout + result.stderr).toMatchObject({ exitCode });
    expect(JSON.parse(result.stdout)).toMatchObject({ verdict });
  });

  test('why it could not tell is said in its own words', async () => {
    expect((await check(prometheus.url, 'promql `sum(up` == 1')).stdout).toMatch(/400.*parse error/);
    expect((await check(prometheus.url, 'promql `up[5s]` == 1')).stdout).toMatch(/range/);
    expect((await check(prometheus.url, 'alert NeverTher not firing')).stdout).toContain('NeverTher');
  });

  test('a run waits for a service that recovers, then goes on; the command above ran once', async () => {
    target.setLatency(2);
    setTimeout(() => target.setLatency(0.1), 3000);
    await expect.poll(async () => (await check(prometheus.url, 'alert SlowCatalog firing')).exitCode).toBe(0);
    const { exitCode, record, checks } = await run(prometheus.url, [
      '```sh',
      'echo rolled back >> "$PWD/deeds"',
      `# Expect promql \`${p99('busy')}\` < 0.5 within 60s every 500ms`,
      'test "$(grep -c . deeds)" = 1 && echo once',
      '```',
      '',
      'Expect alert SlowCatalog not firing within 60s.',
    ]);
    expect(exitCode, JSON.stringify(record.reasons)).toBe(0);
    expect(checks).toMatchObject([{ verdict: 'pass' }, { verdict: 'pass' }]);
    expect(checks[0].samples).toBeGreaterThan(1);
  });
});

test.skipIf(!hasPrometheus)(
  'one that wants to know who asks: 401 is inconclusive, a name and password are asked with',
  async () => {
    const target = await startTarget();
    // bcrypt of "letmein".
    const users = { ann: '$2b$04$abcdefghijklmnopqrstuuPT0cs.zGMMB9aUG3xKmxLeI//6s0m5C' };
    const prometheus = await startPrometheus(target, { basic_auth_users: users });
    try {
      const unknown = await check(prometheus.url, 'promql `vector(1)` == 1');
      expect(unknown).toMatchObject({ exitCode: 3 });
      expect(unknown.stdout).toMatch(/401.*PROMETHEUS_USERNAME/);
      const ann = { PROMETHEUS_USERNAME: 'ann', PROMETHEUS_PASSWORD: 'letmein' };
      expect(await check(prometheus.url, 'promql `vector(1)` == 1', ann)).toMatchObject({ exitCode: 0 });
      const { exitCode } = await run(prometheus.url, ['Expect promql `vector(1)` == 1'], ann);
      expect(exitCode).toBe(0);
    } finally {
      await prometheus.close();
      target.close();
    }
  },
);

test('one that is down: inconclusive, after four tries and not after the whole window', async () => {
  const { exitCode, record, checks } = await run('http://127.0.0.1:9', [
    'Expect promql `up` == 1 within 10m every 100ms',
  ]);
  expect(exitCode).toBe(3);
  expect(checks).toMatchObject([{ verdict: 'inconclusive', samples: 4 }]);
  expect(JSON.stringify(record.reasons)).toContain('127.0.0.1:9');
});

test('one that answers after 30 s is not waited for', async () => {
  const server = await serve((_, response) => setTimeout(() => response.end('{}'), 30_000).unref());
  const query = createQuery({ url: server.url, authorization: null }, systemClock, 100);
  const answer = await query.ask({ kind: 'instant', query: 'up' }, new AbortController().signal);
  expect(answer).toEqual({ kind: 'failed', why: `${server.url} did not answer within 0.1 s` });
});
