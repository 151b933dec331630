import { describe, expect, test } from 'vitest';
import { namesLength, readInterval } from '../../src/checks/read-interval.js';
import type { Verdict } from '../../src/model/check.js';
import { judgeText } from './judging.js';

type Case = readonly [check: string, output: string, verdict: Verdict];

const verdicts = (cases: readonly Case[]) =>
  test.each(cases)('%s on %j: %s', (check, output, verdict) => {
    const judgement = judgeText(check, output);
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });

describe('lengths of time as HH:MM:SS', () => {
  verdicts([
    [
      'Expect replication lag < 30s',
      ' replication_lag \n-----------------\n 00:00:02.345\n(1 row)\n',
      'pass',
    ],
    [
      'Expect replication lag < 30s',
      ' replication_lag \n-----------------\n 00:01:02.345\n(1 row)\n',
      'fail',
    ],
    [
      'Expect replication lag < 30s',
      ' replication_lag \n-----------------\n 1 day 00:00:02\n(1 row)\n',
      'fail',
    ],
    ['Expect replication lag < 30s', '00:00:12.5\n', 'pass'],
    ['Expect lag below 2m', 'lag: 00:01:59\n', 'pass'],
    ['Expect lag between 1m and 2m', 'lag: 00:01:59\n', 'pass'],
    ['Expect lag within 10% of 100s', 'lag: 00:01:45\n', 'pass'],
    ['Expect elapsed > 1h', '  PID     ELAPSED CMD\n   12  1-02:03:04 app\n', 'pass'],
    // A bare threshold has no unit that it could be compared in.
    ['Expect lag < 30', 'lag: 00:00:02\n', 'inconclusive'],
    ['Expect lag < 30MB', 'lag: 00:00:02\n', 'inconclusive'],
    // Two figures may be hours and minutes, or minutes and seconds.
    ['Expect lag < 30s', 'lag: 00:02\n', 'inconclusive'],
    ['Expect lag < 30s', 'lag: 00:00:75\n', 'inconclusive'],
    // A time of day.
    ['Expect last backup < 24h', 'last backup: 02:00:00\n', 'inconclusive'],
    ['Expect started < 24h', 'started: 02:00:00\n', 'inconclusive'],
    ['Expect < 24h', '02:00:00\n', 'inconclusive'],
    ['Expect time > 1h', '12:30:01\n', 'inconclusive'],
  ]);

  test.each([
    ['00:00:02.345', 2.345],
    [' 00:00:02 ', 2],
    ['100:00:00', 360_000],
    ['-00:00:01', -1],
    ['2 days, 00:00:01', 172_801],
    ['1-00:00:00', 86_400],
  ])('%s is %d s', (text, seconds) => {
    expect(readInterval(text)).toEqual({ number: seconds, unit: 's' });
  });

  test.each(['0:00:02', '00:60:00', '00:00', '00:00:02s', 'x 00:00:02', '00:00:02 ago'])(
    '%s is none',
    (text) => {
      expect(readInterval(text)).toBeNull();
    },
  );

  test('only a name that says length lets it be one', () => {
    expect(['lag', 'replication_lag', 'Elapsed Time', 'UPTIME'].filter(namesLength)).toHaveLength(4);
    expect(['time', 'started at', 'last backup', 'page', 'flag'].filter(namesLength)).toEqual([]);
  });
});

describe('sizes with a bare prefix count by 1000 or by 1024', () => {
  const df = (used: string) =>
    `Filesystem      Size  Used Avail Use% Mounted on\n/dev/sda1        50G   ${used}   20G  60% /\n`;
  verdicts([
    ['Expect Avail > 10GB', df('30G'), 'pass'],
    ['Expect Avail > 10GiB', df('30G'), 'pass'],
    ['Expect Avail < 10GB', df('30G'), 'fail'],
    // 20G is 20.0 or 21.5 GB.
    ['Expect Avail > 21GB', df('30G'), 'inconclusive'],
    ['Expect Avail > 20GB', df('30G'), 'inconclusive'],
    ['Expect Avail >= 20GB', df('30G'), 'pass'],
    ['Expect Avail >= 20G', df('30G'), 'pass'],
    ['Expect Used < 40G', df('30G'), 'pass'],
    ['Expect memory below 1G', 'memory: 512M\n', 'pass'],
    ['Expect memory below 1G', 'memory: 980M\n', 'pass'],
    ['Expect memory below 1G', 'memory: 1010M\n', 'inconclusive'],
    ['Expect memory below 512M', 'memory: 530000000\n', 'inconclusive'],
    ['Expect memory below 512M', 'memory: 400000000\n', 'pass'],
    ['Expect memory within 5% of 1G', 'memory: 1.02G\n', 'pass'],
    ['Expect memory within 5% of 1GB', 'memory: 1.02G\n', 'inconclusive'],
    ['Expect requests < 5', 'requests: 2M\n', 'inconclusive'],
    ['Expect lag < 30s', 'lag: 2M\n', 'inconclusive'],
    ['Expect size == 4.0K', 'size: 4.0K\n', 'pass'],
  ]);
});

