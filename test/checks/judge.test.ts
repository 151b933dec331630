import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/check.js';
import { judgeText } from './judging.js';

type Case = readonly [check: string, output: string, verdict: Verdict];

const pods =
  'NAME  READY   STATUS    RESTARTS   AGE\na     1/1     Running   0          3m\nb     1/1     Running   0          3m\n';

describe('comparisons', () => {
  test.each<Case>([
    ['Expect < 0.5', '0.49', 'pass'],
    ['Expect < 0.5', '0.5', 'fail'],
    ['Expect <= 0.5', '0.5', 'pass'],
    ['Expect > 0.5', '0.5', 'fail'],
    ['Expect >= 0.5', '0.5', 'pass'],
    ['Expect == 0.5', '0.50', 'pass'],
    ['Expect != 0.5', '0.5', 'fail'],
    ['Expect != 0.5', '0.6', 'pass'],
    ['Expect != 0', 'abc', 'inconclusive'],
    ['Expect exceeds 3', '4', 'pass'],
    ['Expect reaches 3', '2', 'fail'],
    ['Expect not < 0.5', '0.5', 'pass'],
    ['Expect not < 0.5', 'x', 'inconclusive'],
    ['Expect p99 < 0.5', '{} => -Inf @[1]', 'pass'],
    ['Expect between 1 and 3', '1', 'pass'],
    ['Expect between 1 and 3', '3', 'pass'],
    ['Expect between 1 and 3', '3.1', 'fail'],
    ['Expect between 1 and 3', '0.9', 'fail'],
    ['Expect p99 between 100 and 500ms', '310ms', 'pass'],
    ['Expect p99 between 100 and 500ms', '0.05', 'fail'],
    ['Expect in [1, 3]', '3', 'pass'],
    ['Expect in [1, 3]', '2', 'fail'],
    ['Expect in [1, 3s]', '2', 'fail'],
    ['Expect in [1, 5%]', '2', 'inconclusive'],
    ['Expect within 5% of 100', '95', 'pass'],
    ['Expect within 5% of 100', '105', 'pass'],
    ['Expect within 5% of 100', '94.9', 'fail'],
    ['Expect within 10% of 0.3', '0.33', 'pass'],
    ['Expect within 5% of 100', '+Inf', 'inconclusive'],
    ['Expect within 5% of 100', 'NaN', 'inconclusive'],
    ['Expect within 5% of 100', 'x', 'inconclusive'],
    ['Expect within 5% of 100', '99ms', 'inconclusive'],
    ['Expect status == Healthy', 'status: Healthy', 'pass'],
    ['Expect status == Healthy', 'status: healthy', 'fail'],
    ['Expect status == Healthy', 'status: Synced', 'fail'],
    ['Expect status != Healthy', 'status: Synced', 'pass'],
    ['Expect version == 1.2.3', 'version: 1.2.30', 'fail'],
    ['Expect output == "all good"', 'all good\n', 'pass'],
    ['Expect output == "all good"', 'all good now\n', 'fail'],
    ['Expect output != "all good"', '', 'inconclusive'],
    ['Expect output in ["a", "b"]', 'b\n', 'pass'],
    ['Expect json .a < 3', '{"a":[1]}', 'inconclusive'],
    ['Expect json .a == 5', '{"a":"5"}', 'pass'],
    ['Expect json .a == "5"', '{"a":5}', 'pass'],
    ['Expect json .a == 5', '{"a":null}', 'inconclusive'],
    ['Expect json .a != 5', '{"a":""}', 'inconclusive'],
  ])('%s on %j: %s', (check, output, verdict) => {
    const judgement = judgeText(check, output);
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });
});

