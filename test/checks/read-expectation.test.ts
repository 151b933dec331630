import { describe, expect, test } from 'vitest';
import { explainUnreadable } from '../../src/checks/explain-unreadable.js';
import { readBareExpectation, readExpectation } from '../../src/checks/read-expectation.js';
import { checkOf } from './judging.js';

const untimed = { withinMs: null, afterMs: null, everyMs: null, forMs: null, quantifier: null };
const number = (value: number, unit: string | null = null, text = `${value}${unit ?? ''}`) => ({
  kind: 'number',
  number: value,
  unit,
  text,
});

describe('subjects', () => {
  test.each([
    ['Expect < 3', { kind: 'output' }],
    ['Expect output < 3', { kind: 'output' }],
    ['Expect stdout < 3', { kind: 'output' }],
    ['Expect stderr < 3', { kind: 'stderr' }],
    ['Expect exit 3', { kind: 'exit' }],
    ['Expect exit code 3', { kind: 'exit' }],
    ['Expect Exit Status: 3', { kind: 'exit' }],
    ['Expect exits 3', { kind: 'exit' }],
    ['Expect lines 3', { kind: 'lines' }],
    ['Expect rows 3', { kind: 'rows' }],
    ['Expect duration < 3s', { kind: 'duration' }],
    ['Expect http 200', { kind: 'http' }],
    ['Expect HTTP status < 300', { kind: 'http' }],
    ['Expect json .a[0].b == 3', { kind: 'json', path: '.a[0].b' }],
    ['Expect json .a["b c"]=="x"', { kind: 'json', path: '.a["b c"]' }],
    ['Expect json $.a[?@.b == "]"].c exists', { kind: 'json', path: '$.a[?@.b == "]"].c' }],
    ['Expect json `.a b` exists', null],
    ['Expect $A < 3', { kind: 'variable', name: 'A' }],
    ['Expect ${A_1} < 3', { kind: 'variable', name: 'A_1' }],
    ['Expect p99 < 3', { kind: 'named', name: 'p99' }],
    ['Expect error rate < 3', { kind: 'named', name: 'error rate' }],
    ['Expect the rate < 3', null],
    ['Expect one two three four < 3', { kind: 'named', name: 'one two three four' }],
    ['Expect one two three four five < 3', null],
    ['Expect exit reason is Done', { kind: 'named', name: 'exit reason' }],
    ['Expect lines added < 3', { kind: 'named', name: 'lines added' }],
    ['Expect at least 3 a.b', { kind: 'output' }],
    ['Expect at least 3 s-nodes', { kind: 'output' }],
    ['Expect a-b_c.d < 3', { kind: 'named', name: 'a-b_c.d' }],
    ['Expect `CPU (cores)` < 3', { kind: 'named', name: 'CPU (cores)' }],
    ['Expect promql `up == 0` is empty', { kind: 'promql', query: 'up == 0' }],
    ['Expect alert HighP99 is Firing', { kind: 'alert', name: 'HighP99' }],
    ['Expect alert `High P99` exists', { kind: 'alert', name: 'High P99' }],
    ['Expect exit is Healthy', null],
    ['Expect lines contain "x"', null],
    ['Expect alert HighP99 < 3', null],
    ['Expect alert HighP99 not firing', { kind: 'alert', name: 'HighP99' }],
    ['Expect alert HighP99 is not pending within 5m', { kind: 'alert', name: 'HighP99' }],
    ['Expect alert HighP99 != "firing"', { kind: 'alert', name: 'HighP99' }],
    ['Expect alert HighP99 is Resolved', null],
    ['Expect alert HighP99 != "fired"', null],
    ['Expect alert HighP99 == "Firing"', null],
    ['Expect alert HighP99 in ["firing", "fired"]', null],
    ['Expect alert HighP99 < "firing"', null],
    ['Expect alert HighP99 contains "fir"', null],
    ['Expect alert HighP99 not is not firing', null],
    ['Expect json errors == 0', null],
    ['Expect promql errors == 0', null],
    ['Expect http == ok', null],
    ['Expect p99 succeeds', null],
    ['Expect stderr no rows', null],
    ['Expect $A 2/2 READY', null],
  ])('%s', (text, subject) => {
    const reading = readExpectation(text);
    expect(reading.kind === 'check' ? reading.check.subject : null).toEqual(subject);
  });
});

