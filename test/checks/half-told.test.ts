import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/check.js';
import { judgeText } from './judging.js';

type Case = readonly [check: string, output: string, verdict: Verdict];

const verdicts = (cases: readonly Case[]) =>
  test.each(cases)('%s on %j: %s', (check, output, verdict) => {
    const judgement = judgeText(check, output);
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });

const items = (...phases: readonly (string | null | undefined)[]) =>
  JSON.stringify({ items: phases.map((phase) => ({ status: phase === undefined ? {} : { phase } })) });

describe('what only some of many say is not said of all', () => {
  const each = 'Expect json .items[].status.phase == "Running" each';
  verdicts([
    [each, items('Running', 'Running'), 'pass'],
    [each, items('Running', undefined), 'inconclusive'],
    [each, items('Running', null), 'inconclusive'],
    [each, items('Pending', undefined), 'fail'],
    [each, '{"items":[{"status":{"phase":"Running"}},{}]}', 'inconclusive'],
    [each, '{"items":[{"status":{"phase":"Running"}},7]}', 'inconclusive'],
    ['Expect json $.items[*].status.phase == "Running" each', items('Running', undefined), 'inconclusive'],
    ['Expect json .items[].status.phase == "Running"', items('Running', undefined), 'inconclusive'],
    ['Expect json .items[].status.phase != "Failed" each', items('Running', undefined), 'inconclusive'],
    ['Expect json .items[].status.phase == "Running" any', items('Running', undefined), 'pass'],
    ['Expect json .items[].status.phase exists', items('Running', undefined), 'inconclusive'],
    ['Expect json .items[].status.phase exists any', items('Running', undefined), 'pass'],
    ['Expect json .items[].status.phase exists each', items('Running', 'Running'), 'pass'],
    ['Expect json .items[].status.phase exists', items(undefined, undefined), 'fail'],
    ['Expect json .items[].status.phase has count 1', items('Running', undefined), 'pass'],
    [
      'Expect json .items[].c[].ok == true each',
      '{"items":[{"c":[{"ok":true}]},{"c":[{}]}]}',
      'inconclusive',
    ],
    ['Expect json .items[].c[].ok == true each', '{"items":[{"c":[{"ok":true}]},{}]}', 'inconclusive'],
    ['Expect json .items[0:2].ok == true each', '{"items":[{"ok":true},{}]}', 'inconclusive'],
    ['Expect json $.items[?@.n > 1].ok == true each', '{"items":[{"n":1},{"n":2,"ok":true}]}', 'pass'],
    [
      'Expect json $.items[?@.n > 1].ok == true each',
      '{"items":[{"n":3},{"n":2,"ok":true}]}',
      'inconclusive',
    ],
    ['Expect json $.items[?@.n == $.n].ok == true', '{"n":2,"items":[{"n":2,"ok":true}]}', 'pass'],
    ['Expect json $..ok == true each', '{"a":{"ok":true},"b":{}}', 'pass'],
    ['Expect json .["a]b"][].x == 1 each', '{"a]b":[{"x":1},{}]}', 'inconclusive'],
    ['Expect status is Running', '[{"status":"Running"},{"name":"b"}]', 'inconclusive'],
    ['Expect status is Running each', '[{"status":"Running"},{"name":"b"}]', 'inconclusive'],
    ['Expect status is Running each', '{"status":"Running"}\n{"name":"b"}\n', 'inconclusive'],
    ['Expect status is Running each', '{"status":"Running"}\n{"status":"Running"}\n', 'pass'],
    ['Expect status is Running', '[{"name":"a"},{"name":"b"}]', 'inconclusive'],
  ]);
});

describe('an error that was printed is no row', () => {
  verdicts(
    [
      'psql: error: connection refused',
      'error: timeout',
      'ERROR:  relation "x" does not exist',
      'curl: (7) Failed to connect to x',
      'bash: promtool: command not found',
      'mysql: [ERROR] unknown option',
      'cat: x: No such file or directory',
      'ssh: connect to host x port 22: Connection refused',
      'Permission denied',
    ].flatMap((output): readonly Case[] => [
      ['Expect at least 1 row', `${output}\n`, 'inconclusive'],
      ['Expect rows == 0', `${output}\n`, 'inconclusive'],
    ]),
  );
  verdicts([['Expect at least 2 rows', 'shop-errors\nshop-timeouts\n', 'pass']]);
});

describe('true and True are one word', () => {
  verdicts([
    ['Expect ready is true', 'ready: True\n', 'pass'],
    ['Expect ready != true', 'ready: True\n', 'fail'],
    ['Expect ready == false', 'ready: FALSE\n', 'pass'],
    ['Expect ready in [true]', 'ready: True\n', 'pass'],
    ['Expect ready == yes', 'ready: Yes\n', 'pass'],
    ['Expect ready == healthy', 'ready: Healthy\n', 'fail'],
  ]);
});

describe('a result without rows is not "not empty"', () => {
  verdicts([
    ['Expect not empty', '(0 rows)\n', 'inconclusive'],
    ['Expect not empty', ' id \n----\n(0 rows)\n', 'inconclusive'],
    ['Expect not empty', 'None\n', 'inconclusive'],
    ['Expect not empty', ' id \n----\n 1\n(1 row)\n', 'pass'],
    ['Expect is empty', '(0 rows)\n', 'fail'],
  ]);
});

describe('a figure inside a longer one is not it', () => {
  verdicts([
    ['Expect output contains "0 failed"', '1.0 failed\n', 'inconclusive'],
    ['Expect output contains "0 failed"', '1,000 failed\n', 'inconclusive'],
    ['Expect output contains "0 failed"', 'done. 0 failed\n', 'pass'],
    ['Expect output contains "replicas: 3"', 'replicas: 3.5\n', 'inconclusive'],
    ['Expect output contains "replicas: 3"', 'replicas: 3. Done\n', 'pass'],
    ['Expect output contains "replicas: 3"', 'replicas: 3,\n', 'pass'],
  ]);
});