describe('variables', () => {
  test.each<readonly [string, Record<string, string>, Verdict]>([
    ['Expect $A == $B', { A: 'a1b2c3d', B: 'a1b2c3d' }, 'pass'],
    ['Expect $A == $B', { A: '0e12345', B: '0e67890' }, 'fail'],
    ['Expect $A == $B', { A: '1.0', B: '1' }, 'pass'],
    ['Expect $A == $B', { A: '1e3', B: '1000' }, 'fail'],
    ['Expect $A == $B', { A: 'null', B: 'null' }, 'inconclusive'],
    ['Expect $A == $B', { A: '', B: '' }, 'inconclusive'],
    ['Expect $A != $B', { A: 'x' }, 'inconclusive'],
    ['Expect $A != $B', { B: 'x' }, 'inconclusive'],
    ['Expect $A < $B', { A: '9', B: '10' }, 'pass'],
    ['Expect $A < $B', { A: 'a1b', B: 'b2c' }, 'inconclusive'],
    ['Expect $A < $B', { A: '300ms', B: '1s' }, 'pass'],
    ['Expect $A < 0.5', { A: '0.2' }, 'pass'],
    ['Expect $A < 0.5', { A: 'x' }, 'inconclusive'],
    ['Expect $A is not empty', { A: 'x' }, 'pass'],
    ['Expect $A is empty', { A: '' }, 'pass'],
    ['Expect $A is empty', {}, 'inconclusive'],
    ['Expect $A exists', { A: 'x' }, 'pass'],
    ['Expect $A exists', {}, 'fail'],
    ['Expect $A exists', { A: 'null' }, 'inconclusive'],
    ['Expect $A contains "b"', { A: 'a b' }, 'pass'],
    ['Expect $A is Healthy', { A: 'Healthy' }, 'pass'],
    ['Expect $A within 5% of $B', { A: '97', B: '100' }, 'pass'],
    ['Expect $A within 5% of $B', { A: '97', B: 'x' }, 'inconclusive'],
    ['Expect $A within 5% of $B', { A: '97' }, 'inconclusive'],
    ['Expect output contains $A', { A: 'a1b2c3d' }, 'pass'],
    ['Expect output contains $A', { A: 'ffff' }, 'fail'],
    ['Expect output contains $A', {}, 'inconclusive'],
    ['Expect output contains $A', { A: '' }, 'inconclusive'],
    ['Expect output == $A', { A: 'now on a1b2c3d' }, 'pass'],
    ['Expect $constructor == x', {}, 'inconclusive'],
  ])('%s with %j: %s', (check, variables, verdict) => {
    const judgement = judgeText(check, 'now on a1b2c3d\n', { variables });
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });

  test('what this very command captured wins over what was bound before', () => {
    const bound = { variables: { QPS: '1' }, captures: { QPS: '2' } };
    expect(judgeText('Expect $QPS == 2', '', bound).verdict).toBe('pass');
    expect(judgeText('Expect QPS == 2', '', bound).verdict).toBe('pass');
    expect(judgeText('Expect QPS == 1', '', { variables: { QPS: '1' } }).verdict).toBe('inconclusive');
  });
});

describe('text', () => {
  test.each<Case>([
    ['Expect output contains "ok"', 'all ok\n', 'pass'],
    ['Expect output contains "ok"', 'OK\n', 'fail'],
    ['Expect output contains "ok"', '', 'fail'],
    ['Expect output contains "healthy"', 'unhealthy\n', 'inconclusive'],
    ['Expect output contains "healthy"', 'unhealthy, but healthy soon\n', 'pass'],
    ['Expect output contains "success"', 'successfully\n', 'pass'],
    ['Expect output contains "replicas: 3"', 'replicas: 30\n', 'inconclusive'],
    ['Expect output contains "replicas: 3"', 'replicas: 3\n', 'pass'],
    ['Expect output not contains "error"', 'fine\n', 'pass'],
    ['Expect output not contains "error"', '', 'inconclusive'],
    ['Expect output not contains "error"', 'an error\n', 'fail'],
    ['Expect output matches /^ok$/', 'ok\r\n', 'pass'],
    ['Expect output matches /^ok$/', 'ok\n\n', 'fail'],
    ['Expect output matches /^b$/m', 'a\nb\n', 'pass'],
    ['Expect output matches /.*/', '', 'inconclusive'],
    ['Expect output matches /^$/', '', 'pass'],
    ['Expect output matches /^\\s*$/', '\n', 'pass'],
    ['Expect output not matches /^$/', '', 'fail'],
    ['Expect output matches /x/', '', 'fail'],
    ['Expect output equals "a"', 'a\n', 'pass'],
    ['Expect output equals "a"', 'a \n', 'fail'],
    ['Expect output equals ""', '', 'pass'],
    ['Expect output equals ""', 'a', 'fail'],
    ['Expect output equals "NaN"', 'NaN', 'inconclusive'],
    ['Expect output equals "<none>"', '<none>\n', 'pass'],
    ['Expect output contains "b" each', 'ab b\nb\n', 'pass'],
    ['Expect output contains "b" each', 'b\na\n', 'fail'],
    ['Expect output contains "b" any', 'b\na\n', 'pass'],
    ['Expect output contains "b" any', 'c\na\n', 'fail'],
    ['Expect json .tags contains "b"', '{"tags":["a","b"]}', 'pass'],
    ['Expect json .tags contains "b"', '{"tags":["a","bc"]}', 'fail'],
    ['Expect json .tags contains 3', '{"tags":[3]}', 'pass'],
    ['Expect message contains "x"', 'message: a x\n', 'pass'],
    ['Expect output is Healthy', '\u001b[32mHealthy\u001b[0m\n', 'pass'],
  ])('%s on %j: %s', (check, output, verdict) => {
    const judgement = judgeText(check, output);
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });
});