describe('predicates', () => {
  test.each([
    ['Expect x < 3', { kind: 'compare', comparator: '<', value: number(3) }],
    ['Expect x <= 3', { kind: 'compare', comparator: '<=', value: number(3) }],
    ['Expect x ≤ 3', { kind: 'compare', comparator: '<=', value: number(3) }],
    ['Expect x ≥ 3', { kind: 'compare', comparator: '>=', value: number(3) }],
    ['Expect x ≠ 3', { kind: 'compare', comparator: '!=', value: number(3) }],
    ['Expect x = 3', { kind: 'compare', comparator: '==', value: number(3) }],
    ['Expect x drops below 3%', { kind: 'compare', comparator: '<', value: number(3, '%') }],
    ['Expect x is under 3 MB', { kind: 'compare', comparator: '<', value: number(3, 'MB', '3 MB') }],
    ['Expect x less than 3', { kind: 'compare', comparator: '<', value: number(3) }],
    ['Expect x stays no more than 3', { kind: 'compare', comparator: '<=', value: number(3) }],
    ['Expect x at most 3', { kind: 'compare', comparator: '<=', value: number(3) }],
    ['Expect x climbs above 3', { kind: 'compare', comparator: '>', value: number(3) }],
    ['Expect x over 3', { kind: 'compare', comparator: '>', value: number(3) }],
    ['Expect x more than 3', { kind: 'compare', comparator: '>', value: number(3) }],
    ['Expect x at least 3', { kind: 'compare', comparator: '>=', value: number(3) }],
    ['Expect x no less than 3', { kind: 'compare', comparator: '>=', value: number(3) }],
    ['Expect x exceeds $B', { kind: 'compare', comparator: '>', value: { kind: 'variable', name: 'B' } }],
    ['Expect x equals 3', { kind: 'compare', comparator: '==', value: number(3) }],
    ['Expect x equals ok', { kind: 'equals-text', text: 'ok' }],
    ['Expect x is 3', { kind: 'compare', comparator: '==', value: number(3) }],
    ['Expect x is ok', { kind: 'compare', comparator: '==', value: { kind: 'text', text: 'ok' } }],
    ['Expect x is Ok', { kind: 'state', state: 'Ok' }],
    ['Expect x is "not ok"', { kind: 'state', state: 'not ok' }],
    ['Expect x be `ok`', { kind: 'state', state: 'ok' }],
    ['Expect x == v1.2.3', { kind: 'compare', comparator: '==', value: { kind: 'text', text: 'v1.2.3' } }],
    ['Expect x == 1.2.3', { kind: 'compare', comparator: '==', value: { kind: 'text', text: '1.2.3' } }],
    [
      'Expect x == 2026-05-01',
      { kind: 'compare', comparator: '==', value: { kind: 'text', text: '2026-05-01' } },
    ],
    ['Expect x == 0e12345', { kind: 'compare', comparator: '==', value: { kind: 'text', text: '0e12345' } }],
    ['Expect x == -.5e3', { kind: 'compare', comparator: '==', value: number(-500, null, '-.5e3') }],
    ['Expect x == “a b”', { kind: 'compare', comparator: '==', value: { kind: 'text', text: 'a b' } }],
    ["Expect x == 'a b'", { kind: 'compare', comparator: '==', value: { kind: 'text', text: 'a b' } }],
    [
      'Expect x == "a \\"b\\" \\\\ \\n"',
      { kind: 'compare', comparator: '==', value: { kind: 'text', text: 'a "b" \\ \\n' } },
    ],
    ['Expect x between 1 and 2s', { kind: 'between', low: number(1), high: number(2, 's') }],
    ['Expect x is between 1 and 2', { kind: 'between', low: number(1), high: number(2) }],
    [
      'Expect x in [1, "a", $B]',
      { kind: 'in', values: [number(1), { kind: 'text', text: 'a' }, { kind: 'variable', name: 'B' }] },
    ],
    ['Expect x within 5% of 3', { kind: 'near', fraction: 0.05, value: number(3) }],
    [
      'Expect x within 0.1 percent of $B',
      { kind: 'near', fraction: 0.001, value: { kind: 'variable', name: 'B' } },
    ],
    ['Expect no output', { kind: 'empty' }],
    ['Expect nothing', { kind: 'empty' }],
    ['Expect no rows', { kind: 'no-rows' }],
    ['Expect shows "x"', { kind: 'contains', text: 'x' }],
    ['Expect output includes x-y', { kind: 'contains', text: 'x-y' }],
    ['Expect output contains $B', { kind: 'contains', text: '', variable: 'B' }],
    ['Expect match /a\\/b[/]c/im', { kind: 'matches', source: 'a\\/b[/]c', flags: 'im' }],
    ['Expect json .a exists', { kind: 'exists' }],
    ['Expect json .a has count 3', { kind: 'count', comparator: '==', count: 3 }],
    ['Expect json .a has count at least 3', { kind: 'count', comparator: '>=', count: 3 }],
    ['Expect 2 / 3 ready', { kind: 'ready', ready: 2, total: 3 }],
    ['Expect all Running', { kind: 'all', noun: '', state: 'Running' }],
    ['Expect all pods are "Really Running"', { kind: 'all', noun: 'pods', state: 'Really Running' }],
    [
      'Expect at least 3 healthy pods',
      { kind: 'at-count', comparator: '>=', count: 3, noun: 'healthy pods' },
    ],
    ['Expect exactly 3 pods', { kind: 'at-count', comparator: '==', count: 3, noun: 'pods' }],
    ['Expect exactly 3', { kind: 'compare', comparator: '==', value: number(3) }],
    ['Expect at most 3 within 5m', { kind: 'compare', comparator: '<=', value: number(3) }],
    ['Expect succeeds', { kind: 'succeeds' }],
    ['Expect fails', { kind: 'fails' }],
    [
      'Expect Sync Status: Synced to HEAD (a1b2c3d)',
      { kind: 'key-value', key: 'Sync Status', value: 'Synced to HEAD (a1b2c3d)' },
    ],
    ['Expect "a: b": "c d"', { kind: 'key-value', key: 'a: b', value: 'c d' }],
    ['Expect Sealed = false', { kind: 'key-value', key: 'Sealed', value: 'false' }],
    ['Expect Phase: Completed within 5m', { kind: 'key-value', key: 'Phase', value: 'Completed' }],
  ])('%s', (text, predicate) => {
    expect(checkOf(text).predicate).toEqual(predicate);
  });

  test.each([
    ['Expect x not < 3', true],
    ['Expect x must not be Ok', true],
    ['Expect x does not contain "a"', true],
    ['Expect x is not Ok', true],
    ['Expect x is not empty', true],
    ['Expect x is not below 3', true],
    ['Expect not empty', true],
    ['Expect x < 3', false],
  ])('%s: negated %s', (text, negated) => {
    expect(checkOf(text).negated).toBe(negated);
  });
});

