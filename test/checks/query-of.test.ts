import { expect, test } from 'vitest';
import { queryOf, unfilledInQuery } from '../../src/checks/query-of.js';
import { checkOf } from './judging.js';

test.each([
  ['Expect promql `up` == 1', { kind: 'instant', query: 'up' }],
  ['Expect alert Slow not firing', { kind: 'alerting-rules' }],
  ['Expect p99 < 0.5', null],
  ['Expect exit 0', null],
])('%s asks for %o', (text, query) => {
  expect(queryOf(checkOf(text))).toEqual(query);
});

test.each([
  ['up{a="$APP"}', '$APP'],
  ['up{a="${APP_1}"}', '${APP_1}'],
  ['up{a=~"x$Z"}', '$Z'],
  ['up{a="{{ app }}"}', '{{ app }}'],
  ['up{a="<your app>"}', '<your app>'],
  ["up{a='x-<app>-y'}", '<app>'],
  ['up[$__range]', '$__range'],
  ['up{a="b"}', null],
  ['up{a=~"b$"}', null],
  ['up{a=~"b$|c$"}', null],
  ['label_replace(up, "a", "$1", "b", "(.*)")', null],
  ['a < b > c', null],
  ['a{b="c"} < d > e', null],
  ['a{b="<1>"}', null],
  ['a{b="{c}"}', null],
])('in %s nothing is filled in for %s', (query, unfilled) => {
  expect(unfilledInQuery(checkOf(`Expect promql \`${query}\` exists`))).toBe(unfilled);
});

test('only a query can hold a variable that nobody fills in', () => {
  expect(unfilledInQuery(checkOf('Expect $A == 1'))).toBeNull();
});
