import { describe, expect, test } from 'vitest';
import { countLines, countRows } from '../../src/checks/count-rows.js';
import { followPath, isPath } from '../../src/checks/json-path.js';
import { lookUp, namesIn } from '../../src/checks/look-up.js';
import { readHttpStatus } from '../../src/checks/read-http-status.js';
import { readJson, readJsonLines } from '../../src/checks/read-json.js';
import { readNumbers } from '../../src/checks/read-numbers.js';
import { readPairs } from '../../src/checks/read-pairs.js';
import { readPrometheusApi } from '../../src/checks/read-prometheus-api.js';
import { readPromtool } from '../../src/checks/read-promtool.js';
import { readTables } from '../../src/checks/read-table.js';

describe('promtool text', () => {
  test('one series a line, split at its last arrow', () => {
    expect(readPromtool('up{a="x => 9 @[2]"} => 0.2 @[1.5]\n{} => +Inf @[1]\n')).toEqual([
      { labels: 'up{a="x => 9 @[2]"}', value: '0.2' },
      { labels: '{}', value: '+Inf' },
    ]);
  });

  test('a scalar', () => {
    expect(readPromtool('scalar: 1 @[1795374683.285]\n')).toEqual([{ labels: 'scalar', value: '1' }]);
  });

  test('a bare metric name without labels', () => {
    expect(readPromtool('up => 1 @[1]\n')).toEqual([{ labels: 'up', value: '1' }]);
  });

  test('a range prints its points under the series', () => {
    expect(readPromtool('{a="b"} =>\n0.1 @[1]\n0.2 @[2]\n{c="d"} =>\n0.3 @[1]\n')).toEqual([
      { labels: '{a="b"}', value: '0.1' },
      { labels: '{a="b"}', value: '0.2' },
      { labels: '{c="d"}', value: '0.3' },
    ]);
  });

  test.each([
    '',
    'hello\n',
    '{} => 0.2\n',
    '{} => 0.2 @[1]\nhello\n',
    '0.2 @[1]\n',
    'a b => 1 @[1]\n',
    'scalar: x\n',
  ])('%j is none', (output) => {
    expect(readPromtool(output)).toBeNull();
  });
});

describe('the Prometheus API', () => {
  const body = (result: unknown, resultType = 'vector') =>
    JSON.parse(JSON.stringify({ status: 'success', data: { resultType, result } }));

  test('a vector', () => {
    expect(readPrometheusApi(body([{ metric: { __name__: 'up', job: 'a' }, value: [1.5, '1'] }]))).toEqual({
      kind: 'samples',
      samples: [{ labels: 'up{job="a"}', value: '1' }],
    });
  });

  test('a scalar, and what promtool -o json prints', () => {
    const scalar = { kind: 'samples', samples: [{ labels: 'scalar', value: '2' }] };
    expect(readPrometheusApi(body([1.5, '2'], 'scalar'))).toEqual(scalar);
    expect(readPrometheusApi([1.5, '2'])).toEqual(scalar);
    expect(readPrometheusApi([{ metric: {}, value: [1.5, '2'] }])).toEqual({
      kind: 'samples',
      samples: [{ labels: '{}', value: '2' }],
    });
  });

  test('a matrix has every point, a native histogram has no number', () => {
    expect(
      readPrometheusApi(
        body(
          [
            {
              metric: {},
              values: [
                [1, '2'],
                [2, '3'],
              ],
            },
          ],
          'matrix',
        ),
      ),
    ).toMatchObject({
      samples: [{ value: '2' }, { value: '3' }],
    });
    expect(readPrometheusApi(body([{ metric: {}, histogram: [1, { count: '5' }] }]))).toMatchObject({
      samples: [{ value: '' }],
    });
  });

  test('an empty result has no samples; a refused query says why', () => {
    expect(readPrometheusApi(body([]))).toEqual({ kind: 'samples', samples: [] });
    expect(readPrometheusApi({ status: 'error', errorType: 'bad_data', error: 'parse error' })).toEqual({
      kind: 'refused',
      error: 'Prometheus refused the query: parse error',
    });
  });

  test.each([
    [[]],
    [{}],
    [{ status: 'error' }],
    [{ status: 'success' }],
    [{ status: 'success', data: { result: 3 } }],
    [[{ a: 1 }]],
    ['x'],
    [null],
    [[{ metric: {} }]],
    [[1, 2, 3]],
    [['1', '2']],
  ])('%j is none', (document) => {
    expect(readPrometheusApi(document)).toBeNull();
  });
});

