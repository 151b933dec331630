import { expect, test } from 'vitest';
import { classify } from '../../src/safety/classify.js';
import { hoistSubstitutions } from '../../src/script/hoist-substitutions.js';
import { readFacts } from '../../src/script/read-facts.js';
import { readScript } from '../../src/script/read-script.js';
import { readWords } from '../../src/script/read-words.js';

const many = 5000;

test.each([
  ['substitutions in substitutions', `echo ${'$('.repeat(many)}a${')'.repeat(many)}`],
  ['a sum without end', `echo $((1${'+1'.repeat(many)}))`],
  ['brackets in an expression', `(( ${'('.repeat(many)}1${')'.repeat(many)} ))`],
  ['subshells in subshells', `${'('.repeat(many)}a${')'.repeat(many)}`],
  ['conditions in conditions', `${'if a; then '.repeat(many)}b${'; fi'.repeat(many)}`],
])('%s are a problem, never an exception, and no read', (_, code) => {
  expect(readScript(code).problem).not.toBeNull();
  expect(classify(code).class).toBe('destroy');
  readFacts(code);
  readWords(code);
  hoistSubstitutions(code, 'V');
});

test.each([
  ['a list', `ls${' && ls'.repeat(many)}`, 'read'],
  ['a pipeline', `ls${' | cat'.repeat(many)}`, 'read'],
  ['arguments', `ls${' b'.repeat(many)}`, 'read'],
  ['flags', `kubectl get ${'-x '.repeat(many)}`, 'read'],
  ['wrappers', `${'sudo '.repeat(many)}ls`, 'destroy'],
  ['words behind a tool nobody knows', `tool${' kubectl get'.repeat(many)}`, 'destroy'],
])('%s may be long: it is read', (_, code, expected) => {
  expect(readScript(code).problem).toBeNull();
  expect(classify(code).class).toBe(expected);
});