describe('timing', () => {
  test.each([
    ['within 3m', { withinMs: 180_000 }],
    ['within 2-3 minutes', { withinMs: 180_000 }],
    ['within 1h30m', { withinMs: 5_400_000 }],
    ['after 2m within 10 min every 30s', { afterMs: 120_000, withinMs: 600_000, everyMs: 30_000 }],
    ['for 5m', { forMs: 300_000 }],
    ['each', { quantifier: 'each' }],
    ['any within 3s', { quantifier: 'any', withinMs: 3000 }],
  ])('%s', (text, timing) => {
    expect(checkOf(`Expect x < 3 ${text}`).timing).toEqual({ ...untimed, ...timing });
  });
});

describe('what is a check', () => {
  test.each([
    'Expect p99 < 0.5',
    'EXPECT P99 < 0.5',
    'expect: p99 < 0.5.',
    'Expect that p99 < 0.5',
    'Expected: 2/2 READY',
    'Expected p99 < 0.5',
    'Expected output: 42',
    'Expected result: empty',
    'Should be Healthy',
    'Must be empty',
    'Should contain `x`',
    'Should show Running',
    'Expect p99 < 0.5. If not, roll back.',
    'Expect p99 < 0.5! And more.',
    '- Expect p99 < 0.5',
    '**Expect**: p99 < 0.5',
    'Expect output contains "a -> b"',
    'Expect output matches /a -> b/',
  ])('%s', (text) => {
    const reading = readExpectation(text);
    expect(reading).toMatchObject({ kind: 'check', check: { text } });
  });

  test.each([
    'p99 < 0.5',
    'Expects p99 < 0.5',
    'Expect-ed < 3',
    'Expectations differ',
    'We expect p99 < 0.5',
    'Expect p99 < 0.5 -> continue',
    'Expect p99 < 0.5 → continue',
    'Expected 3 pods',
    'Expected output:',
    'Expected output: OK',
    'Expected merge ETA: <HH:MM UTC>',
    'Should succeed',
    'Should show progress',
    'Should be 3',
    'Must be done',
    'Should match the count',
    '',
  ])('%j is prose', (text) => {
    expect(readExpectation(text)).toEqual({ kind: 'prose' });
  });
});

