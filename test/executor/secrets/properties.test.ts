import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor, mask, type Redactor } from '../../../src/executor/redactor.js';
import { spellings } from './spellings.js';

/** Text that no spelling of a secret can take for a part of itself. */
const fence = '<:|:>';

const nasty = fc.constantFrom(
  ...('"\'\\%+/=$`&;|<>()[]{}*?!#~^, \t\n\r\u0007\u001b\u202e€é漢😀aZ0-_'.match(/./gsu) ?? []),
);
const secret = fc
  .oneof(
    fc.string({ unit: nasty, minLength: 4, maxLength: 24 }),
    fc.string({ unit: 'grapheme', minLength: 4, maxLength: 24 }),
    fc.string({ unit: 'binary', minLength: 4, maxLength: 24 }),
    fc.base64String({ minLength: 8, maxLength: 64 }),
  )
  .map((text) => Buffer.from(text.replaceAll('\0', '0')).toString())
  .filter((text) => [...text.trim()].length >= 4 && !text.includes(fence));

const cuts = fc.array(fc.nat(400), { maxLength: 12 });

function redactorOf(secrets: readonly string[]): Redactor {
  const redactor = createRedactor();
  for (const each of secrets) redactor.add(each);
  return redactor;
}

function streamed(redactor: Redactor, bytes: Buffer, at: readonly number[]): Buffer {
  const out: Uint8Array[] = [];
  const stream = redactor.stream((chunk) => out.push(Uint8Array.from(chunk)));
  const ends = [...at, bytes.length].map((end) => Math.min(end, bytes.length)).toSorted((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    stream.write(bytes.subarray(start, end));
    start = end;
  }
  stream.end();
  return Buffer.concat(out);
}

test.each(spellings)(
  'no secret comes out $name, wherever the chunks are cut',
  ({ spell, left, fromBytes = 0 }) => {
    fc.assert(
      fc.property(secret, cuts, fc.nat(), (value, at, seed) => {
        fc.pre(Buffer.byteLength(value) >= fromBytes);
        const written = spell(value, seed);
        const shown = streamed(redactorOf([value]), Buffer.from(`${fence}${written}${fence}`), at).toString();
        const [before, inside, after] = shown.split(fence);
        expect([before, after]).toEqual(['', '']);
        expect(inside).toContain(mask);
        expect(inside?.replaceAll(mask, '').length, shown).toBeLessThanOrEqual(left(value, written));
      }),
      { numRuns: 60 },
    );
  },
);

test('wherever the chunks are cut, the same comes out', () => {
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.nat(), cuts, (secrets, seed, at) => {
      const spelt = spellings.map(({ spell }, index) =>
        spell(secrets[(seed + index) % secrets.length] ?? '', seed),
      );
      const bytes = Buffer.from(`${spelt.join(' ')}${secrets.join('')}`);
      const redactor = redactorOf(secrets);
      expect(streamed(redactor, bytes, at)).toEqual(streamed(redactor, bytes, []));
    }),
    { numRuns: 40 },
  );
});

test('bytes that hold no secret come through as they are, UTF-8 or not', () => {
  const redactor = redactorOf(['correct horse battery', 'p@ss "w"o\\rd/%$', 'two long lines\nof a key']);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), cuts, (bytes, at) => {
      expect(streamed(redactor, Buffer.from(bytes), at)).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 200 },
  );
});

test('what has its mask is masked no further', () => {
  fc.assert(
    fc.property(secret, fc.string(), (value, text) => {
      const redactor = redactorOf([value]);
      const once = redactor.text(`${text}${value}${text}`);
      fc.pre(!value.includes('•'));
      expect(redactor.text(once)).toBe(once);
    }),
  );
});
