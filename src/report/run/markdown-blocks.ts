import { codeSpan, escapeMarkdown } from '../markdown-text.js';

// A block is what a blank line ends: a paragraph, a list, a table, a fence.

/** A GFM table, or nothing where it would be empty. Cells are Markdown already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')];
}

/** A pipe ends a cell even in a code span (GFM 0.29, Tables): an escaped one does not, and is shown without its backslash. */
function cell(markdown: string): string {
  return markdown.replaceAll(/\\*\|/g, (found) => (found.length % 2 === 0 ? found : `\\${found}`));
}

/** A list, or nothing where it would be empty. */
export function list(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}

/** Blocks under a heading; nothing where there are none. */
export function section(heading: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [`## ${heading}`, ...blocks];
}

/** A text in back-ticks in a cell; where it has `\|`, which no code span of a cell can show, as plain text. */
export function codeCell(text: string): string {
  return /(?<!\\)(?:\\\\)*\\\|/.test(text) ? escapeMarkdown(text) : codeSpan(text);
}
