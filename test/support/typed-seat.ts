import { PassThrough, Writable } from 'node:stream';
import type { EditingSeat } from '../../src/cli/edit-text.js';

/** A seat at which somebody types these lines, each once a question has been written. Then nobody answers any more. */
export function typedSeat(
  lines: readonly string[],
  {
    columns = 80,
    editor = null,
  }: { readonly columns?: number; readonly editor?: EditingSeat['editor'] } = {},
) {
  const input = new PassThrough();
  const left = [...lines];
  let screen = '';
  const output = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        screen += chunk.toString();
        if (/(: | > | \$ |\? )$/.test(screen)) answer();
        done();
      },
    }),
    { columns },
  );
  const answer = (): void => {
    const line = left.shift();
    // Behind the question, as a person would: the line that was typed is on the screen too.
    setImmediate(() => {
      screen += `${line ?? '^D'}\n`;
      if (line === undefined) input.end();
      else input.write(`${line}\n`);
    });
  };
  const seat: EditingSeat = {
    input,
    output,
    moves: false,
    editor,
    signals: { divert: () => () => {}, hangUp: () => {} },
  };
  return { seat, screen: () => screen };
}