describe('what says Expect and cannot be read', () => {
  test.each([
    ['Expect p99 < 0.5 within soon', 'soon', 'a duration such as 3m', 'Expect p99 < 0.5 within 3m'],
    ['Expect p99 to be nice', 'to be nice', 'a predicate such as < 0.5', 'Expect p99 < 0.5'],
    ['Expect p99 <', '', 'a number', 'Expect p99 < 0.5'],
    ['Expect json .a.b', '', 'a predicate such as < 0.5', 'Expect json .a.b exists'],
    ['Expect json', '', 'a path such as .status.phase', null],
    ['Expect json .a.b has count', '', 'a whole number', 'Expect json .a.b has count 0'],
    ['Expect matches /unclosed', '/unclosed', 'a pattern between slashes', 'Expect matches /unclosed/'],
    ['Expect output contains "x', '"x', 'a text in quotes', 'Expect output contains "x"'],
    ['Expect p99 bellow 0.5', 'bellow 0.5', 'a word that compares, such as below', 'Expect p99 below 0.5'],
    [
      'Expect p99 < 0.5 wihtin 3m',
      'wihtin 3m',
      'the end, or a time such as within 3m',
      'Expect p99 < 0.5 within 3m',
    ],
    [
      'Expect p99 < 0.5 within 5m within 6m',
      'within 6m',
      'the end, for "within" has been said',
      'Expect p99 < 0.5 within 5m',
    ],
    ['Expect p99 < 0.5 each any', 'any', 'the end, for each or any has been said', 'Expect p99 < 0.5 each'],
    ['Expect 3 pods', 'pods', 'the end, or a time such as within 3m', 'Expect exactly 3 pods'],
    ['Expect empty array', 'array', 'the end, or a time such as within 3m', 'Expect output equals "[]"'],
    [
      'Expect output to contain "x"',
      'to contain "x"',
      'a predicate such as < 0.5',
      'Expect output contains "x"',
    ],
    [
      'Expect json .items | length == 3',
      '| length == 3',
      'a predicate such as < 0.5',
      'Expect json .items has count == 3',
    ],
    ['Expect error rate drops to 0', 'to 0', '"below" or "above"', 'Expect error rate reaches 0'],
    ['Expect promql sum(up) >= 3', 'sum(up) >= 3', 'a query in back-ticks', 'Expect promql `sum(up)` >= 3'],
    ['Expect status in [Synced', '', '"]"', 'Expect status in [Synced]'],
    [
      'Expect p99 < 0.5; else roll back',
      '; else roll back',
      'the end, or a time such as within 3m',
      'Expect p99 < 0.5',
    ],
    ['Expect p99 between 1', '', '"and"', 'Expect p99 between 1 and 5'],
    [
      'Expect Status: Paused or Degraded',
      'or Degraded',
      'one value of one to five words',
      'Expect Status in [Paused, Degraded]',
    ],
    [
      'Expect the p99 to drop below 0.5 in 3 minutes',
      'the p99 to drop below 0.5 in 3 minutes',
      'a predicate such as < 0.5 or a name',
      'Expect p99 drops below 0.5 within 3 minutes',
    ],
    [
      'Expect p99 < 0.5 for at least 5 minutes.',
      'at least 5 minutes.',
      'a duration such as 3m',
      'Expect p99 < 0.5 for 5 minutes.',
    ],
    [
      'Expect json items[0].id == 3',
      'items[0].id == 3',
      'a path such as .status.phase',
      'Expect json .items[0].id == 3',
    ],
    ['Expect output matches foo.*', 'foo.*', 'a pattern between slashes', 'Expect output matches /foo.*/'],
    ['Expect replicas 3/3', '', 'READY', 'Expect 3/3 READY'],
    ['Expect HTTP/2 200', '/2 200', 'a predicate such as < 0.5', 'Expect HTTP 200'],
    ['Expect version >= v1.2.3', 'v1.2.3', 'a number', 'Expect version == "v1.2.3"'],
    [
      'Expect alert Slow to clear',
      'to clear',
      'a state of an alert: firing, pending, inactive or a predicate such as < 0.5',
      'Expect alert Slow is inactive',
    ],
    [
      'Expect alert Slow does not fire',
      'fire',
      'a state of an alert: firing, pending, inactive or a predicate such as < 0.5',
      'Expect alert Slow is not firing',
    ],
    [
      'Expect alert Slow fires',
      'fires',
      'a state of an alert: firing, pending, inactive or a predicate such as < 0.5',
      'Expect alert Slow is firing',
    ],
    ['Expect Status: <sha>', '<sha>', 'one value of one to five words', 'Expect Status: Healthy'],
    ['Expect output contains ""', '""', 'a text in quotes', 'Expect output contains "ok"'],
    ['Expect', '', 'a predicate such as < 0.5 or a name', null],
    ['Expected:', '', 'a predicate such as < 0.5 or a name', null],
    ['Expect the pods to restart', 'the pods to restart', 'a predicate such as < 0.5 or a name', null],
    ['Expect output matches /(/', '/(/', 'a regular expression of JavaScript, without g and y', null],
    ['Expect output matches /a/g', '/a/g', 'a regular expression of JavaScript, without g and y', null],
  ])('%s', (text, rest, expected, nearest) => {
    const reading = readExpectation(text);
    if (reading.kind !== 'unreadable') throw new Error(`was read: ${JSON.stringify(reading)}`);
    expect(text.slice(reading.problem.offset)).toBe(rest);
    expect(reading.problem.expected).toBe(expected);
    expect(reading.problem.nearest).toBe(nearest);
    expect(reading.problem.text).toBe(text);
  });

  test('a line of five thousand characters is refused for its length', () => {
    const text = `Expect output contains "${'x'.repeat(5000)}"`;
    expect(readExpectation(text)).toMatchObject({
      kind: 'unreadable',
      problem: { offset: 4000, expected: 'a line of at most 4000 characters', nearest: null },
    });
    expect(readExpectation(text.replace('Expect', 'Should'))).toEqual({ kind: 'prose' });
  });

  test('one of four thousand is read', () => {
    expect(readExpectation(`Expect output contains "${'x'.repeat(3975)}"`)).toMatchObject({ kind: 'check' });
    expect(readExpectation(`Expect output contains "${'x'.repeat(3976)}"`)).toMatchObject({
      kind: 'unreadable',
    });
  });

  test('a lower-case word that nobody quoted makes no check of what should be, and another one does', () => {
    expect(readExpectation('Must equal ok').kind).toBe('prose');
    expect(readExpectation('Must contain ok').kind).toBe('prose');
    expect(readExpectation('Must equal "ok"').kind).toBe('check');
    expect(readExpectation('Must contain ok2').kind).toBe('check');
  });
});