describe('keys and values', () => {
  const keyed = (output: string) => readPairs(output).map(({ key, value, indent }) => [key, value, indent]);

  test.each([
    ['Health Status:    Healthy', [['Health Status', 'Healthy', 0]]],
    ['  Ready:  True', [['Ready', 'True', 2]]],
    [
      '- name: a\n  status: Running',
      [
        ['name', 'a', 2],
        ['status', 'Running', 2],
      ],
    ],
    ['replicas = 3', [['replicas', '3', 0]]],
    ['Sealed=false', [['Sealed', 'false', 0]]],
    [
      'a=1 b="x y" c=',
      [
        ['a', '1', 0],
        ['b', 'x y', 0],
        ['c', '', 0],
      ],
    ],
    [
      'a=1, b=2',
      [
        ['a', '1', 0],
        ['b', '2', 0],
      ],
    ],
    ['  "p99": 0.48,', [['p99', '0.48', 2]]],
    ['status: "Healthy"', [['status', 'Healthy', 0]]],
    ["status: 'Healthy'", [['status', 'Healthy', 0]]],
    ['connected_slaves:2\r', [['connected_slaves', '2', 0]]],
    ['Containers:', [['Containers', '', 0]]],
    [
      '-[ RECORD 1 ]-----\nname | x\nlag  | 3',
      [
        ['name', 'x', 0],
        ['lag', '3', 0],
      ],
    ],
    ['time: 12:30:01', [['time', '12:30:01', 0]]],
  ])('%j', (output, pairs) => {
    expect(keyed(output)).toEqual(pairs);
  });

  test.each([
    '12:30:01 hello',
    'https://example.com/x',
    'a != b',
    'a == b',
    'a => b',
    'x =~ y',
    '{a="b"} 3',
    'hello',
    ': x',
    '= x',
    '| a: b',
    'img@sha256:0a1b',
  ])('%j holds none', (output) => {
    expect(keyed(output)).toEqual([]);
  });
});

describe('tables', () => {
  test('kubectl: cells stand under their header, blanks inside them too', () => {
    const output =
      'NAME        READY   STATUS    RESTARTS      AGE\ncatalog-0   1/1     Running   9 (22s ago)   3m\n';
    expect(readTables(output)).toEqual([
      {
        columns: ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'],
        rows: [['catalog-0', '1/1', 'Running', '9 (22s ago)', '3m']],
        header: 'upper',
      },
    ]);
  });

  test('an empty cell stays empty', () => {
    const [table] = readTables('GROUP  KIND     NAME\n       Service  catalog\napps   Pod      x\n');
    expect(table?.rows).toEqual([
      ['', 'Service', 'catalog'],
      ['apps', 'Pod', 'x'],
    ]);
  });

  test('psql, mysql and Markdown', () => {
    const rows = [
      ['1', 'x'],
      ['2', 'y'],
    ];
    const columns = ['a', 'b'];
    expect(readTables(' a | b \n---+---\n 1 | x\n 2 | y\n(2 rows)\n')).toEqual([
      { columns, rows, header: 'ruled' },
    ]);
    expect(readTables('+---+---+\n| a | b |\n+---+---+\n| 1 | x |\n| 2 | y |\n+---+---+\n')).toEqual([
      { columns, rows, header: 'ruled' },
    ]);
    expect(readTables('| a | b |\n|---|---|\n| 1 | x |\n| 2 | y |\n')).toEqual([
      { columns, rows, header: 'ruled' },
    ]);
    expect(readTables('a|b\n1|x\n2|y\n(2 rows)\n')).toEqual([{ columns, rows, header: 'ruled' }]);
  });

  test('helm pads its cells and parts them by tabs', () => {
    expect(readTables('NAME   \tREVISION\tSTATUS  \ncatalog\t12      \tdeployed\n')).toEqual([
      { columns: ['NAME', 'REVISION', 'STATUS'], rows: [['catalog', '12', 'deployed']], header: 'upper' },
    ]);
  });

  test('df and ps', () => {
    expect(
      readTables(
        'Filesystem      Size  Used Avail Use% Mounted on\n/dev/sda1        50G   20G   30G  40% /\n',
      )[0],
    ).toMatchObject({
      columns: ['Filesystem', 'Size', 'Used', 'Avail', 'Use%', 'Mounted_on'],
      rows: [['/dev/sda1', '50G', '20G', '30G', '40%', '/']],
    });
    expect(readTables('PID TTY TIME CMD\n 12 ?  00:01 bash -c x\n')[0]?.rows).toEqual([
      ['12', '?', '00:01', 'bash -c x'],
    ]);
  });

  test('what stands between blank lines is looked at on its own', () => {
    const tables = readTables('Name: x\n\nKIND  NAME\nPod   a\n\nNAME  AGE\nb     3d\n');
    expect(tables.map((table) => table.columns)).toEqual([
      ['KIND', 'NAME'],
      ['NAME', 'AGE'],
    ]);
  });

  test('a header that is not in capitals may be none', () => {
    expect(readTables('name  age\nbob   3\n')[0]?.header).toBe('spaced');
  });

  test('a row whose columns stand elsewhere makes no table', () => {
    expect(readTables('NAME  READY  STATUS\nvery-long-name  1/1  Running  extra  cell\n')).toEqual([]);
    expect(readTables('A B C\n1 2\n')).toEqual([]);
    expect(readTables('hello there\nyou\n')).toEqual([]);
  });

  test('Elasticsearch _cat, and two lines of prose that are none', () => {
    expect(
      readTables(
        'epoch      timestamp cluster status node.total\n1795374683 14:22:13  es      red             3\n',
      )[0],
    ).toMatchObject({ columns: ['epoch', 'timestamp', 'cluster', 'status', 'node.total'], header: 'spaced' });
    expect(readTables('what a status is\nthis is all well\n')).toEqual([]);
    expect(readTables('a b 3 d\n1 2 3 4\n')).toEqual([]);
  });

  test('CRLF', () => {
    expect(readTables('NAME  AGE\r\na     3d\r\n')[0]?.rows).toEqual([['a', '3d']]);
  });
});

