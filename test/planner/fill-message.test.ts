import { expect, test } from 'vitest';
import { fillMessage } from '../../src/planner/fill-message.js';
import { planOf, stepOf } from './planning.js';

const { frontMatter } = planOf([
  ...[
    '---',
    'runbook:',
    '  vars:',
    '    REGION: { example: us-east }',
    '    APP: { example: shop-us-east }',
    '---',
  ],
  ...stepOf('kubectl get pods'),
]).runbook;

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return fillMessage(text, { values, declared: frontMatter.vars, time: '14:05' });
}

test.each([
  ['a variable', 'deploy $BAD in ${REGION}.', 'deploy d8f in eu.'],
  ['a placeholder', 'deploy <BAD> rolled back', 'deploy d8f rolled back'],
  ['a declared example', 'regression in us-east; rolled back', 'regression in eu; rolled back'],
  ['the longer example first', 'shop-us-east in us-east', 'cart in eu'],
  ['the time', 'since HH:MM UTC', 'since 14:05 UTC'],
])('%s of a message is filled in', (_title, text, expected) => {
  expect(filled(text, { BAD: 'd8f', REGION: 'eu', APP: 'cart' })).toBe(expected);
});

test('what has no value, and what only looks like an example, stays as it was written', () => {
  expect(filled('$BAD in us-east-1 at HH:MM local', { REGION: 'eu' })).toBe(
    '$BAD in us-east-1 at HH:MM local',
  );
});

test('a value is not looked into again', () => {
  expect(filled('$A $REGION', { A: '$REGION us-east', REGION: 'eu' })).toBe('$REGION us-east eu');
});
