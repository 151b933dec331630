import { styleText } from 'node:util';

/** Colours say nothing that a word or a sign does not say as well. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly info: (text: string) => string;
  readonly signs: Signs;
}

export interface Signs {
  readonly pass: string;
  readonly fail: string;
  readonly doubt: string;
  readonly skip: string;
  readonly arrow: string;
  readonly bar: string;
  /** Whether the screen draws more than letters. */
  readonly spark: boolean;
}

type Format = Parameters<typeof styleText>[0];

const unicode: Signs = { pass: '✓', fail: '✗', doubt: '?', skip: '–', arrow: '→', bar: '│', spark: true };
const ascii: Signs = {
  pass: 'ok',
  fail: 'FAILED',
  doubt: '?',
  skip: '-',
  arrow: '->',
  bar: '|',
  spark: false,
};

export function createStyle({ colour, plain }: { readonly colour: boolean; readonly plain: boolean }): Style {
  const paint = (format: Format) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    good: paint('green'),
    bad: paint('red'),
    warn: paint('yellow'),
    info: paint('cyan'),
    signs: plain ? ascii : unicode,
  };
}

/**
 * Text of a document or a command, made harmless for a terminal: escape sequences and other control characters are
 * spelt out, marks that turn the reading direction too. Tabs and line breaks stay.
 */
export function harmless(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (char) =>
      char === '\r' ? '\n' : visible(char),
    )
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (char) => visible(char));
}

function visible(char: string): string {
  return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
