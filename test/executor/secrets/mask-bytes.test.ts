import { expect, test } from 'vitest';
import { maskBytes } from '../../../src/executor/secrets/mask-bytes.js';
import { patternsOf } from '../../../src/executor/secrets/patterns-of.js';
import { createTransitions, type Transitions } from '../../../src/executor/secrets/transitions.js';

const mask = Buffer.from('•••');

/** How often a byte was looked at, for each byte of the text. */
function looksPerByte(secrets: readonly string[], text: string): number {
  let looks = 0;
  const transitions = createTransitions(secrets.flatMap(patternsOf));
  const counted: Transitions = {
    after: (state, byte) => {
      looks += 1;
      return transitions.after(state, byte);
    },
  };
  const bytes = Buffer.from(text);
  maskBytes(bytes, { transitions: counted, mask }, { more: true, covered: 0 });
  return looks / bytes.length;
}

const log = Array.from(
  { length: 2000 },
  (_, at) => `2026-11-22T10:00:00Z INFO pod/catalog-${at} GET /api/v1/books/${at} 200 {"user":"a\\tb"} %20\n`,
).join('');

const fiveSecrets = [
  'hunter2-hunter2',
  'correct horse battery staple',
  'p@ss "w"o\\rd',
  'ghp_16C7e42F292c69',
  'two\nlines',
];

test('a log is looked at once, and what may begin a secret once more', () => {
  expect(looksPerByte(fiveSecrets, log)).toBeLessThan(2.5);
});

test('a long secret costs no more than a short one', () => {
  const [short, long] = ['-----BEGIN KEY-----', `-----BEGIN KEY-----${'MIIEow'.repeat(2000)}`];
  const text = '-----BEGIN CERTIFICATE-----\n'.repeat(2000);
  expect(looksPerByte([long], text)).toBeLessThan(1.2 * looksPerByte([short], text));
});

test('what is left for the next call is no longer than what a secret may look like', () => {
  const transitions = createTransitions(patternsOf('aaaaaaab'));
  const bytes = Buffer.from('a'.repeat(100_000));
  const { rest } = maskBytes(bytes, { transitions, mask }, { more: true, covered: 0 });
  expect(bytes.length - rest).toBeLessThan(8);
});

test('a secret that goes on and on is one mask, and nothing of it is kept', () => {
  const transitions = createTransitions(patternsOf('abab'));
  const bytes = Buffer.from('ab'.repeat(50_000));
  const { pieces, rest, covered } = maskBytes(bytes, { transitions, mask }, { more: true, covered: 0 });
  expect(pieces).toEqual([mask]);
  expect(bytes.length - rest).toBeLessThan(4);
  expect(covered).toBeGreaterThan(0);
});
