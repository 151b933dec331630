import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printCheck, printDemand } from '../../src/checks/print-check.js';
import { readExpectation } from '../../src/checks/read-expectation.js';
import { arbitraryCheck } from './arbitrary-check.js';
import { checkOf } from './judging.js';

describe('a printed check', () => {
  test('parses to itself, whatever the check', () => {
    fc.assert(
      fc.property(arbitraryCheck, (check) => {
        const printed = printCheck(check);
        expect(readExpectation(printed), printed).toEqual({
          kind: 'check',
          check: { ...check, text: printed },
        });
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['Expect: drops below 0.5 within 2-3 minutes.', 'Expect output < 0.5 within 3m'],
    ['Expect exit code 0', 'Expect exit == 0'],
    ['Should be empty', 'Expect empty'],
    ['Expect stdout not matches /error|panic/i', 'Expect output not matches /error|panic/i'],
    ['Expect Sealed=false', 'Expect Sealed: "false"'],
    ['Expected: 2/2 READY', 'Expect 2/2 READY'],
    ['Expect all pods are Running', 'Expect all pods "Running"'],
    ['Expect status is not Degraded', 'Expect status is not "Degraded"'],
    ['Expect json .items[].phase == "Running" each', 'Expect json .items[].phase == "Running" each'],
    ['Expect $QPS within 5% of $BEFORE after 120s', 'Expect $QPS within 5% of $BEFORE after 2m'],
    ['Expect `CPU(cores)` < 500m for 90s every 1500ms', 'Expect `CPU(cores)` < 500m for 90s every 1500ms'],
    ['Expect at most 3 restarts', 'Expect at most 3 restarts'],
    ['Expect all Running', 'Expect all "Running"'],
    ['Expect all new pods are Running', 'Expect all new pods "Running"'],
    ['Expect alert Slow not firing', 'Expect alert `Slow` is not "firing"'],
    ['Expect promql `a b` has count 3 each', 'Expect promql `a b` has count == 3 each'],
    ['Expect json `$["a b"]` exists', 'Expect json $["a b"] exists'],
    ['Expect output contains "a\\"b\\\\c"', 'Expect output contains "a\\"b\\\\c"'],
  ])('%s is printed as %s', (written, printed) => {
    const reading = readExpectation(written);
    expect(reading.kind === 'check' ? printCheck(reading.check) : reading).toBe(printed);
  });
});

describe('what is asked, without its subject and its times', () => {
  test.each([
    ['Expect p99 < 0.5 within 3m every 5s', '< 0.5'],
    ['Expect p99 not < 0.5 for 5m', 'not < 0.5'],
    ['Expect output is not Degraded any', 'is not "Degraded" any'],
    ['Expect json .a[] == 3 each', '== 3 each'],
  ])('%s: %s', (written, printed) => {
    expect(printDemand(checkOf(written))).toBe(printed);
  });
});
