import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocumented } from '../../src/checks/compare-documented.js';
import { decide } from '../../src/checks/decide.js';
import { parseDuration, printDuration } from '../../src/checks/duration.js';
import { judge } from '../../src/checks/judge.js';
import { type CheckSample, judgeSamples } from '../../src/checks/judge-samples.js';
import { lookUp, namesIn } from '../../src/checks/look-up.js';
import { meet, readQuantity } from '../../src/checks/quantity.js';
import { readExpectation } from '../../src/checks/read-expectation.js';
import { readRules } from '../../src/checks/read-rule.js';
import { units } from '../../src/checks/unit-table.js';
import type { Check, Evidence, Verdict } from '../../src/model/check.js';
import { arbitraryCheck } from './arbitrary-check.js';

/** Fragments of the formats, so that arbitrary text comes near to them. */
const fragment = fc.constantFrom(
  ...[
    '{} => 0.3 @[1.0]',
    ' => ',
    'scalar: 1 @[',
    '{"a":',
    '[',
    ']',
    '}',
    'null',
    '"',
    'NaN',
    '1.5',
    '310ms',
    '%',
    'p99',
  ],
  ...[
    ': ',
    '=',
    '\t',
    '   ',
    '\n',
    '\r\n',
    '|',
    '---',
    '-----+-----',
    '(1 row)',
    'NAME   READY   STATUS',
    '1/1',
    'Running',
  ],
  ...[
    'HTTP/1.1 200',
    'Error from server',
    '...',
    '<sha>',
    ';',
    '→',
    '->',
    'If ',
    'output shows ',
    'Expect ',
    'within ',
    '3m',
  ],
);
const output = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.array(fc.oneof(fragment, fc.string({ maxLength: 4 })), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.json(),
);

function evidence(stdout: string): Evidence {
  return { stdout, stderr: '', exitCode: 0, durationMs: 5, variables: { A: stdout }, captures: {} };
}