describe('states and keys', () => {
  test.each<Case>([
    ['Expect Status is Paused', 'Status: Paused at step 2', 'pass'],
    ['Expect Status is Paused', 'Status: Paused, since noon', 'pass'],
    ['Expect Status is Paused', 'Status: Paused (manual)', 'pass'],
    ['Expect Status is Paused', 'Status: Paused(manual)', 'pass'],
    ['Expect Status is Paused', 'Status: Paused with errors', 'fail'],
    ['Expect Status is Paused', 'Status: PausedToo', 'fail'],
    ['Expect Status is Paused', 'Status: paused', 'pass'],
    ['Expect Status is "Not Ready"', 'Status: Not Ready to go', 'fail'],
    ['Expect Status is Healthy', 'Status: ✔ Healthy', 'pass'],
    ['Expect Status is Healthy', 'Status: ✖ Degraded', 'fail'],
    ['Expect Status is not Healthy', 'Status: Degraded', 'pass'],
    ['Expect Status is not Healthy', 'Status:', 'inconclusive'],
    ['Expect Status is Healthy', 'Phase: Healthy', 'inconclusive'],
    ['Expect phase is Running', 'Running', 'pass'],
    ['Expect phase is Running', 'Running and well', 'inconclusive'],
    ['Expect EXTERNAL-IP is "<none>"', 'NAME  EXTERNAL-IP\na     <none>\n', 'pass'],
    ['Expect EXTERNAL-IP is not "1.2.3.4"', 'NAME  EXTERNAL-IP\na     <none>\n', 'inconclusive'],
    ['Should be Healthy', 'Healthy\n', 'pass'],
    ['Should be Healthy', 'Degraded\n', 'fail'],
    ['Should be Healthy', 'Healthy\nDegraded\n', 'inconclusive'],
    ['Should be Healthy', '', 'inconclusive'],
    ['Expect Ready: True', 'Ready: true', 'pass'],
    ['Expect Ready: True', 'Ready: False', 'fail'],
    ['Expect Phase: Bound', 'Phase: bound', 'fail'],
    ['Expect Ready: 6', 'Ready: 6.0', 'pass'],
    ['Expect Ready: 6', 'Ready: 60', 'fail'],
    ['Expect Ready: 6', 'Ready:', 'inconclusive'],
    ['Expect Ready: 6', 'Ready: 6\nReady: 5\n', 'inconclusive'],
    ['Expect Ready: 6 each', 'Ready: 6\nReady: 5\n', 'fail'],
    ['Expect Ready: 6 any', 'Ready: 6\nReady: 5\n', 'pass'],
    ['Expect not Phase: Failed', 'Phase: Running', 'pass'],
    ['Expect Phase: "null"', 'Phase: null', 'inconclusive'],
    ['Expect Image: "<none>"', 'Image: <none>', 'pass'],
    ['Expect x is b', '6\n', 'fail'],
  ])('%s on %j: %s', (check, output, verdict) => {
    const judgement = judgeText(check, output);
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });
});

