import { describe, expect, test } from 'vitest';
import { compareDocumented } from '../../src/checks/compare-documented.js';
import { decide } from '../../src/checks/decide.js';
import { judge } from '../../src/checks/judge.js';
import { readExpectation } from '../../src/checks/read-expectation.js';
import { readRules } from '../../src/checks/read-rule.js';

const size = 2 ** 18;
const much = (pattern: string) => pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);
const place = { line: 1, column: 1, offset: 0 };

const outputs: readonly (readonly [string, string])[] = [
  ['blanks behind a word', `a${much(' ')}b`],
  ['line breaks between words', `a${much('\n')}b`],
  ['blanks and line breaks', `a${much(' \n')}b`],
  ['one long word', much('a')],
  ['digits', much('1')],
  ['numbers', much('1 ')],
  ['quotes', much('"')],
  ['open brackets', much('[')],
  ['colons and blanks', much('a : ')],
  ['equals signs', much('a=b ')],
  ['arrows', much('{} => ')],
  ['a wide header', `${much('NAME  ')}\n${much('a\n')}`],
  ['a long table', `NAME   READY   STATUS\n${much('a      1/1     Running\n')}`],
  ['pipes', much('| ')],
  ['dashes', much('-')],
  ['ALTER without an end', much('ALTER TABLE t ')],
  ['tabs', much('a\t')],
  ['a JSON array nested very deeply', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
];

const checks = [
  'Expect p99 < 0.5',
  'Expect: drops below 0.5',
  'Expect Status: Healthy',
  'Expect All pods Running',
  'Expect 2/2 READY',
  'Expect at least 3 rows',
  'Expect no rows',
  'Expect http 200',
  'Expect status is Healthy each',
  'Expect json .. exists',
  'Expect json $..a has count 3',
  'Expect output is not empty',
];

/** What grows with the square of its input would run into the limit of the runner, by minutes. */
describe('a quarter of a mebibyte of output is judged in no time', () => {
  test.each(outputs)('%s', (_what, stdout) => {
    const evidence = { stdout, stderr: '', exitCode: 0, durationMs: 0, variables: {}, captures: {} };
    for (const text of checks) {
      const reading = readExpectation(text);
      if (reading.kind === 'check') expect(judge(reading.check, evidence).message.length).toBeLessThan(2000);
    }
    decide(
      readRules('If output shows ALTER ... ADD or DROP COLUMN -> stop. If output is empty -> continue.'),
      evidence,
    );
    compareDocumented(
      {
        lines: ['NAME   STATUS', 'a      Running', 'Status: x', 'done <sha>'],
        marks: [],
        span: { start: place, end: place },
      },
      stdout,
    );
  });

  test('a line as long is read in no time as well', () => {
    for (const [, line] of outputs) {
      readExpectation(`Expect ${line}`);
      readRules(`If ${line} -> stop`);
    }
  });
});
