import { describe, expect, test } from 'vitest';
import { readExpectation } from '../../src/checks/read-expectation.js';
import { checkOf } from './judging.js';

const number = (value: number, text = String(value)) => ({ kind: 'number', number: value, unit: null, text });

describe('predicates that do not fit their subject', () => {
  test.each([
    'Expect exit is empty',
    'Expect rows empty',
    'Expect exit equals "x"',
    'Expect lines in [a]',
    'Expect exit in [1, "a"]',
    'Expect p99 has count 3',
    'Expect exit has count 3',
    'Expect json .a at least 3 rows',
    'Expect stderr at least 3 rows',
    'Expect p99 exits 3',
    'Expect p99 fails',
    'Expect http exists',
    'Expect promql `up` contains "x"',
    'Expect promql `up` is Healthy',
    'Expect alert Slow is empty',
    'Expect alert Slow between 1 and 2',
    'Expect alert Slow == $A',
  ])('%s', (line) => {
    expect(readExpectation(line).kind).toBe('unreadable');
  });
});

describe('what was expected where reading ended', () => {
  test.each([
    ['Expect exit is Healthy', 'is Healthy', 'a predicate that fits its subject'],
    ['Expect exits three', 'three', 'an exit code'],
    ['Expect exits 3rd', '3rd', 'an exit code'],
    ['Expect exit in 3', '3', 'a list such as [0, 2]'],
    ['Expect exit in [0, ]', ']', 'a value'],
    ['Expect p99 between a and 3', 'a and 3', 'a number'],
    ['Expect p99 between 1 and b', 'b', 'a number'],
    ['Expect p99 within 5% of x', 'x', 'a number'],
    ['Expect at least rows', 'rows', 'a number or a whole number'],
    ['Expect exactly rows', 'rows', 'a whole number'],
    ['Expect json .a has count', '', 'a whole number'],
    ['Expect json .a has count 1.5', '1.5', 'a whole number'],
    ['Expect 2/2', '', 'READY'],
    ['Expect all pods running', '', 'a state such as Running'],
    ['Expect all', '', 'a state such as Running'],
    ['Expect output equals', '', 'a number or a text in quotes'],
    ['Expect output contains', '', 'a text in quotes'],
    ['Expect output contains ,', ',', 'a text in quotes'],
    ['Expect output matches', '', 'a pattern between slashes'],
    ['Expect alert', '', 'the name of an alert'],
    ['Expect promql', '', 'a query in back-ticks'],
    ['Expect promql ``', '``', 'a query in back-ticks'],
    ['Expect json', '', 'a path such as .status.phase'],
    ['Expect json ``', '``', 'a path such as .status.phase'],
    ['Expect p99 drops to 3', 'to 3', '"below" or "above"'],
    ['Expect p99 < 0.5 within 3m within 5m', 'within 5m', 'the end, for "within" has been said'],
    ['Expect p99 < 0.5 each any', 'any', 'the end, for each or any has been said'],
    [
      'Expect alert Slow is not',
      '',
      'a state of an alert: firing, pending, inactive or a state such as Healthy',
    ],
    ['Expect p99 between 1', '', '"and"'],
    ['Expect p99 == a..', '..', 'the end, or a time such as within 3m'],
    ['Expect p99 < 1 within 3-2m', '3-2m', 'a duration such as 3m'],
    ['Expect succeeds..', '..', 'the end, or a time such as within 3m'],
    ['Expect exit 0 x. y', 'x. y', 'the end, or a time such as within 3m'],
    ['Expect output empty-', 'empty-', 'a predicate such as < 0.5'],
    ['Expect p99 between and x', 'and x', 'a number'],
    ['Expect $X: 3', ': 3', 'a predicate such as < 0.5'],
    ['Expect alert Slow not not firing', 'not firing', 'a state of an alert: firing, pending, inactive'],
    ['Expect Status: within 3m', 'within 3m', 'a value'],
    ['Expect not : a b c d e f g', ': a b c d e f g', 'a predicate such as < 0.5'],
    ['Expect exactly', '', 'a whole number'],
    ['Expect all pods are Running Fine', 'Fine', 'the end, or a time such as within 3m'],
    ['Expect all pods crashLoop', '', 'a state such as Running'],
    ['Expect all (pods Running', '(pods Running', 'a state such as Running'],
    ['Expect p99 < 3 foo at least', 'foo at least', 'the end, or a time such as within 3m'],
    ['Expect p99 at least 3 , rows', ', rows', 'the end, or a time such as within 3m'],
    ['Expect p99 at least 3  rows', 'at least 3  rows', 'a predicate that fits its subject'],
    ['Expect p99 at least 3 % rows', '% rows', 'what to count, such as rows'],
    ['Expect exit in [0', '', '"]"'],
  ])('%s', (line, rest, expected) => {
    const reading = readExpectation(line);
    if (reading.kind !== 'unreadable') throw new Error(`was read: ${JSON.stringify(reading)}`);
    expect(line.slice(reading.problem.offset)).toBe(rest);
    expect(reading.problem.expected.split(' or a predicate')[0]).toBe(expected);
  });
});