describe('nothing throws', () => {
  test('no line makes a reader of checks or rules throw, and every place it names is in the line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          output,
          output.map((line) => `Expect ${line}`),
        ),
        (line) => {
          const reading = readExpectation(line);
          if (reading.kind === 'unreadable') {
            expect(reading.problem.offset).toBeLessThanOrEqual(line.length);
            expect(reading.problem.expected).not.toBe('');
            const { nearest } = reading.problem;
            if (nearest !== null) expect(readExpectation(nearest).kind, nearest).toBe('check');
          }
          readRules(line);
          parseDuration(line);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('no output makes a reader, the judge or the comparison throw', () => {
    fc.assert(
      fc.property(arbitraryCheck, output, (check, stdout) => {
        expect(['pass', 'fail', 'inconclusive']).toContain(judge(check, evidence(stdout)).verdict);
        lookUp('p99', stdout);
        namesIn(stdout);
        const place = { line: 1, column: 1, offset: 0 };
        const documented = { lines: stdout.split('\n'), marks: [], span: { start: place, end: place } };
        expect(compareDocumented(documented, stdout)).toBeInstanceOf(Array);
      }),
      { numRuns: 600 },
    );
  });

  test('no rule on no output makes a decision throw', () => {
    fc.assert(
      fc.property(output, output, output, (condition, outcome, stdout) => {
        const rules = readRules(`If ${condition} -> ${outcome}`);
        expect(decide(rules, evidence(stdout)).kind).toBeTypeOf('string');
      }),
    );
  });
});

describe('silence is never a yes', () => {
  /** These ask for nothing by name, or for something else than a value. */
  const asksForNothing = ({ subject, predicate }: Check) =>
    ['empty', 'no-rows', 'exists', 'count', 'at-count', 'succeeds', 'fails'].includes(predicate.kind) ||
    ['exit', 'lines', 'rows', 'duration', 'stderr', 'promql', 'alert'].includes(subject.kind);

  test.each([
    ['nothing', ''],
    ['a line break', '\n'],
    ['NaN', 'NaN\n'],
    ['null', 'null\n'],
    ['an empty JSON string', '""\n'],
    ['no series', '[]\n'],
    ['no series of the API', '{"status":"success","data":{"resultType":"vector","result":[]}}\n'],
    ['a series that is not a number', '{} => NaN @[1795374683.285]\n'],
    ['<nil>', '<nil>\n'],
  ])('%s passes no check on a value, negated or not', (_what, stdout) => {
    const silent = { ...evidence(stdout), variables: { A: '' } };
    fc.assert(
      fc.property(arbitraryCheck, (check) => {
        fc.pre(!asksForNothing(check) && !isOnText(check, stdout));
        expect(judge(check, silent).verdict).not.toBe('pass');
      }),
      { numRuns: 300 },
    );
  });

  /** What stands in the body of the API is text to a text predicate: `contains "vector"` is right to pass. */
  function isOnText({ subject, predicate }: Check, stdout: string): boolean {
    const onText = ['contains', 'matches', 'equals-text', 'compare', 'in', 'key-value', 'state'].includes(
      predicate.kind,
    );
    const structured = /=>|\{|\[/.test(stdout);
    return onText && structured && ['output', 'json'].includes(subject.kind) && !hasNumbers({ predicate });
  }

  function hasNumbers({ predicate }: Pick<Check, 'predicate'>): boolean {
    return predicate.kind === 'compare' && predicate.value.kind === 'number';
  }

  test('a command that failed passes nothing but a check on its exit', () => {
    fc.assert(
      fc.property(arbitraryCheck, output, fc.constantFrom(1, 2, 127, null), (check, stdout, exitCode) => {
        const onExit = check.subject.kind === 'exit' || ['succeeds', 'fails'].includes(check.predicate.kind);
        const asked = check.subject.kind === 'promql' || check.subject.kind === 'alert';
        fc.pre(!onExit && !asked);
        expect(judge(check, { ...evidence(stdout), exitCode }).verdict).toBe('inconclusive');
      }),
    );
  });

  test('a negated check never passes where the plain one does', () => {
    fc.assert(
      fc.property(arbitraryCheck, output, (check, stdout) => {
        fc.pre(check.timing.quantifier === null);
        const verdicts = [check, { ...check, negated: !check.negated }].map(
          (one) => judge(one, evidence(stdout)).verdict,
        );
        expect(verdicts).not.toEqual(['pass', 'pass']);
      }),
      { numRuns: 600 },
    );
  });
});

describe('units', () => {
  const spelling = fc.constantFrom(...units.keys());

  test('conversion is monotone: what grows in one unit does not shrink in another', () => {
    fc.assert(
      fc.property(
        spelling,
        spelling,
        fc.nat(10_000),
        fc.nat(10_000),
        fc.nat(1000),
        (own, other, one, two, limit) => {
          fc.pre(units.get(own)?.dimension === units.get(other)?.dimension);
          const [low, high] = [Math.min(one, two), Math.max(one, two)].map((number) =>
            meet({ number, unit: own }, { number: limit, unit: other }),
          );
          if (low?.kind !== 'met' || high?.kind !== 'met') throw new Error('the same dimension did not meet');
          expect(low.value).toBeLessThanOrEqual(high.value);
          expect(low.threshold).toBe(high.threshold);
        },
      ),
    );
  });

  test('units of two dimensions never meet', () => {
    fc.assert(
      fc.property(spelling, spelling, (own, other) => {
        fc.pre(units.get(own)?.dimension !== units.get(other)?.dimension);
        expect(meet({ number: 1, unit: own }, { number: 1, unit: other }).kind).toBe('apart');
      }),
    );
  });

  test('a quantity is read back as it is spelt', () => {
    fc.assert(
      fc.property(
        spelling,
        fc.integer({ min: -9999, max: 9999 }),
        fc.constantFrom('', ' '),
        (unit, number, gap) => {
          expect(readQuantity(`${number}${gap}${unit}`)).toEqual({ number, unit });
        },
      ),
    );
  });

  test('a printed duration is read back', () => {
    fc.assert(fc.property(fc.nat(10 ** 9), (ms) => parseDuration(printDuration(ms)) === ms));
  });
});

describe('timing', () => {
  test('samples of any kind settle in time, and never pass without a passing last sample', () => {
    const verdict = fc.constantFrom('pass' as const, 'fail' as const, 'inconclusive' as const);
    fc.assert(
      fc.property(
        arbitraryCheck,
        fc.array(verdict, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 500, max: 5000 }),
        (check, verdicts, tookMs) => {
          const { settled, last } = pollAll(check, verdicts, tookMs);
          expect(settled === 'pass' && last !== 'pass').toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Samples whenever one is due, until the check settles. */
function pollAll(check: Check, verdicts: readonly Verdict[], tookMs: number) {
  const samples: CheckSample[] = [];
  while (samples.length <= 5000) {
    const next = judgeSamples(check, samples);
    const verdict = verdicts[samples.length % verdicts.length] ?? 'fail';
    if (next.kind === 'settled') return { settled: next.verdict, last: samples.at(-1)?.judgement.verdict };
    expect(next.atMs).toBeGreaterThanOrEqual(samples.at(-1)?.atMs ?? 0);
    samples.push({ atMs: next.atMs + tookMs, judgement: { verdict, observed: null, message: '' } });
  }
  throw new Error('never settles');
}
