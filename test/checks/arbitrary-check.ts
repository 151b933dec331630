import fc from 'fast-check';
import { fits } from '../../src/checks/fits.js';
import { isNameWord } from '../../src/checks/parse-subject.js';
import { unitSpellings } from '../../src/checks/unit-table.js';
import type { Check, Comparator, Predicate, Subject, Timing, Value } from '../../src/model/check.js';

/** Checks that can be written down, of every kind of subject and predicate. */
const comparator = fc.constantFrom<Comparator>('<', '<=', '>', '>=', '==', '!=');
const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_.-]{0,8}[a-z0-9]$/);
const variableName = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,8}$/);
const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  text.map((one) => one.replaceAll('`', '').trim()).filter((one) => one !== ''),
);

const number: fc.Arbitrary<Value> = fc
  .record({
    whole: fc.integer({ min: -5000, max: 5000 }),
    decimals: fc.option(fc.integer({ min: 0, max: 999 }), { nil: null }),
    unit: fc.option(fc.constantFrom(...unitSpellings), { nil: null }),
    apart: fc.boolean(),
  })
  .map(({ whole, decimals, unit, apart }) => {
    const figure = decimals === null ? String(whole) : `${whole}.${decimals}`;
    const spelling = unit === null ? figure : `${figure}${apart ? ' ' : ''}${unit}`;
    return { kind: 'number', number: Number(figure), unit, text: spelling };
  });
const variable: fc.Arbitrary<Value> = variableName.map((one) => ({ kind: 'variable', name: one }));
const measure = fc.oneof(number, variable);
const anyValue = fc.oneof(
  measure,
  text.map((one): Value => ({ kind: 'text', text: one })),
);

const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.constantFrom<Subject>(
    ...(['output', 'stderr', 'exit', 'lines', 'rows', 'duration', 'http'] as const).map((kind) => ({ kind })),
  ),
  fc
    .constantFrom(
      '.a',
      '.status.phase',
      '.items[].id',
      '.[-1].x',
      '."a b".c',
      '$.items[?@.a == "b c"].id',
      '.',
    )
    .map((path): Subject => ({ kind: 'json', path })),
  variableName.map((one): Subject => ({ kind: 'variable', name: one })),
  name.map((one): Subject => ({ kind: 'named', name: one })),
  text.map((one) => one.replaceAll('`', 'x')).map((query): Subject => ({ kind: 'promql', query })),
  word.map((one): Subject => ({ kind: 'alert', name: one })),
);

const noun = fc
  .array(word.filter(isNameWord), { minLength: 1, maxLength: 2 })
  .map((words) => words.join(' '));

const predicate: fc.Arbitrary<Predicate> = fc.oneof(
  fc
    .tuple(comparator, measure)
    .map(([sign, value]): Predicate => ({ kind: 'compare', comparator: sign, value })),
  fc
    .tuple(fc.constantFrom<Comparator>('==', '!='), anyValue)
    .map(([sign, value]): Predicate => ({ kind: 'compare', comparator: sign, value })),
  fc.tuple(measure, measure).map(([low, high]): Predicate => ({ kind: 'between', low, high })),
  fc.array(anyValue, { minLength: 1, maxLength: 3 }).map((values): Predicate => ({ kind: 'in', values })),
  fc
    .tuple(fc.integer({ min: 0, max: 1000 }), measure)
    .map(([permille, value]): Predicate => ({ kind: 'near', fraction: permille / 1000, value })),
  fc.constantFrom<Predicate>(
    ...(['empty', 'no-rows', 'exists', 'succeeds', 'fails'] as const).map((kind) => ({ kind })),
  ),
  text.map((one): Predicate => ({ kind: 'contains', text: one })),
  variableName.map((one): Predicate => ({ kind: 'contains', text: '', variable: one })),
  text.map((one): Predicate => ({ kind: 'equals-text', text: one })),
  fc
    .tuple(
      fc.constantFrom('^ok$', 'a|b', String.raw`\d+\/\d+`, '[/"]x', 'a -> b'),
      fc.constantFrom('', 'i', 'ms'),
    )
    .map(([source, flags]): Predicate => ({ kind: 'matches', source, flags })),
  fc
    .oneof(text, fc.constantFrom('firing', 'Pending', 'inactive'))
    .map((one): Predicate => ({ kind: 'state', state: one })),
  fc.tuple(name, text).map(([key, value]): Predicate => ({ kind: 'key-value', key, value })),
  fc
    .tuple(comparator, fc.nat(99))
    .map(([sign, count]): Predicate => ({ kind: 'count', comparator: sign, count })),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([ready, total]): Predicate => ({ kind: 'ready', ready, total })),
  fc
    .tuple(fc.oneof(noun, fc.constant('')), text)
    .map(([one, state]): Predicate => ({ kind: 'all', noun: one, state })),
  fc
    .tuple(fc.constantFrom<Comparator>('>=', '<=', '=='), fc.nat(99), noun)
    .map(([sign, count, one]): Predicate => ({ kind: 'at-count', comparator: sign, count, noun: one })),
);

const durationMs = fc.option(
  fc.oneof(
    fc.nat(5_000),
    fc.nat(600).map((seconds) => seconds * 1000),
  ),
  { nil: null },
);
const timing: fc.Arbitrary<Timing> = fc.record({
  withinMs: durationMs,
  afterMs: durationMs,
  everyMs: durationMs,
  forMs: durationMs,
  quantifier: fc.constantFrom('each' as const, 'any' as const, null),
});

export const arbitraryCheck: fc.Arbitrary<Check> = fc
  .record({ text: fc.constant(''), subject, negated: fc.boolean(), predicate, timing })
  .filter((check) => fits(check.subject, check.predicate, check.subject.kind === 'output'));
