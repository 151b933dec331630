import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followMany } from '../../src/checks/follow-many.js';
import { followPath } from '../../src/checks/json-path.js';
import { judge } from '../../src/checks/judge.js';
import type { Check } from '../../src/model/check.js';
import { arbitraryCheck } from './arbitrary-check.js';
import { checkOf, evidenceOf } from './judging.js';

const vector = (...values: readonly unknown[]) =>
  JSON.stringify({
    status: 'success',
    data: { resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [1.5, value] })) },
  });

/** Checks of what Prometheus answers; those that ask for nothing, or for a number of series, are another matter. */
const ofQueries = arbitraryCheck.filter(
  ({ subject, predicate, negated }) =>
    (subject.kind === 'promql' &&
      !['empty', 'count'].includes(predicate.kind) &&
      !(predicate.kind === 'exists' && negated)) ||
    subject.kind === 'alert',
);

const verdictOf = (check: Check, queryResponse: string) =>
  judge(check, evidenceOf('', { queryResponse })).verdict;

describe('Prometheus’s silence is never a yes', () => {
  test.each([
    ['no series', vector()],
    ['NaN', vector('NaN')],
    ['an empty value', vector('')],
    ['null', vector(null)],
    ['a number where a text is due', vector(0.3)],
    ['an error', '{"status":"error","errorType":"timeout","error":"query timed out"}'],
    ['a warning beside the value', vector('0.3').replace('{', '{"warnings":["one store did not answer"],')],
    ['an empty object', '{}'],
    ['nothing', ''],
    ['a login page', '<!DOCTYPE html><title>Log in</title>'],
    ['no groups of rules', '{"status":"success","data":{"groups":[]}}'],
    ['success without data', '{"status":"success"}'],
    ['a list', '[{"metric":{},"value":[1.5,"0.3"]}]'],
  ])('%s passes no check', (_, response) => {
    fc.assert(
      fc.property(ofQueries, (check) => {
        expect(verdictOf(check, response)).not.toBe('pass');
      }),
      { numRuns: 200 },
    );
  });

  test('no body makes the judge throw, nor passes by chance', () => {
    fc.assert(
      fc.property(ofQueries, fc.oneof(fc.json(), fc.string()), (check, response) => {
        expect(verdictOf(check, response)).not.toBe('pass');
      }),
      { numRuns: 600 },
    );
  });

  test('several series pass only together, or where one is enough', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 5 }), (values) => {
        const body = vector(...values.map(String));
        const verdict = (text: string) => verdictOf(checkOf(text), body);
        expect(verdict('Expect promql `x` < 0.5')).toBe('inconclusive');
        expect(verdict('Expect promql `x` < 0.5 each')).toBe(
          values.every((one) => one < 0.5) ? 'pass' : 'fail',
        );
        expect(verdict('Expect promql `x` < 0.5 any')).toBe(
          values.some((one) => one < 0.5) ? 'pass' : 'fail',
        );
      }),
    );
  });
});

describe('paths through many', () => {
  const leaf = fc.oneof(fc.integer(), fc.constant(null), fc.string({ maxLength: 3 }));
  const item = fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })), {
    noNullPrototype: true,
  });
  const document = fc.record({ items: fc.array(fc.oneof(item, leaf), { maxLength: 4 }) });
  const paths = [
    '.items[].a',
    '.items[].a[]',
    '$.items[*].b',
    '.items[0:2].a',
    '.items[].a[0]',
    '$.items[?@.a].b',
  ];

  test('find what the library finds, in its order, and besides only what is missing', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(...paths), (json, path) => {
        const found = followMany(json, path) ?? [];
        expect(found.filter((value) => value !== undefined)).toEqual(followPath(json, path));
      }),
    );
  });

  test('each member gone through gives at least one value or one lack, where nothing else is gone through', () => {
    fc.assert(
      fc.property(document, (json) => {
        expect(followMany(json, '.items[].a')).toHaveLength(json.items.length);
      }),
    );
  });
});