describe('presence and counts', () => {
  test.each<Case>([
    ['Expect output is empty', ' \n', 'pass'],
    ['Expect output is empty', '[]', 'fail'],
    ['Expect output is not empty', 'x', 'pass'],
    ['Expect output is not empty', '', 'fail'],
    ['Expect output is not empty', '{}', 'inconclusive'],
    ['Expect output is not empty', 'No resources found in x namespace.\n', 'inconclusive'],
    ['Expect json .a is empty', '{"a":[]}', 'pass'],
    ['Expect json .a is empty', '{"a":{}}', 'pass'],
    ['Expect json .a is empty', '{"a":""}', 'pass'],
    ['Expect json .a is empty', '{"a":[1]}', 'fail'],
    ['Expect json .a is empty', '{"a":null}', 'inconclusive'],
    ['Expect json .a is empty', '{"a":3}', 'inconclusive'],
    ['Expect json .a is empty', '{}', 'inconclusive'],
    ['Expect json .a is empty', 'x', 'inconclusive'],
    ['Expect Errors is empty', 'Errors:\nX: 1\n', 'pass'],
    ['Expect Errors is empty', 'Errors: 3\n', 'fail'],
    ['Expect Errors is empty', 'X: 1\n', 'inconclusive'],
    ['Expect Errors is empty', 'Errors:\nErrors:\n', 'inconclusive'],
    ['Expect json .a exists', '{"a":0}', 'pass'],
    ['Expect json .a exists', '{}', 'fail'],
    ['Expect json .a exists', '{"a":null}', 'inconclusive'],
    ['Expect json .a exists', 'x', 'inconclusive'],
    ['Expect json .a not exists', '{}', 'pass'],
    ['Expect leader exists', 'leader: a\n', 'pass'],
    ['Expect leader exists', 'follower: a\n', 'fail'],
    ['Expect leader exists', '', 'inconclusive'],
    ['Expect json .a has count 2', '{"a":[1,2]}', 'pass'],
    ['Expect json .a has count < 2', '{"a":[1,2]}', 'fail'],
    ['Expect json .a has count 2', '{"a":{"x":1,"y":2}}', 'pass'],
    ['Expect json .a has count 1', '{"a":3}', 'inconclusive'],
    ['Expect json .a[] has count 0', '{"a":[]}', 'pass'],
    ['Expect json .a[] has count 0', '{}', 'inconclusive'],
    ['Expect json .a[].b has count 1', '{"a":[{"b":1},{}]}', 'pass'],
    ['Expect json .[] has count 2', '[1,2]', 'pass'],
    ['Expect json $..b has count 0', '{"a":1}', 'pass'],
    ['Expect no rows', ' a \n---\n(0 rows)\n', 'pass'],
    ['Expect no rows', 'NAME  READY\n', 'pass'],
    ['Expect no rows', 'a\n', 'fail'],
    ['Expect no rows', 'Error: x\n', 'inconclusive'],
    ['Expect not no rows', 'a\nb\nc\n', 'pass'],
    ['Expect lines == 2', 'a\nb', 'pass'],
    ['Expect rows == 2', pods, 'pass'],
    ['Expect rows > 2', pods, 'fail'],
    ['Expect rows > 0', 'a  1\nb  2\n', 'pass'],
    ['Expect rows > 1', 'a  1\nb  2\n', 'inconclusive'],
    ['Expect rows == 0', 'Error: x\n', 'inconclusive'],
    ['Expect at least 2 pods', pods, 'pass'],
    ['Expect at least 3 pods', pods, 'fail'],
    ['Expect exactly 2 pods', '2\n', 'pass'],
    ['Expect exactly 2 pods', '3\n', 'fail'],
    ['Expect exactly 2 pods', '2 3\n', 'inconclusive'],
    ['Expect exactly 2 pods', '2s\n', 'inconclusive'],
    ['Expect at most 3 replicas', 'replicas: 3\n', 'pass'],
    ['Expect at most 2 errors', '{"errors":[1,2,3]}', 'fail'],
    ['Expect at most 2 errors', '{"errors":[1,2]}', 'pass'],
    ['Expect at least 1 healthy target', pods, 'inconclusive'],
    ['Expect at least 1 healthy target', 'healthy target: 2\n', 'pass'],
    ['Expect at least 1 pod', pods, 'pass'],
    ['Expect at least 2 pod', pods, 'inconclusive'],
    ['Expect at least 1 healthy', 'a unhealthy\nb unhealthy\n', 'inconclusive'],
    ['Expect exactly 1 leader', 'a follower\n', 'inconclusive'],
    ['Expect at most 1 series', '{} => 1 @[1]\n{a="b"} => 1 @[1]\n', 'fail'],
    ['Expect exactly 1 rows', '7\n', 'pass'],
  ])('%s on %j: %s', (check, output, verdict) => {
    const judgement = judgeText(check, output);
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });
});

