import { judge } from '../../src/checks/judge.js';
import { readExpectation } from '../../src/checks/read-expectation.js';
import type { Check, Evidence, Judgement } from '../../src/model/check.js';

export function checkOf(text: string): Check {
  const reading = readExpectation(text);
  if (reading.kind !== 'check') throw new Error(`${text} is no check: ${JSON.stringify(reading)}`);
  return reading.check;
}

export function evidenceOf(stdout: string, more: Partial<Evidence> = {}): Evidence {
  return { stdout, stderr: '', exitCode: 0, durationMs: 100, variables: {}, captures: {}, ...more };
}

export function judgeText(text: string, stdout: string, more: Partial<Evidence> = {}): Judgement {
  return judge(checkOf(text), evidenceOf(stdout, more));
}
