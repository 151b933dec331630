import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { terminalText } from '../../../src/report/html/terminal-text.js';

const text = (value: string) => ({ type: 'text', value });

test('colours and styles become classes, and end where they are switched off', () => {
  expect(terminalText('a\u001b[1;31mb\u001b[22mc\u001b[0md')).toEqual([
    text('a'),
    h('span.ansi-red.ansi-bold', 'b'),
    h('span.ansi-red', 'c'),
    text('d'),
  ]);
});

test.each([
  ['\u001b[38;5;196m', 'red'],
  ['\u001b[38;5;10m', 'green'],
  ['\u001b[38;2;10;20;250m', 'blue'],
  ['\u001b[38:5:245m', 'white'],
  ['\u001b[95m', 'magenta'],
])('%j is %s: one of the eight that can be read on any paper', (sequence, colour) => {
  expect(terminalText(`${sequence}x`)).toEqual([h(`span.ansi-${colour}`, 'x')]);
});

test('a background is a mark, whatever its colour', () => {
  expect(terminalText('\u001b[41;37mx\u001b[49my')).toEqual([
    h('span.ansi-white.ansi-marked', 'x'),
    h('span.ansi-white', 'y'),
  ]);
});

test.each([
  ['a\u001b[2Jb\u001b[10;5Hc', 'abc'],
  ['\u001b]8;;http://evil.example\u0007link\u001b]8;;\u001b\\', 'link'],
  ['\u001bPq#0;2\u001b\\x', 'x'],
  ['\u001b(Bx\u001b', 'x'],
  ['10 %\r20 %\r100 %\r\ndone', '100 %\ndone'],
  ['\u202egpj.exe\u0000', '\\u202egpj.exe\\u0000'],
  ['\u001b[999;;;:::m<script>', '<script>'],
])('of %j, %j is left', (printed, shown) => {
  expect(
    terminalText(printed)
      .map((node) => ('value' in node ? node.value : '?'))
      .join(''),
  ).toBe(shown);
});
