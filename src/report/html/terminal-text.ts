import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { harmless } from '../terminal/style.js';
import { type Ink, noInk, readInk } from './terminal-ink.js';

/**
 * What a command printed, with its colours (ECMA-48, SGR). Every other control sequence is left out, and of a line that
 * was written anew the last writing is shown.
 */
export function terminalText(text: string): readonly ElementContent[] {
  const content: ElementContent[] = [];
  let ink = noInk;
  let from = 0;
  const written = lastWritings(text);
  const put = (piece: string): void => {
    if (piece !== '') content.push(inked(harmless(piece), ink));
  };
  for (const match of written.matchAll(sequences)) {
    put(written.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[1] !== undefined) ink = readInk(ink, match[1]);
  }
  put(written.slice(from));
  return content;
}

/** CSI with its parameters where it ends in `m`, any other CSI, OSC and its like up to their end, two-character escapes. */
const sequences = new RegExp(
  [
    String.raw`(?:\u001b\[|\u009b)([\d;:]*)m`,
    String.raw`(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?`,
    String.raw`\u001b[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?`,
    String.raw`\u001b[ -/]*[0-~]?`,
  ].join('|'),
  'g',
);

function inked(text: string, { colour, isMarked, styles }: Ink): ElementContent {
  const classes = [
    ...(colour === null ? [] : [`ansi-${colour}`]),
    ...(isMarked ? ['ansi-marked'] : []),
    ...styles.map((style) => `ansi-${style}`),
  ];
  return classes.length === 0 ? { type: 'text', value: text } : h('span', { className: classes }, text);
}

function lastWritings(text: string): string {
  if (!text.includes('\r')) return text;
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.split('\r').findLast((writing) => writing !== '') ?? '')
    .join('\n');
}
