import { expect, test } from 'vitest';
import { createGramFilter } from '../../../src/executor/secrets/gram-filter.js';
import { maskBytes } from '../../../src/executor/secrets/mask-bytes.js';
import { patternsOf } from '../../../src/executor/secrets/patterns-of.js';
import { createTransitions } from '../../../src/executor/secrets/transitions.js';

const mask = Buffer.from('•••');

function searchFor(...secrets: readonly string[]) {
  const patterns = secrets.flatMap(patternsOf);
  return { filter: createGramFilter(patterns), transitions: createTransitions(patterns) };
}

/** How often something was looked at, for each byte of the text. */
function looksPerByte(secrets: readonly string[], text: string): number {
  let looks = 0;
  const { filter, transitions } = searchFor(...secrets);
  const counted = {
    filter: {
      ...filter,
      mayHold: (bytes: Uint8Array, at: number) => {
        looks += 1;
        return filter.mayHold(bytes, at);
      },
    },
    transitions: {
      after: (state: number, byte: number) => {
        looks += 1;
        return transitions.after(state, byte);
      },
    },
  };
  const bytes = Buffer.from(text);
  maskBytes(bytes, { search: counted, mask }, { more: true, covered: 0 });
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

test('a log without secrets is passed over in strides', () => {
  expect(looksPerByte(fiveSecrets, log)).toBeLessThan(0.5);
});

test('a long secret costs no more than a short one', () => {
  const [short, long] = ['-----BEGIN KEY-----', `-----BEGIN KEY-----${'MIIEow'.repeat(2000)}`];
  const text = '-----BEGIN CERTIFICATE-----\n'.repeat(2000);
  expect(looksPerByte([long], text)).toBeLessThan(1.5 * looksPerByte([short], text));
});

test('what is left for the next call is no longer than what a secret may look like', () => {
  const search = searchFor('aaaaaaab');
  const bytes = Buffer.from('a'.repeat(100_000));
  const { rest } = maskBytes(bytes, { search, mask }, { more: true, covered: 0 });
  expect(bytes.length - rest).toBeLessThan(8);
});

test('a secret that goes on and on is one mask, and nothing of it is kept', () => {
  const search = searchFor('abab');
  const bytes = Buffer.from('ab'.repeat(50_000));
  const { pieces, rest, covered } = maskBytes(bytes, { search, mask }, { more: true, covered: 0 });
  expect(pieces).toEqual([mask]);
  expect(bytes.length - rest).toBeLessThan(4);
  expect(covered).toBeGreaterThan(0);
});