describe('every row', () => {
  test.each<Case>([
    ['Expect All pods Running', pods, 'pass'],
    ['Expect All Running', pods.replace('Running', 'Pending'), 'fail'],
    ['Expect All pods Running', pods.replace('1/1', '0/1'), 'inconclusive'],
    ['Expect All pods Running', pods.replace('1/1', ''), 'inconclusive'],
    ['Expect All pods Ready', pods, 'pass'],
    ['Expect All pods Ready', pods.replace('1/1', '0/1'), 'fail'],
    ['Expect All pods Ready', pods.replace('1/1', '0/0'), 'fail'],
    ['Expect All pods Ready', pods.replace('1/1', 'x  '), 'inconclusive'],
    ['Expect All nodes Ready', 'NAME  STATUS\na     Ready\nb     NotReady\n', 'fail'],
    ['Expect not all nodes Ready', 'NAME  STATUS\na     Ready\nb     NotReady\n', 'pass'],
    ['Expect All Healthy', 'NAME  STATUS  HEALTH\na     Synced  Healthy\nb     Synced  Healthy\n', 'pass'],
    ['Expect All Healthy', 'NAME  STATUS  HEALTH\na     Synced  Healthy\nb     Synced  Missing\n', 'fail'],
    ['Expect All Healthy', 'NAME  STATUS  HEALTH\na     Synced  Missing\n', 'fail'],
    ['Expect All Healthy', 'NAME  AGE\na     3d\n', 'inconclusive'],
    ['Expect All Healthy', '[{"name":"a","health":"Healthy"},{"name":"b","health":"Degraded"}]', 'fail'],
    ['Expect All Running', '{"items":[{"status":{"phase":"Running"}}]}', 'pass'],
    ['Expect All Running', '{"items":[{"status":{"phase":"Running"}},{"status":{}}]}', 'fail'],
    ['Expect All Running', '{"items":[]}', 'inconclusive'],
    ['Expect All Running', 'a  1/1  Running\nb  1/1  Running\n', 'pass'],
    ['Expect All Running', 'a  1/1  Running\nb  0/1  Error\n', 'fail'],
    ['Expect All Running', 'a  0/1  Running\nb  1/1  Running\n', 'inconclusive'],
    ['Expect All Running', 'Running\nRunning\n', 'pass'],
    ['Expect All Running', 'Running Pending', 'inconclusive'],
    ['Expect All Running', 'All pods are Running\n', 'inconclusive'],
    ['Expect All Running', '', 'inconclusive'],
    ['Expect 1/1 READY', pods, 'pass'],
    ['Expect 2/2 READY', pods, 'fail'],
    ['Expect 1/1 READY', '1/1', 'pass'],
    ['Expect 1/1 READY', 'a 1/1 Running\nb 0/1 Running\n', 'fail'],
    ['Expect 1/1 READY', 'a 1/1 Running\nhello\n', 'inconclusive'],
    ['Expect 1/1 READY', 'NAME  READY\na     True\n', 'inconclusive'],
    ['Expect 1/1 READY', 'NAME  READY\n', 'inconclusive'],
  ])('%s on %j: %s', (check, output, verdict) => {
    const judgement = judgeText(check, output);
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });
});

