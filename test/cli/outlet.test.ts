import { PassThrough, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { outletTo } from '../../src/cli/outlet.js';

const failing = (code: string) =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })),
  });

test('what is written goes to the stream, in order', () => {
  const stream = new PassThrough();
  const write = outletTo(stream);
  write('one\n');
  write('two\n');
  expect(String(stream.read())).toBe('one\ntwo\n');
});

test.each([
  ['EPIPE', 'nobody reads it any more'],
  ['EIO', 'write EIO'],
])(
  'a stream that failed with %s ends nothing by itself; the next write throws, and says why',
  async (code, why) => {
    const write = outletTo(failing(code));
    write('into the void');
    await turn();
    expect(() => write('again')).toThrow(why);
  },
);