describe('JSON', () => {
  test('one text, or objects one a line', () => {
    expect(readJson(' {"a":1}\n')).toEqual({ value: { a: 1 } });
    expect(readJson('null')).toEqual({ value: null });
    expect(readJson('Healthy')).toBeNull();
    expect(readJson('{"a":')).toBeNull();
    expect(readJson('')).toBeNull();
    expect(readJsonLines('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(readJsonLines('{"a":1}\nx\n')).toBeNull();
    expect(readJsonLines('{"a":1}\n')).toBeNull();
    expect(readJsonLines('1\n2\n')).toBeNull();
  });

  const document = { items: [{ id: 41, 'x-y': { z: 1 } }, { id: 42 }], 'a b': 2, n: null };

  test.each([
    ['.items[0].id', [41]],
    ['.items[-1].id', [42]],
    ['.items[].id', [41, 42]],
    ['.items[*].id', [41, 42]],
    ['.items.[0].id', [41]],
    ['.items[0:1].id', [41]],
    ['.items[0].x-y.z', [1]],
    ['."a b"', [2]],
    ['.["a b"]', [2]],
    [".['a b']", [2]],
    ['.items?', [document.items]],
    ['.n', [null]],
    ['.nope.x', []],
    ['.', [document]],
    ['$.items[?@.id==42].id', [42]],
    ['$..id', [41, 42]],
  ])('%s', (path, values) => {
    expect(followPath(document, path)).toEqual(values);
  });

  test.each(['', 'a', '.a[', '.a[x]', '.a.', '..a', '$.a[', '.a b', '.a[""'])('%j is no path', (path) => {
    expect(isPath(path)).toBe(false);
  });
});

describe('HTTP', () => {
  test.each([
    ['HTTP/1.1 503 Service Unavailable\r\n', 503],
    ['HTTP/2 200 \r\n', 200],
    ['HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n', 204],
    ['> GET / HTTP/1.1\r\n< HTTP/1.1 404 Not Found\r\n', 404],
    ['200', 200],
    ['  302\n', 302],
    ['000', null],
    ['2000', null],
    ['x HTTP/1.1 200 OK', null],
    ['HTTP/1.1 20 OK', null],
    ['', null],
    ['200 300', null],
  ])('%j is %s', (output, status) => {
    expect(readHttpStatus(output)).toBe(status);
  });
});

test('numbers alone', () => {
  expect(readNumbers('0 0 7\n')).toEqual(['0', '0', '7']);
  expect(readNumbers('1.2 s')).toEqual(['1.2 s']);
  expect(readNumbers('3\n5%\n')).toEqual(['3', '5%']);
  expect(readNumbers('3 of 5')).toBeNull();
  expect(readNumbers(' \n')).toBeNull();
});

describe('looking a name up', () => {
  const texts = (name: string, output: string) => lookUp(name, output).map(({ text }) => text);

  test.each([
    ['p99', 'p50 = 0.02\np99 = 0.48\n', ['0.48']],
    ['p99', '{"p50": 0.02, "p99": 0.61}', ['0.61']],
    ['error rate', 'error_rate: 0.02\n', ['0.02']],
    ['Error-Rate', 'error rate 0.02\n', ['0.02']],
    ['lag', 'lag 3 s\n', ['3 s']],
    ['up', '# TYPE up gauge\nup 1\n', ['1']],
    ['up', 'up{job="a b"} 1 1795374683285\nup{job="c"} 0\n', ['1', '0']],
    ['Sealed', 'Key       Value\nSealed    false\n', ['false']],
    ['Seal Type', 'Seal Type          shamir key\n', ['shamir key']],
    ['status', 'NAME  STATUS\na     Running\nb     Failed\n', ['Running', 'Failed']],
    ['cpu', 'NAME  CPU(cores)\na     450m\n', ['450m']],
    ['status', '[{"name":"a","status":"x"},{"name":"b","status":"y"}]', ['x', 'y']],
    ['status', '{"status":"x"}\n{"status":"y"}\n', ['x', 'y']],
    ['status', 'Status: ok\nchecks:\n  status: bad\n', ['ok']],
    ['status', 'a:\n  status: ok\nb:\n    status: bad\n', ['ok', 'bad']],
    [
      'Filesystem',
      'Filesystem      Size  Used Avail Use% Mounted on\n/dev/sda1        50G   20G   30G  40% /\n',
      ['/dev/sda1'],
    ],
    ['age', 'name  age  x\nbob   3    y\n', ['3']],
  ])('%s in %j', (name, output, values) => {
    expect(texts(name, output)).toEqual(values);
  });

  test.each([
    ['p99', 'p50: 0.02\n'],
    ['p99', 'p99 latency: 0.02\n'],
    ['p99', 'p99 was 0.02 and rising\n'],
    ['p99', '{} => 0.2 @[1.0]\n'],
    ['p99', 'up{a="b", p99="2", c="d"} => 1 @[1]\n'],
    ['p99', '{"latency":{"p99":0.2}}'],
    ['p99', '["p99"]'],
    ['errors', 'no errors here\n'],
    ['p99', ''],
  ])('%s is not in %j', (name, output) => {
    expect(texts(name, output)).toEqual([]);
  });

  test('rows of JSON and tables are labelled by their name', () => {
    expect(lookUp('s', '[{"name":"a","s":1},{"s":2}]').map(({ label }) => label)).toEqual(['a', '[1]']);
    expect(lookUp('s', '[{"name":"a","s":1}]').map(({ label }) => label)).toEqual([null]);
    expect(lookUp('STATUS', 'NAME  STATUS\na     x\n').map(({ label }) => label)).toEqual(['a']);
  });

  test('what was there instead', () => {
    expect(namesIn('p50: 0.02\np95: 0.31\n')).toEqual(['p50', 'p95']);
    expect(namesIn('{"a":1,"b":{"c":2}}')).toEqual(['a', 'b']);
    expect(namesIn('NAME  STATUS  X\na     x  y\n')).toContain('STATUS');
    expect(namesIn('{} => 0.2 @[1.0]\n')).toEqual([]);
    expect(namesIn('up{a="b", p99="2", c="d"} => 1 @[1]\n')).toEqual([]);
    expect(namesIn(`${'no names here at all\n'.repeat(600)}late: 1\n`)).toEqual([]);
  });
});

describe('counting', () => {
  test.each([
    ['', 0],
    ['a', 1],
    ['a\nb\n', 2],
    ['a\n\nb\n', 3],
    ['\n', 0],
  ])('lines of %j: %d', (text, count) => {
    expect(countLines(text)).toBe(count);
  });

  test.each([
    ['', [0]],
    ['No resources found in x namespace.\n', [0]],
    [' a \n---\n(0 rows)\n', [0]],
    [' a \n---\n 1\n(1 row)\n', [1]],
    ['NAME  READY\na     1/1\nb     1/1\n', [2]],
    ['NAME  READY\n', [0]],
    ['a  1/1\nb  1/1\n', [2, 1]],
    ['a\nb\nc\n', [3]],
    ['BUSY\nIDLE\n', [2, 1]],
    ['Keys\n----\nfoo\nbar\n', [2]],
    ['[1,2,3]', [3]],
    ['{"items":[1,2]}', [2]],
    ['{"a":1}', []],
    ['{"a":1}\n{"a":2}\n', [2]],
    ['{} => 1 @[1]\n{a="b"} => 2 @[1]\n', [2]],
    ['{"status":"success","data":{"resultType":"vector","result":[]}}', [0]],
    ['{"status":"error","errorType":"x","error":"y"}', []],
    ['Error from server (NotFound)\n', []],
    ['error: unknown\n', []],
    ['Unable to connect to the server\n', []],
    ['The connection to the server was refused\n', []],
    ['(1 row)\n(2 rows)\n', []],
    ['NAME  A\nx     1\n\nNAME  B\ny     2\n', []],
  ])('rows of %j: %j', (output, counts) => {
    expect(countRows(output)).toEqual(counts);
  });
});