describe('exit, stderr, duration and HTTP', () => {
  test.each<readonly [string, number | null, Verdict]>([
    ['Expect exit 0', 0, 'pass'],
    ['Expect exit 0', 1, 'fail'],
    ['Expect exits 3', 3, 'pass'],
    ['Expect exit in [0, 2]', 1, 'fail'],
    ['Expect exit != 0', 1, 'pass'],
    ['Expect exit != 0', 127, 'inconclusive'],
    ['Expect exit > 0', 137, 'inconclusive'],
    ['Expect exit > 0', 128, 'pass'],
    ['Expect exit 127', 127, 'pass'],
    ['Expect exit in [126, 127]', 126, 'pass'],
    ['Expect not exit 0', 127, 'inconclusive'],
    ['Expect succeeds', 0, 'pass'],
    ['Expect succeeds', 127, 'fail'],
    ['Expect not succeeds', 127, 'inconclusive'],
    ['Expect fails', 0, 'fail'],
    ['Expect fails', 1, 'pass'],
    ['Expect fails', 126, 'inconclusive'],
    ['Expect fails', 128, 'pass'],
    ['Expect fails', 129, 'inconclusive'],
    ['Expect fails', null, 'inconclusive'],
    ['Expect exit 0', null, 'inconclusive'],
    ['Expect: empty.', 1, 'inconclusive'],
    ['Expect: empty.', null, 'inconclusive'],
  ])('%s on exit %s: %s', (check, exitCode, verdict) => {
    const judgement = judgeText(check.replace('not exit', 'exit not'), '', { exitCode });
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });

  test('an exit that is an answer hides nothing of what was printed', () => {
    expect(judgeText('Expect: empty.', '', { exitCode: 1, exitIsAnswer: true }).verdict).toBe('pass');
    expect(judgeText('Expect: empty.', '', { exitCode: 1, exitIsAnswer: false }).message).toContain(
      'exited 1',
    );
  });

  test('stderr, duration, http', () => {
    expect(judgeText('Expect stderr is empty', 'x', { stderr: '' }).verdict).toBe('pass');
    expect(judgeText('Expect stderr contains "warn"', '', { stderr: 'a warn\n' }).verdict).toBe('pass');
    expect(judgeText('Expect stderr < 3', '', { stderr: '2\n' }).verdict).toBe('pass');
    expect(judgeText('Expect duration < 30s', '', { durationMs: 30_000 }).verdict).toBe('fail');
    expect(judgeText('Expect duration < 30s', '', { durationMs: 29_999 }).verdict).toBe('pass');
    expect(judgeText('Expect duration < 30', '', { durationMs: 5 }).verdict).toBe('inconclusive');
    expect(judgeText('Expect http 200', '', { stderr: '< HTTP/1.1 200 OK\n' }).verdict).toBe('pass');
    expect(judgeText('Expect http 200', 'HTTP/1.1 500 X\n', { stderr: '< HTTP/1.1 200 OK\n' }).verdict).toBe(
      'fail',
    );
    expect(judgeText('Expect http < 400', 'x').verdict).toBe('inconclusive');
  });
});

describe('what this very command captured', () => {
  const captures = { p99: '0.3' };
  test.each<readonly [string, Verdict]>([
    ['', 'pass'],
    ['done\n', 'pass'],
    ['two words\n', 'pass'],
    ['0.9\n', 'fail'],
    ['p99: 0.9\n', 'fail'],
    ['NaN\n', 'inconclusive'],
  ])('gives way to a number that was printed: %j', (output, verdict) => {
    expect(judgeText('Expect p99 < 0.5', output, { captures }).verdict).toBe(verdict);
  });
});

describe('slices and unions of a list are many values', () => {
  test.each<readonly [string, Verdict]>([
    ['Expect json .a[0:2] has count 2', 'pass'],
    ['Expect json $.a[0,2] has count 2', 'pass'],
    ['Expect json .a[5:] has count 0', 'pass'],
    ['Expect json .b[0:2] has count 0', 'inconclusive'],
    ['Expect json .a[0:2] == 1', 'inconclusive'],
    ['Expect json .a[0:2] < 3 each', 'pass'],
  ])('%s: %s', (check, verdict) => {
    expect(judgeText(check, '{"a":[1,2,3]}').verdict).toBe(verdict);
  });
});

describe('verbs without an s', () => {
  test.each<readonly [string, string, Verdict]>([
    ['Expect p99 does not exceed 0.5', '0.4', 'pass'],
    ['Expect p99 does not exceed 0.5', '0.6', 'fail'],
    ['Expect p99 must not reach 1', '1', 'fail'],
  ])('%s on %s: %s', (check, output, verdict) => {
    expect(judgeText(check, output).verdict).toBe(verdict);
  });
});