describe('names over numbers', () => {
  verdicts([
    // `column -t`, `mysql -B`, `kubectl -o custom-columns`.
    ['Expect p99 < 0.5', 'p99  p50\n0.3  0.1\n', 'pass'],
    ['Expect p99 < 0.5', 'p50  p99\n0.1  0.7\n', 'fail'],
    ['Expect lag < 30', 'lag\tname\n5\ta\n', 'pass'],
    ['Expect lag < 30', 'name\tlag\na\t5\nb\t50\n', 'inconclusive'],
    ['Expect lag < 30 each', 'name\tlag\na\t5\nb\t50\n', 'fail'],
    ['Expect count == 42', 'count\n42\n', 'pass'],
    ['Expect error rate below 1%', 'error_rate\n0.4%\n', 'pass'],
    ['Expect count == 42', 'count\n42\n43\n', 'inconclusive'],
    ['Expect total == 42', 'count\n42\n', 'inconclusive'],
    ['Expect count == 42', 'total\ncount\n42\n', 'inconclusive'],
    ['Expect count == 42', 'count\n', 'inconclusive'],
    ['Expect rows == 1', 'p99  p50\n0.3  0.1\n', 'pass'],
    ['Expect p99 < 0.5', 'p50 p99\n0.1 0.7\n', 'fail'],
    ['Expect errors == 3', 'errors found\n3 items\n', 'inconclusive'],
    ['Expect `CPU(cores)` < 500m each', 'NAME CPU(cores) MEMORY(bytes)\na 250m 100Mi\n', 'pass'],
    ['Expect memory < 512Mi each', 'NAME CPU(cores) MEMORY(bytes)\na 250m 600Mi\n', 'fail'],
    // Two columns of names and values stay what they are.
    ['Expect Sealed: false', 'Sealed       false\nInitialized  true\n', 'pass'],
    ['Expect Total == 3', 'Total  3\nReady  2\n', 'pass'],
  ]);
});

describe('restarts with the time of the last one', () => {
  const pods = (restarts: string) =>
    `NAME   READY   STATUS    RESTARTS      AGE\na      1/1     Running   0             1d\nb      1/1     Running   ${restarts}    1d\n`;
  verdicts([
    ['Expect RESTARTS < 3 each', pods('2 (3m ago)'), 'pass'],
    ['Expect RESTARTS == 0 each', pods('2 (3m ago)'), 'fail'],
    ['Expect RESTARTS < 3 each', pods('4 (13h ago)'), 'fail'],
    ['Expect RESTARTS < 3 each', pods('2 (3m at)  '), 'inconclusive'],
    ['Expect size < 3', 'size: 2 (of 5)\n', 'inconclusive'],
  ]);
});

describe('several names on one line', () => {
  verdicts([
    ['Expect p99 < 3', 'p50: 1, p99: 2\n', 'pass'],
    ['Expect p50 < 1', 'p50: 1, p99: 2\n', 'fail'],
    ['Expect p95 < 3', 'p50: 1, p99: 2\n', 'inconclusive'],
    ['Expect p99 < 500ms', 'p50: 12 ms; p99: 310 ms\n', 'pass'],
    ['Expect p99 < 3', 'p50 = 1, p99 = 2\n', 'pass'],
    ['Expect Ready: false', 'Ready: true, Ready: false\n', 'inconclusive'],
    ['Expect Status: Healthy', 'Status: Healthy, restarts: 3\n', 'pass'],
    ['Expect Status: Healthy', 'Status: Degraded, restarts: 3\n', 'fail'],
    // No list: a date, a sentence, a key within a value.
    ['Expect Last-Modified: Mon', 'Last-Modified: Mon, 23 Nov 2026 10:00:00 GMT\n', 'pass'],
    ['Expect ok == 3', 'requests: total: 5, ok: 3\n', 'inconclusive'],
    ['Expect failed == 0', 'error: the import broke off, failed: 0\n', 'inconclusive'],
  ]);
});
