import { textWidth } from '../../ledger/text-width.js';

/**
 * Breaks a text between its words, so that no line is wider than `width` columns; lines behind the first begin with
 * `indent`. A word that is too wide for any line stays whole.
 */
export function wrapWords(text: string, width: number, indent: string): readonly string[] {
  if (textWidth(text) <= width) return [text];
  const [start = ''] = /^\s*/.exec(text) ?? [];
  const lines: string[] = [];
  let line = start;
  for (const [, gap = '', word = ''] of text.slice(start.length).matchAll(/(\s*)(\S+)/g)) {
    if (line.trim() !== '' && textWidth(`${line}${gap}${word}`) > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = `${line}${gap}${word}`;
  }
  return [...lines, line];
}

/** Lines of prose: each is broken between words, and what follows the first stands two columns further in. */
export function wrapProse(text: string, width: number): readonly string[] {
  const indent = `${/^\s*/.exec(text)?.[0] ?? ''}  `;
  const [first = '', ...rest] = text.split('\n');
  return [first, ...rest.map((line) => `${indent}${line.trimStart()}`)].flatMap((line) =>
    wrapWords(line, width, indent),
  );
}