describe('Prometheus', () => {
  const api = (result: unknown, resultType = 'vector') =>
    JSON.stringify({ status: 'success', data: { resultType, result } });
  const warned = (result: unknown) =>
    JSON.stringify({ status: 'success', data: { resultType: 'vector', result }, warnings: ['no store'] });
  const series = (value: string) => ({ metric: { job: 'a' }, value: [1.5, value] });
  const rules = (...states: readonly string[]) =>
    JSON.stringify({
      status: 'success',
      data: {
        groups: [
          { rules: states.map((state) => ({ name: 'HighP99', type: 'alerting', state, health: 'ok' })) },
        ],
      },
    });

  test.each<readonly [string, string | undefined, Verdict]>([
    ['Expect promql `x` < 0.5', api([series('0.3')]), 'pass'],
    ['Expect promql `x` < 0.5', api([series('0.7')]), 'fail'],
    ['Expect promql `x` < 0.5', api([series('NaN')]), 'inconclusive'],
    ['Expect promql `x` < 0.5', api([]), 'inconclusive'],
    ['Expect promql `x` < 0.5', api([series('0.3'), series('0.2')]), 'inconclusive'],
    ['Expect promql `x` < 0.5 each', api([series('0.3'), series('0.2')]), 'pass'],
    ['Expect promql `x` < 0.5', api([1.5, '0.3'], 'scalar'), 'pass'],
    [
      'Expect promql `x` < 0.5',
      JSON.stringify({ status: 'error', errorType: 'bad_data', error: 'no' }),
      'inconclusive',
    ],
    ['Expect promql `x` < 0.5', '<html>', 'inconclusive'],
    ['Expect promql `x` < 0.5', warned([series('0.3')]), 'inconclusive'],
    ['Expect promql `x` is empty', warned([]), 'inconclusive'],
    ['Expect promql `x` < 0.5', api([{ metric: {}, values: [[1.5, '0.3']] }], 'matrix'), 'inconclusive'],
    [
      'Expect promql `x` has count 1',
      api([{ metric: {}, values: [[1.5, '0.3']] }], 'matrix'),
      'inconclusive',
    ],
    ['Expect promql `x` < 0.5', api([1.5, '0.3'], 'string'), 'inconclusive'],
    ['Expect promql `x` < 0.5', '0.3', 'inconclusive'],
    ['Expect promql `x` < 0.5', '[[1.5,"0.3"]]', 'inconclusive'],
    ['Expect promql `x` < 0.5', '{"status":"success","data":{"result":[]}}', 'inconclusive'],
    ['Expect promql `x` is empty', '{}', 'inconclusive'],
    ['Expect promql `x` exists', api([series('NaN')]), 'inconclusive'],
    ['Expect promql `x` is not empty', api([series('NaN')]), 'inconclusive'],
    ['Expect promql `x` is not empty', api([series('NaN'), series('1')]), 'pass'],
    ['Expect promql `x` is not empty', api([]), 'fail'],
    ['Expect promql `x` < 0.5', undefined, 'inconclusive'],
    ['Expect promql `x` is empty', api([]), 'pass'],
    ['Expect promql `x` is empty', api([series('1')]), 'fail'],
    ['Expect promql `x` is empty', undefined, 'inconclusive'],
    ['Expect promql `x` exists', api([series('1')]), 'pass'],
    ['Expect promql `x` exists', api([]), 'fail'],
    ['Expect promql `x` has count 1', api([series('1')]), 'pass'],
    ['Expect promql `x` has count 1', '{"status":"error","errorType":"a","error":"b"}', 'inconclusive'],
    ['Expect alert HighP99 is Firing', rules('firing'), 'pass'],
    ['Expect alert HighP99 is not Firing', rules('inactive'), 'pass'],
    ['Expect alert HighP99 is not Firing', rules('firing'), 'fail'],
    ['Expect alert HighP99 is not Firing', rules(), 'inconclusive'],
    ['Expect alert LowP99 is not Firing', rules('inactive'), 'inconclusive'],
    ['Expect alert HighP99 is Inactive', rules('inactive', 'inactive'), 'pass'],
    ['Expect alert HighP99 is Inactive', rules('inactive', 'firing'), 'inconclusive'],
    ['Expect alert HighP99 is Inactive each', rules('inactive', 'firing'), 'fail'],
    ['Expect alert HighP99 is Inactive', rules('inactive').replace('"ok"', '"err"'), 'inconclusive'],
    ['Expect alert HighP99 is Inactive', '{"status":"error"}', 'inconclusive'],
    ['Expect alert HighP99 is Inactive', undefined, 'inconclusive'],
    ['Expect alert HighP99 is Inactive', rules('inactive').replace('"ok"', '"unknown"'), 'inconclusive'],
    ['Expect alert HighP99 exists', rules('inactive'), 'pass'],
    ['Expect alert HighP99 not firing', rules('inactive', 'pending'), 'pass'],
    ['Expect alert HighP99 not firing', rules('firing'), 'fail'],
    ['Expect alert HighP99 firing', rules('firing'), 'pass'],
    ['Expect alert HighP99 in ["firing", "pending"]', rules('pending'), 'pass'],
    ['Expect alert HighP99 == firing', rules('firing'), 'pass'],
  ])('%s on %s: %s', (check, queryResponse, verdict) => {
    const asked = queryResponse === undefined ? {} : { queryResponse };
    const judgement = judgeText(check, '', { exitCode: 1, ...asked });
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });
});