describe('words that look like others', () => {
  test.each([
    [
      'Expect p99: 3',
      { subject: { kind: 'output' }, predicate: { kind: 'key-value', key: 'p99', value: '3' } },
    ],
    ['Expect exit:3', { subject: { kind: 'exit' }, predicate: { kind: 'compare', value: number(3) } }],
    [
      'Expect exit code :  3',
      { subject: { kind: 'exit' }, predicate: { kind: 'compare', value: number(3) } },
    ],
    ['Expect status 200', { subject: { kind: 'named', name: 'status' }, predicate: { value: number(200) } }],
    ['Expect emptyy is Healthy', { subject: { kind: 'named', name: 'emptyy' } }],
    ['Expect bellow is "3"', { subject: { kind: 'named', name: 'bellow' } }],
    ['Expect exits 12', { subject: { kind: 'exit' }, predicate: { comparator: '==', value: number(12) } }],
    ['Expect at least 12', { predicate: { kind: 'compare', comparator: '>=', value: number(12) } }],
    ['Expect exactly 12', { predicate: { kind: 'compare', comparator: '==', value: number(12) } }],
    ['Expect exactly 12 each', { predicate: { kind: 'compare' }, timing: { quantifier: 'each' } }],
    ['Expect at most 12 Within 3m', { predicate: { kind: 'compare' }, timing: { withinMs: 180_000 } }],
    ['Expect exactly 3 x', { predicate: { kind: 'at-count', count: 3, noun: 'x' } }],
    ['Expect at least 3 b c d', { predicate: { kind: 'at-count', noun: 'b c d' } }],
    ['Expect 12/34 READY', { predicate: { kind: 'ready', ready: 12, total: 34 } }],
    ['Expect 2 / 2 ready', { predicate: { kind: 'ready', ready: 2, total: 2 } }],
    ['Expect all web1 pods Running', { predicate: { kind: 'all', noun: 'web1 pods', state: 'Running' } }],
    ['Expect all Running', { predicate: { kind: 'all', noun: '', state: 'Running' } }],
    ['Expect all of-them are Running', { predicate: { kind: 'all', noun: 'of-them', state: 'Running' } }],
    ['Expect all pods is Running', { predicate: { kind: 'all', noun: 'pods', state: 'Running' } }],
    ['Expect all pods be Running', { predicate: { kind: 'all', noun: 'pods', state: 'Running' } }],
    ['Expect all new pods "up and running"', { predicate: { noun: 'new pods', state: 'up and running' } }],
    ['Expect all a-b X', { predicate: { noun: 'a-b', state: 'X' } }],
    ['Expect p99 < 3 . x', { predicate: { kind: 'compare', value: number(3) } }],
    ['Expect big json size < 3', { subject: { kind: 'named', name: 'big json size' } }],
    ['Expect p99 within  5% of 3', { predicate: { kind: 'near', fraction: 0.05 } }],
    ['Expect p99 within 2.55% of 3', { predicate: { kind: 'near', fraction: 0.0255, value: number(3) } }],
    ['Expect p99 within 5 percent  of 3', { predicate: { kind: 'near', fraction: 0.05 } }],
    ['Expect p99 within 5%  of $B', { predicate: { kind: 'near', value: { kind: 'variable', name: 'B' } } }],
    ['Expect Status: one two three four five', { predicate: { value: 'one two three four five' } }],
    ['Expect Status: orange', { predicate: { value: 'orange' } }],
    ['Expect Status: brand', { predicate: { value: 'brand' } }],
    ['Expect Status:  Up  each', { predicate: { value: 'Up' }, timing: { quantifier: 'each' } }],
    ['Expect "the key": x', { predicate: { kind: 'key-value', key: 'the key', value: 'x' } }],
    ['Expect `CPU (cores) ` < 3', { subject: { kind: 'named', name: 'CPU (cores)' } }],
    ['Expect json `.a` exists', { subject: { kind: 'json', path: '.a' } }],
    ['Expect alert "High p99" is firing', { subject: { kind: 'alert', name: 'High p99' } }],
    ['Expect alert Slow must not be firing', { negated: true, predicate: { state: 'firing' } }],
    ['Expect alert Slow be pending', { negated: false, predicate: { state: 'pending' } }],
    ['Expect p99 == a.', { predicate: { value: { kind: 'text', text: 'a' } } }],
    ['Expect p99 == a!', { predicate: { value: { kind: 'text', text: 'a' } } }],
    ['Expect stderr: is empty', { predicate: { kind: 'key-value', key: 'stderr', value: 'is empty' } }],
    ['Expect p99 < 3  ms', { predicate: { value: { number: 3, unit: 'ms', text: '3 ms' } } }],
    ['Expect p99 < 3ms', { predicate: { value: { number: 3, unit: 'ms', text: '3ms' } } }],
    ['Expect p99 < 3. Then more.', { predicate: { value: number(3) } }],
    ['Expect p99 < 3!   Then more.', { predicate: { value: number(3) } }],
  ])('%s', (line, parts) => {
    expect(checkOf(line)).toMatchObject(parts);
  });

  test.each([
    'Expect error rate bellow 3',
    'Expect error bellow  0.5',
    'Expect p99 in < 5',
    'Expect p99 between < 5',
    'Expect p99 between 3 < 5',
    'Expect p99 == a.:',
    'Expect at least 3 a',
    'Expect Status: one two three four five six',
    'Expect Status: a or b',
    'Expect Status: a AND b',
    'Expect "": x',
    'Expect Status:',
    'Expect p99 == --',
    'Expect p99 == ?!',
    'Expect p99 < 3.Then',
    'Expect json exists',
    'Expect output matches /a/gi',
    'Expect all the pods Running',
    'Expect all one two three four Running',
    'Expect at least 3 one two three four',
    'Expect alert Slow not not firing',
  ])('%s is no check', (line) => {
    expect(readExpectation(line).kind).toBe('unreadable');
  });
});
