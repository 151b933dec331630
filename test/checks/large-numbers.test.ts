import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals } from '../../src/checks/compare-decimals.js';
import type { Verdict } from '../../src/model/check.js';
import { judgeText } from './judging.js';

describe('numbers that a computer cannot tell apart', () => {
  test.each<readonly [string, string, Verdict]>([
    ['Expect id == 12345678901234567890', 'id: 12345678901234567891\n', 'fail'],
    ['Expect id != 12345678901234567890', 'id: 12345678901234567891\n', 'pass'],
    ['Expect id == 12345678901234567890', 'id: 12345678901234567890\n', 'pass'],
    ['Expect id < 12345678901234567891', 'id: 12345678901234567890\n', 'pass'],
    ['Expect id: 12345678901234567890', 'id: 12345678901234567891\n', 'fail'],
    ['Expect id in [12345678901234567890]', 'id: 12345678901234567891\n', 'fail'],
    // JSON has lost the last digits before anybody could look.
    ['Expect json .id == 12345678901234567890', '{"id":12345678901234567891}', 'inconclusive'],
    ['Expect json .id != 12345678901234567890', '{"id":12345678901234567891}', 'inconclusive'],
    ['Expect json .id == 42', '{"id":12345678901234567891}', 'fail'],
    ['Expect json .id > 42', '{"id":12345678901234567891}', 'pass'],
    ['Expect json .id == "12345678901234567890"', '{"id":"12345678901234567891"}', 'fail'],
    ['Expect p99 == 0.30000000000000001', 'p99: 0.3\n', 'fail'],
  ])('%s on %s: %s', (check, output, verdict) => {
    const judgement = judgeText(check, output);
    expect(judgement.verdict, judgement.message).toBe(verdict);
  });

  test('two variables are compared to the last digit', () => {
    const variables = { A: '12345678901234567890', B: '12345678901234567891', C: '012345678901234567890.00' };
    expect(judgeText('Expect $A == $B', '', { variables }).verdict).toBe('fail');
    expect(judgeText('Expect $A == $C', '', { variables }).verdict).toBe('pass');
    expect(judgeText('Expect $A < $B', '', { variables }).verdict).toBe('pass');
  });
});

describe('decimals by their digits', () => {
  test.each([
    ['1', '1.0', 0],
    ['007', '7', 0],
    ['-0', '0', 0],
    ['+1', '1', 0],
    ['0.10', '.1', 0],
    ['1.10', '1.9', -1],
    ['10', '9', 1],
    ['-10', '-9', -1],
    ['-1', '1', -1],
    ['-0.5', '0', -1],
    ['0', '-0.5', 1],
    ['1', '-1', 1],
    ['1.01', '1.1', -1],
    ['0.5', '0.50001', -1],
  ])('%s and %s: %d', (one, other, sign) => {
    expect(Math.sign(compareDecimals(one, other))).toBe(sign);
  });

  test('they agree with arithmetic wherever that can tell', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(9999))
      .map(([a, b]) => `${a}.${b}`);
    fc.assert(
      fc.property(decimal, decimal, (one, other) => {
        expect(Math.sign(compareDecimals(one, other))).toBe(Math.sign(Number(one) - Number(other)));
      }),
    );
  });
});