describe('on a pipe the marker may be left out', () => {
  test.each(['p99 < 0.5', 'Expect p99 < 0.5', 'json .a == "b"', 'Should be empty'])('%s', (text) => {
    expect(readBareExpectation(text)).toMatchObject({ kind: 'check', check: { text } });
  });

  test('what is no check is unreadable, never prose', () => {
    expect(readBareExpectation('p99 <')).toMatchObject({
      kind: 'unreadable',
      problem: { nearest: 'p99 < 0.5' },
    });
    expect(readBareExpectation('Should be a small diff').kind).toBe('unreadable');
  });
});

describe('what is wrong with a line is said where it is wrong', () => {
  const said = (text: string): string => {
    const reading = readExpectation(text);
    if (reading.kind !== 'unreadable') throw new Error(`was read: ${text}`);
    return explainUnreadable(reading.problem);
  };

  test.each([
    [
      'Expect p99 < 0.5 within soon',
      'read "Expect p99 < 0.5 within", and expected a duration such as 3m instead of "soon"',
    ],
    ['Expect p99 <', 'read "Expect p99 <", and expected a number behind it'],
    [
      'Expect matches /unclosed',
      'read "Expect matches", and expected a pattern between slashes instead of "/unclosed"',
    ],
  ])('%s', (text, message) => {
    expect(said(text)).toBe(message);
  });

  test('sixty characters of it are shown whole, on either side', () => {
    const head = `Expect output contains "${'a'.repeat(35)}"`;
    expect(head).toHaveLength(60);
    const tail = `or ${'b'.repeat(57)}`;
    expect(said(`${head}  ${tail} `)).toBe(
      `read "${head}", and expected the end, or a time such as within 3m instead of "${tail}"`,
    );
  });

  test('a long line is shown by the end of what was read and the start of what was not', () => {
    const message = said(`Expect output contains "${'a'.repeat(100)}" or ${'b'.repeat(100)}`);
    expect(message).toContain(`…${'a'.repeat(59)}"`);
    expect(message).toContain(`"or ${'b'.repeat(57)}…"`);
  });
});
