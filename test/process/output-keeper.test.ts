import { expect, test } from 'vitest';
import { keepHeadAndTail } from '../../src/process/output-keeper.js';

function keep(limit: number, chunks: readonly string[]) {
  const keeper = keepHeadAndTail(limit);
  for (const chunk of chunks) keeper.add(Buffer.from(chunk));
  return keeper.finish();
}

test('what fits is kept whole, in whatever chunks it comes', () => {
  expect(keep(10, ['0123', '45', '6789'])).toEqual({ text: '0123456789', bytes: 10, omittedBytes: 0 });
  expect(keep(10, ['0123456789'])).toEqual({ text: '0123456789', bytes: 10, omittedBytes: 0 });
  expect(keep(10, [])).toEqual({ text: '', bytes: 0, omittedBytes: 0 });
});

test('of more, head and tail are kept, and the cut says what is missing', () => {
  const expected = { text: 'abcd\n[… 18 bytes are not kept in memory …]\nwxyz', bytes: 26, omittedBytes: 18 };
  expect(keep(8, ['abcdefghijklmnopqrstuvwxyz'])).toEqual(expected);
  expect(keep(8, ['abcdefg', 'hijklmnopq', 'rstuvwxyz'])).toEqual(expected);
  expect(keep(8, [...'abcdefghijklmnopqrstuvwxyz'])).toEqual(expected);
});

test('a cut breaks no character', () => {
  const { text, bytes, omittedBytes } = keep(8, ['é€😀é€😀']);
  expect(text).toBe('é\n[… 10 bytes are not kept in memory …]\n😀');
  expect([bytes, omittedBytes]).toEqual([18, 10]);
});
