import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printCheck } from '../../src/checks/print-check.js';
import { readExpectation } from '../../src/checks/read-expectation.js';
import { arbitraryCheck } from './arbitrary-check.js';

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
  ])('%s is printed as %s', (written, printed) => {
    const reading = readExpectation(written);
    expect(reading.kind === 'check' ? printCheck(reading.check) : reading).toBe(printed);
  });
});
