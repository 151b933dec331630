import { describe, expect, test } from 'vitest';
import { createOutputLines } from '../../../src/report/terminal/output-lines.js';
import { createStyle } from '../../../src/report/terminal/style.js';

const style = createStyle({ colour: false, plain: true });

function shownOf(
  chunks: readonly (string | Uint8Array)[],
  { isFollowed = false, stream = 'stdout' as const } = {},
) {
  const written: string[] = [];
  const lines = createOutputLines({
    style,
    write: (text) => void written.push(text),
    named: () => null,
    pathOf: (each) => `/runs/1/out/0001.${each}`,
    isFollowed,
  });
  for (const chunk of chunks) lines.add(stream, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  const live = written.length;
  lines.finish();
  return { written, live };
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`);

describe('what a command prints', () => {
  test('is shown line by line, as it comes', () => {
    const { written, live } = shownOf(['one\ntw', 'o\nthree']);
    expect(written).toEqual(['    | one\n', '    | two\n', '    | three\n']);
    expect(live).toBe(2);
  });

  test('is cut in the middle where it is long, and the file with all of it is named', () => {
    const { written, live } = shownOf(numbered(1000));
    expect(live).toBe(40);
    expect(written.slice(39, 42)).toEqual([
      '    | line 40\n',
      '    | (940 lines left out)\n',
      '    | line 981\n',
    ]);
    expect(written.slice(-2)).toEqual([
      '    | line 1000\n',
      '    all of its stdout: /runs/1/out/0001.stdout\n',
    ]);
    expect(written).toHaveLength(62);
  });

  test.each([1, 7, 30, 500, 4000, 100_000])('is the same in chunks of %i bytes as line by line', (size) => {
    const text = Buffer.from(`${numbered(3000).join('')}\n\n${'ü\n'.repeat(50)}open`);
    const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
      text.subarray(index * size, (index + 1) * size),
    );
    expect(shownOf(chunks).written).toEqual(shownOf(text.toString().split(/(?<=\n)/)).written);
  });

  test('is shown whole up to head and tail, and then no file is named', () => {
    const { written } = shownOf(numbered(60));
    expect(written).toHaveLength(60);
    expect(written.join('')).not.toContain('out/');
  });

  test('is shown as it comes for longer where it is followed until somebody stops it', () => {
    expect(shownOf(numbered(1500), { isFollowed: true }).live).toBe(1500);
  });

  test('never floods the screen: a megabyte on one line is a part of it and its file', () => {
    const { written } = shownOf(['x'.repeat(1_000_000), '\ny\n']);
    expect(written.join('').length).toBeLessThan(700);
    expect(written[0]).toMatch(/^ {4}\| x{499}…\n$/);
    expect(written.at(-1)).toContain('0001.stdout');
  });

  test('of a progress bar is what it wrote last', () => {
    const { written } = shownOf(['10%\r', '20%\r', '100%\r\ndone\r\n', 'a\r\r']);
    expect(written).toEqual(['    | 100%\n', '    | done\n', '    | a\n']);
  });

  test('cannot pass for a line of ours, nor move the cursor, however it is split', () => {
    const nasty = '\u001b[2J\u001b]0;title\u0007x\r  ok 0.1 s\n\u202eevil\u009b1m\n';
    const bytes = Buffer.from(nasty);
    const expected = ['    |   ok 0.1 s\n', '    | \\u202eevil\\u009b1m\n'];
    expect(shownOf([nasty]).written).toEqual(expected);
    expect(shownOf([...bytes].map((byte) => Uint8Array.of(byte))).written).toEqual(expected);
  });

  test('is read as UTF-8 across chunks, and half a character at the end spoils nothing', () => {
    const [first, second] = [Buffer.from('größe ✓\n').subarray(0, 3), Buffer.from('größe ✓\n').subarray(3)];
    expect(shownOf([first, second, Uint8Array.of(0xc3)]).written).toEqual([
      '    | größe ✓\n',
      '    | \ufffd\n',
    ]);
  });
});