describe('series of another name', () => {
  test.each<Case>([
    ['Expect p99 < 0.5', 'x{quantile="0.99"} => 0.2 @[1]', 'pass'],
    ['Expect p99 < 0.5', 'x{quantile="0.5"} => 0.2 @[1]', 'inconclusive'],
    ['Expect p50 < 0.5', 'x{quantile="0.5"} => 0.2 @[1]', 'pass'],
    ['Expect p99 < 0.5', 'http:p50{} => 0.2 @[1]', 'inconclusive'],
    ['Expect p99 < 0.5', 'http:p99{} => 0.2 @[1]', 'pass'],
    ['Expect error rate < 0.5', 'job:errors{} => 0.2 @[1]', 'pass'],
  ])('%s on %j: %s', (check, output, verdict) => {
    expect(judgeText(check, output).verdict).toBe(verdict);
  });
});

describe('what is said', () => {
  test.each([
    ['Expect p99 < 0.5', '{} => 0.31 @[1]', 'p99 < 0.5: saw 0.31'],
    ['Expect p99 < 0.5 within 3m', '{} => 0.72 @[1]', 'p99 < 0.5 does not hold: saw 0.72'],
    [
      'Expect p99 < 0.5',
      'p50: 0.02\np95: 0.3\n',
      'p99 < 0.5 could not be judged: the output has no value named p99; it speaks of p50, p95',
    ],
    ['Expect p99 < 0.5', '', 'p99 < 0.5 could not be judged: the output is empty'],
    ['Expect p99 < 0.5', '{} => NaN @[1]', 'p99 < 0.5 could not be judged: saw NaN; it is NaN'],
    ['Expect p99 < 0.5', '[]', 'p99 < 0.5 could not be judged: the result is empty'],
    [
      'Expect p99 < 0.5',
      '1 2',
      'p99 < 0.5 could not be judged: saw 1, 2; there are 2 values, and the check says neither each nor any',
    ],
    [
      'Expect Status: Healthy',
      'Phase: x\n',
      'Status: "Healthy" could not be judged: the output has no Status; it speaks of Phase',
    ],
    ['Expect: empty.', 'a\n  b\n', 'empty does not hold: saw a ⏎ b'],
    ['Expect $A == 1', '', '$A == 1 could not be judged: A is not set'],
    ['Expect json .a == 1', 'x', 'json .a == 1 could not be judged: the output is not JSON'],
    ['Expect json .a == 1', '{}', 'json .a == 1 could not be judged: .a leads to nothing'],
    ['Expect output is not empty', '', 'not empty does not hold: saw nothing'],
    ['Expect json .a exists', '{}', 'json .a exists does not hold'],
  ])('%s on %j', (check, output, message) => {
    expect(judgeText(check, output).message).toBe(message);
  });

  test('a number is recorded as a number, with a unit as text, infinity as text', () => {
    expect(judgeText('Expect p99 < 0.5', '0.41').observed).toBe(0.41);
    expect(judgeText('Expect p99 < 500ms', '310ms').observed).toBe('310ms');
    expect(judgeText('Expect p99 < 0.5', '{} => +Inf @[1]').observed).toBe('+Inf');
    expect(judgeText('Expect p99 < 0.5 each', '1 2').observed).toBe('1, 2');
    expect(judgeText('Expect p99 < 0.5', '').observed).toBeNull();
    expect(String(judgeText('Expect: empty.', 'x'.repeat(999)).observed)).toHaveLength(161);
  });
});
